import Documents
import Findings
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("Tables and figures made from the summary")
struct BoundTableTests {
  private func returns(_ summary: ExecutiveSummary) throws -> Table {
    let document = try ComposerTests.compose(summary)
    let section = try #require(document.sections.first { $0.id == "returns" })
    for case .table(let table) in section.blocks { return table }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test("the returns table has a row per channel, highest return first, and all media below")
  func rows() throws {
    let summary = SampleSummary.make()
    let table = try returns(summary)
    let order = summary.channels.sorted { ($0.roi?.mean ?? 0) > ($1.roi?.mean ?? 0) }
    #expect(table.rows.map { $0.cells[0].text } == order.map(\.name) + ["All media"])
    #expect(table.rows.map(\.isTotal) == order.map { _ in false } + [true])
    for (row, channel) in zip(table.rows, order) {
      let roi = try #require(channel.roi)
      #expect(row.cells.count == table.columns.count)
      #expect(row.cells[0].mark == .swatch(channel.colorIndex))
      #expect(row.cells[4].text == summary.numberStyle().ratio(roi.mean))
      #expect(row.cells[5].text == summary.numberStyle().ratioRange(roi.lower, roi.upper))
    }
  }

  @Test("geographies have a row each with the largest channels' returns, and no table without them")
  func geographies() throws {
    var summary = SampleSummary.make()
    let national = try ComposerTests.compose(summary)
    #expect(!national.everyBlock.contains { $0.isGeographies })
    summary.geos = ["north", "south"].map { name in
      GeoBlock(
        name: name, outcome: 5_000_000,
        channels: summary.channels.map {
          GeoChannelBlock(name: $0.name, spend: 0, contribution: $0.contribution, roi: $0.roi)
        })
    }
    let blocks = try ComposerTests.compose(summary).everyBlock
    guard case .table(let table) = blocks.first(where: \.isGeographies) else { throw Missing() }
    let largest = try #require(
      summary.channels.max { $0.contribution.mean < $1.contribution.mean })
    #expect(table.rows.map { $0.cells[0].text } == ["north", "south"])
    #expect(table.columns[2].title == "ROI, \(largest.name)")
    #expect(table.rows[0].cells[2].text == summary.numberStyle().ratio(largest.roi?.mean ?? 0))
  }

  @Test("a count has no break-even, and what does not exist is a dash")
  func absent() throws {
    let counted = try returns(ComposerTests.counted)
    #expect(!counted.columns.contains { $0.title.contains("break-even") })
    let unspent = try returns(ComposerTests.unspent)
    #expect(unspent.rows.allSatisfy { $0.cells[4].text == "–" && $0.cells[5].text == "–" })
  }

  @Test("names arrive as they are", arguments: SampleSummary.hostileNames)
  func names(name: String) throws {
    let document = try ComposerTests.compose(SampleSummary.make(hostileNames: true))
      .shown(on: .screen)
    let tables = document.everyBlock.compactMap { block -> [String]? in
      guard case .table(let table) = block, table.columns.first?.title == "Channel" else {
        return nil
      }
      return table.rows.map { $0.cells[0].text }
    }
    #expect(tables.count == 3)
    // The table of what changed has ten columns, and room for the ends of a long name alone.
    #expect(
      tables.allSatisfy { table in
        table.contains { cell in
          let ends = cell.split(separator: "…", maxSplits: 1)
            .map { $0.map { $0 == "\u{A0}" ? " " : String($0) }.joined() }
          return cell == name
            || ends.count == 2 && name.hasPrefix(ends[0]) && name.hasSuffix(ends[1])
        }
      })
    for case .figure(let figure) in document.everyBlock {
      let data = figure.chart.table
      guard data.columns.first == "Channel" else { continue }
      #expect(!data.rows.isEmpty)
    }
  }

  @Test("the grade shows what failed and warns before what passed")
  func grade() throws {
    let summary = SampleSummary.make(failedGate: true)
    let document = try ComposerTests.compose(summary)
    for case .grade(let panel) in document.everyBlock {
      #expect(panel.letter == "F")
      #expect(
        panel.summary == "\(summary.grade.passed) of \(summary.grade.reasons.count) checks pass")
      #expect(panel.reasons.map(\.mark) == [.fail, .fail, .fail, .warning])
      return
    }
    Issue.record("there is no grade")
  }

  @Test("findings are listed worst first with their place")
  func findings() throws {
    var summary = SampleSummary.make()
    summary.findings = [
      Finding(.note, code: "a", "First."),
      Finding(
        .warning, code: "b", "Second.", at: Place(file: "x.csv", row: 3, column: "tv"),
        fix: "Mend it."),
      Finding(.note, code: "c", "Third."),
    ]
    let table = try #require(try ComposerTests.compose(summary).table(headed: "Kind"))
    #expect(table.rows.map { $0.cells[1].text } == ["Second.", "First.", "Third."])
    #expect(table.rows[0].cells[2].text == "x.csv, row 3, column tv")
    #expect(table.rows[0].cells[3].text == "Mend it.")
    #expect(table.rows[0].cells[0].mark == .warning)
  }

  @Test("key figures keep their interval and reference")
  func figures() throws {
    let summary = SampleSummary.make()
    for case .keyFigures(let items) in try ComposerTests.compose(summary).everyBlock {
      let known = summary.narrative.keyFigures
      #expect(items.map(\.value) == known.map(\.text))
      #expect(items.map(\.scale?.lower) == known.map(\.lower))
      #expect(items.map(\.scale?.reference) == known.map { $0.lower == nil ? nil : $0.reference })
      return
    }
    Issue.record("there are no key figures")
  }
}

extension Block {
  fileprivate var isGeographies: Bool {
    if case .table(let table) = self { table.columns.first?.title == "Geography" } else { false }
  }
}
