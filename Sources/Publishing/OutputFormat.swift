/// A kind of output that `--formats` can ask for.
///
/// `executive_summary.json`, `model.json` and `manifest.json` are always written.
public enum OutputFormat: String, Sendable, CaseIterable {
  case html, pdf, csv, text, workbook, email
}
