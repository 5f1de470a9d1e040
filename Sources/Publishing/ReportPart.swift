import Drawing
import Summary

/// A part of a report that can be made without the others.
enum ReportPart: CaseIterable {
  /// The summary, and the e-mail but for the PDF: it takes its name from the summary's digest.
  case summary
  case tables, page, pdf, text, workbook, model

  /// A thread that is done early finds something left to do when short parts come last.
  static let longestFirst: [ReportPart] = [
    .pdf, .workbook, .page, .summary, .text, .tables, .model,
  ]
}

/// Makes the parts of one report, each with fonts of its own, on whatever thread.
struct PartMaker: Sendable {
  /// What a part came to.
  struct Piece: Sendable {
    var files: [OutputFile] = []
    /// Also where no file of it is asked for, but an e-mail that carries it.
    var pdf: [UInt8]?
    var letter: MailLetter?
  }

  private let report: Publisher.Report
  private let formats: Set<OutputFormat>
  /// For what shows pixels.
  private let logo: LogoPixels?

  init(_ report: Publisher.Report, formats: Set<OutputFormat>) throws {
    self.report = report
    self.formats = formats
    let showsPixels = formats.contains(.workbook) || formats.contains(.email)
    logo =
      showsPixels
      ? try report.brand.logo.map { try LogoPixels.make($0, fonts: try Self.fonts(of: report)) }
      : nil
  }

  func make(_ part: ReportPart) throws -> Piece {
    switch part {
    case .summary: try summary()
    case .tables: Piece(files: formats.contains(.csv) ? tables : [])
    case .page: Piece(files: formats.contains(.html) ? [try page()] : [])
    case .pdf: try pdf()
    case .text: Piece(files: formats.contains(.text) ? [text] : [])
    case .workbook: Piece(files: formats.contains(.workbook) ? [try workbook()] : [])
    case .model: Piece(files: try model())
    }
  }

  private static func fonts(of report: Publisher.Report) throws(DrawingError) -> FontLibrary {
    try FontLibrary(language: report.summary.report.locale, families: report.brand.fonts)
  }

  private func summary() throws -> Piece {
    let bytes = try SummaryCoding.encode(report.summary)
    var piece = Piece(files: [OutputFile(name: "executive_summary.json", bytes: bytes)])
    if formats.contains(.email) {
      let mail = MailReport(
        summary: report.summary, words: report.words, digest: SHA256.hex(bytes),
        template: report.mail, envelope: report.envelope, brand: report.brand, logo: logo,
        written: report.written)
      piece.letter = try mail.letter(fonts: Self.fonts(of: report))
    }
    return piece
  }

  private func page() throws -> OutputFile {
    let fonts = try Self.fonts(of: report)
    return OutputFile(
      name: "report.html",
      text: HTMLReport.render(
        report.document, shell: report.shell, brand: report.brand, measurer: fonts, fonts: fonts))
  }

  private func pdf() throws -> Piece {
    guard formats.contains(.pdf) || formats.contains(.email) else { return Piece() }
    let options = PDFReport.Options(
      page: report.page, created: report.written.text,
      creator: "mmm \(report.summary.report.version)", theme: report.brand.theme.light,
      logo: report.brand.logo)
    let bytes = try PDFReport.render(
      report.document, options: options, fonts: Self.fonts(of: report))
    return Piece(
      files: formats.contains(.pdf) ? [OutputFile(name: "report.pdf", bytes: bytes)] : [],
      pdf: bytes)
  }

  private var text: OutputFile {
    OutputFile(name: "report.txt", text: TextReport.render(report.document))
  }

  private func workbook() throws -> OutputFile {
    OutputFile(
      name: "report.xlsx",
      bytes: try WorkbookReport.render(
        report.summary, words: report.words, brand: report.brand, logo: logo,
        created: report.written.seconds))
  }

  private func model() throws -> [OutputFile] {
    guard let model = report.model else { return [] }
    return [OutputFile(name: "model.json", bytes: try model.encoded())]
  }

  private var tables: [OutputFile] {
    let summary = report.summary
    let plan = [
      ("allocation.csv", AllocationCSV.table(summary)),
      ("scenarios.csv", ScenariosCSV.table(summary)),
      ("frontier.csv", FrontierCSV.table(summary)),
      ("schedule.csv", ScheduleCSV.table(summary)),
    ]
    let tables =
      switch report.contents {
      case .results:
        [
          ("channel_performance.csv", ChannelPerformanceCSV.table(summary)),
          ("decomposition.csv", DecompositionCSV.table(summary)),
          ("response_curves.csv", ResponseCurvesCSV.table(summary)),
          ("changes.csv", ChangesCSV.table(summary)),
        ] + plan + [("diagnostics.csv", DiagnosticsCSV.table(summary))]
      case .plan: plan + [("forecast.csv", ForecastCSV.table(summary))]
      }
    let watched = summary.monitoring.map { [("monitoring.csv", MonitoringCSV.table($0))] } ?? []
    return (tables + watched).map { OutputFile(name: $0.0, text: $0.1.text) }
  }
}
