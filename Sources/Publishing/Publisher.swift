import Documents
import Drawing
import Summary

/// Turns one summary and its document into the files of a report.
public enum Publisher {
  /// Everything a report is rendered from.
  public struct Report: Sendable {
    public var summary: ExecutiveSummary
    public var document: Document
    public var shell: HTMLShell
    /// The fitted model, where there is one to save.
    public var model: ModelFile?
    /// When the report was written, ISO 8601; the PDF says it of itself and nothing else does.
    public var written: String

    public init(
      summary: ExecutiveSummary, document: Document, shell: HTMLShell, model: ModelFile?,
      written: String
    ) {
      self.summary = summary
      self.document = document
      self.shell = shell
      self.model = model
      self.written = written
    }
  }

  /// The files of a report but its manifest, in the order of DESIGN section 5.
  ///
  /// - Throws: A drawing error when the PDF cannot be made, such as without any font.
  public static func files(
    _ report: Report, formats: Set<OutputFormat>, fonts: FontLibrary
  ) throws -> [OutputFile] {
    var files = [
      OutputFile(
        name: "executive_summary.json", bytes: try SummaryCoding.encode(report.summary))
    ]
    if formats.contains(.csv) { files += csv(report.summary) }
    if formats.contains(.html) {
      let page = HTMLReport.render(report.document, shell: report.shell, measurer: fonts)
      files.append(OutputFile(name: "report.html", text: page))
    }
    if formats.contains(.pdf) {
      let options = PDFReport.Options(
        created: report.written, creator: "mmm \(report.summary.report.version)")
      files.append(
        OutputFile(
          name: "report.pdf",
          bytes: try PDFReport.render(report.document, options: options, fonts: fonts)))
    }
    if formats.contains(.text) {
      files.append(OutputFile(name: "report.txt", text: TextReport.render(report.document)))
    }
    if let model = report.model {
      files.append(OutputFile(name: "model.json", bytes: try model.encoded()))
    }
    return files
  }

  private static func csv(_ summary: ExecutiveSummary) -> [OutputFile] {
    let tables = [
      ("channel_performance.csv", ChannelPerformanceCSV.table(summary)),
      ("decomposition.csv", DecompositionCSV.table(summary)),
      ("response_curves.csv", ResponseCurvesCSV.table(summary)),
      ("allocation.csv", AllocationCSV.table(summary)),
      ("diagnostics.csv", DiagnosticsCSV.table(summary)),
    ]
    return tables.map { OutputFile(name: $0.0, text: $0.1.text) }
  }
}
