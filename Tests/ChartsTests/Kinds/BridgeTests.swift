import Charts
import Testing

@Suite struct BridgeTests {
  @Test func startsEveryBarWhereTheOneAboveEnds() {
    let rows = Orchard.bridge.bridgeRows
    var end = 0.0
    for row in rows {
      switch row.kind {
      case .step, .sum:
        #expect(abs(row.start - end) < 1e-6)
        end = row.end
      case .total:
        #expect(row.start == 0)
        #expect(abs(row.value - end) < 1e-6)
      case .caption: end = 0
      case .space: break
      }
    }
  }

  @Test func enlargesMediaOnlyWhereItIsASmallPart() {
    #expect(Orchard.bridge.bridgeRows.contains { $0.kind == .caption })
    #expect(!Awkward.negativeBridge.bridgeRows.contains { $0.kind == .caption })
  }

  @Test func totalsItsSteps() throws {
    let chart = Orchard.bridge
    let last = try #require(chart.table.rows.last)
    #expect(last == ["Total", "$83.1M", "100.0%"])
    #expect(chart.table.rows.count == chart.steps.count + 1)
  }
}
