import Documents
import Drawing
import Spreadsheets
import Summary
import Wording

extension WorkbookBinding {
  /// The first sheet: the answer, how far to trust it, and where it came from.
  func cover(_ others: [Sheet]) -> SheetPage {
    SheetPage(
      widths: [34, 18, 18, 18, 44],
      rows: logoRow + opening + figures + actions + provenance + contents(others) + assumptions,
      picture: logo)
  }

  /// Room for the logo.
  private var logoRow: [SheetPage.Row] {
    guard let logo else { return [] }
    let pixels = RasterPicture.height(ofPNG: logo.png) ?? 0
    return [.init([], height: Double(pixels) * logo.scale * 0.75 + 8)]
  }

  private var opening: [SheetPage.Row] {
    let report = summary.report
    var rows: [SheetPage.Row] = [
      .init([
        .text([report.client, report.title].compactMap(\.self).joined(separator: " · "), .title)
      ])
    ]
    if let banner = summary.narrative.banner {
      rows.append(.init([.text(banner, .banner)], height: height(banner, size: 11), isFilled: true))
    }
    let headline = summary.insights.headline
    rows.append(
      .init([.text(headline, .headline)], height: height(headline, size: 20), isFilled: true))
    if let lead = summary.narrative.pages["decision"]?.lead, !lead.isEmpty {
      let words = TemplateEscaping.unmarked(lead)
      rows.append(.init([.text(words, .muted)], height: height(words, size: 11), isFilled: true))
    }
    return rows
  }

  /// Height of a text that takes a share of the page's width, in points.
  private func height(_ text: String, size: Double, share: Double = 1) -> Double {
    let perLine = share * 132 * 11 / size
    let lines = (Double(DisplayWidth.of(text)) / perLine).rounded(.up)
    return max(1, lines) * size * 1.4 + 4
  }

  private var figures: [SheetPage.Row] {
    let figures = summary.narrative.keyFigures
    guard !figures.isEmpty else { return [] }
    return [
      .init([]), header(say("In figures"), numbers: [say("Value"), lower(), upper()], words: [""]),
    ]
      + figures.map { figure in
        let format = self.format(figure)
        let words = [figure.unit, figure.note].compactMap(\.self).filter { !$0.isEmpty }
        return .init([
          .text(figure.label, .strong), StyledCell(.number(figure.value), .strong, format: format),
          StyledCell(.init(figure.lower), format: format),
          StyledCell(.init(figure.upper), format: format),
          .text(style.separated(words), .note),
        ])
      }
  }

  private func header(_ name: String, numbers: [String], words: [String]) -> SheetPage.Row {
    .init(
      [.text(name, .header)] + numbers.map { .text($0, .numberHeader) }
        + words.map { .text($0, .header) })
  }

  /// Returns stand per unit of money, all else is an amount.
  private func format(_ figure: KeyFigure) -> ValueFormat {
    guard figure.unit == nil else { return .ratio }
    let isCount = !style.outcomeIsMoney && !figure.text.contains(style.symbol)
    return isCount ? outcome([figure.value]) : money([figure.value])
  }

  private var actions: [SheetPage.Row] {
    let actions = summary.narrative.actions
    guard summary.grade.actionable, !actions.isEmpty else { return [] }
    let format = money(actions.compactMap(\.money))
    return [
      .init([]),
      header(say("What to do"), numbers: [say("Money moved")], words: ["  " + say("Why"), "", ""]),
    ]
      + actions.map { action in
        .init(
          [
            .text(action.title, .strong), StyledCell(.init(action.money), format: format),
            .text(action.detail, .prose),
          ], height: height(action.detail, size: 11, share: 0.6), isFilled: true)
      }
  }

  private var provenance: [SheetPage.Row] {
    let report = summary.report
    let period = summary.period
    let model = [summary.model.method.rawValue, summary.model.preset?.rawValue]
    var facts: [(String, SheetCell, ValueFormat)] = [
      (
        say("Grade"), .text(style.labelled(summary.grade.letter, summary.grade.verdict)), .text
      ),
      (say("First day"), .date(period.start), .date), (say("Last day"), .date(period.end), .date),
      (
        Words.sentence(style.periodPlural(period.frequency)), .number(Double(period.periods)),
        .count
      ),
      (say("Outcome"), .text(summary.outcome.name), .text),
      (say("Currency"), .text(report.currency), .text),
      (say("Model"), .text(model.compactMap(\.self).joined(separator: ", ")), .text),
      (say("Draws behind intervals"), .number(Double(summary.model.draws)), .count),
      (say("Interval level"), .number(report.interval), ValueFormat(code: "0.#%")),
      (say("Seed"), .text(String(summary.model.seed)), .text),
      (say("Version"), .text("mmm \(report.version)"), .text),
      (say("Data"), .text(report.dataName), .text),
      (say("Data fingerprint (SHA-256)"), .text(report.dataFingerprint), .text),
    ]
    if style.outcomeIsMoney {
      facts.insert((say("Break-even ROI"), .number(report.breakEven), .ratio), at: 9)
    }
    return [.init([]), .init([.text(say("Where it comes from"), .heading)])]
      + facts.map { .init([.text($0.0), StyledCell($0.1, .fact, format: $0.2)]) }
  }

  private func contents(_ others: [Sheet]) -> [SheetPage.Row] {
    [.init([]), .init([.text(say("Sheets"), .heading)])]
      + others.map {
        .init([StyledCell(.link($0.name, sheet: $0.name), .link), .text($0.about)])
      }
  }

  private var assumptions: [SheetPage.Row] {
    let sentences = summary.report.assumptions
    guard !sentences.isEmpty else { return [] }
    return [.init([]), .init([.text(say("Detected, chosen or assumed"), .heading)])]
      + sentences.map {
        .init([.text($0, .muted)], height: height($0, size: 11), isFilled: true)
      }
  }
}
