import Charts
import Testing

@Suite struct ChangeTests {
  @Test("starts every bar where the one above ends, from no change to the total")
  func chain() {
    for chart in [Orchard.changes, Awkward.fall, Awkward.noChange] {
      var reached = 0.0
      var group: (start: Double, end: Double)?
      for (row, span) in zip(chart.rows, chart.spans) {
        switch row.kind {
        case .group:
          if let group { #expect(abs(group.end - reached) < 1e-6) }
          #expect(abs(span.start - reached) < 1e-6)
          group = span
        case .part, .unexplained:
          #expect(abs(span.start - reached) < 1e-6)
          reached = span.end
        case .total:
          #expect(span.start == 0 && abs(span.end - reached) < 1e-6)
        }
      }
      #expect(chart.barDomains.allSatisfy { $0.contains(0) })
    }
  }

  @Test("writes every change with its sign, and its part of the total where there is one")
  func table() throws {
    let chart = Orchard.changes
    #expect(chart.table.rows.count == chart.rows.count)
    #expect(try #require(chart.table.rows.last) == ["Total change", "+$5.22M", "+100%"])
    #expect(chart.table.rows.contains(["Price", "−$840K", "−16%"]))
    #expect(Awkward.fall.table.rows.last?[2] == "−100%")
    #expect(Awkward.noChange.table.rows.allSatisfy { $0[2] == "–" })
  }
}
