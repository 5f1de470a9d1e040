import Charts
import Drawing
import Spreadsheets
import Summary
import Wording

/// `report.xlsx`: the tables of the report as sheets, native charts, and a cover that says where all came from.
public enum WorkbookReport {
  /// The bytes of the workbook; the same summary and time give the same bytes.
  ///
  /// - Parameters:
  ///   - logo: the brand's, as pixels.
  ///   - created: seconds since 1970, which the workbook says of itself.
  /// - Throws: `SpreadsheetProblem` when the system has no room for temporary files.
  public static func render(
    _ summary: ExecutiveSummary, words: Catalogue = .english, brand: Brand = .standard,
    logo: LogoPixels? = nil, created: Int
  ) throws(SpreadsheetProblem) -> [UInt8] {
    try SpreadsheetWriter.write(
      describe(summary, words: words, brand: brand, logo: logo, created: created))
  }

  /// The workbook before it is written: the cover, the charts, then a table each.
  package static func describe(
    _ summary: ExecutiveSummary, words: Catalogue = .english, brand: Brand = .standard,
    logo: LogoPixels? = nil, created: Int
  ) -> Spreadsheet {
    let binding = WorkbookBinding(
      summary, words: words, brand: brand,
      logo: logo.map {
        SheetPicture(png: $0.png, scale: 1 / LogoPixels.density, description: $0.alt)
      })
    let tables = binding.tables
    let charts = Sheet(
      name: binding.names.charts,
      about: binding.say("The main charts, drawn from the sheets after it"),
      content: .charts(binding.charts(tables)))
    let others = [charts] + tables
    let cover = Sheet(
      name: binding.names.summary, about: binding.say("What was found, and where it came from"),
      content: .page(binding.cover(others)))
    let report = summary.report
    return Spreadsheet(
      properties: SpreadsheetProperties(
        title: report.title, subject: summary.insights.headline,
        author: "mmm \(report.version)", company: report.client ?? "",
        comments: summary.narrative.banner ?? "",
        custom: [
          .init(binding.say("Grade"), summary.grade.letter),
          .init(binding.say("Data"), report.dataName),
          .init(binding.say("Data fingerprint (SHA-256)"), report.dataFingerprint),
          .init(binding.say("Model"), summary.model.method.rawValue),
          .init(binding.say("Seed"), String(summary.model.seed)),
          .init(binding.say("Interval level"), binding.style.level(report.interval)),
        ], created: created),
      sheets: [cover] + others, colors: brand.theme.light.sheetColors)
  }
}

extension ChartTheme {
  /// The colours of cells.
  fileprivate var sheetColors: SheetColors {
    let behind = Color(
      red: 0.9 * paper.red + 0.1 * loss.red, green: 0.9 * paper.green + 0.1 * loss.green,
      blue: 0.9 * paper.blue + 0.1 * loss.blue)
    return SheetColors(
      ink: ink.rgb, secondary: secondary.rgb, accent: accent.rgb, panel: panel.rgb, rule: rule.rgb,
      lossText: lossText.rgb, warningPanel: behind.rgb)
  }
}
