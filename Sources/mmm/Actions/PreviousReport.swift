import Findings
import Insights
import MarketingData
import Summary

/// The earlier report that `report.previous` or `--previous` names.
struct PreviousReport: Sendable {
  var report: EarlierReport
  /// As the user named it, for messages.
  var file: String

  init(file: String) throws {
    report = try SummaryCoding.earlier(InputFile.read(file), file: file)
    self.file = file
  }

  /// Refuses a report on another outcome or in another currency, and says when it is not the earlier one.
  func checked(against dataset: Dataset) throws(Unusable) -> [Finding] {
    if let mismatch = report.mismatch(with: dataset) {
      throw Unusable(
        .input,
        Finding(
          .error, code: "previous.other-report", "\(file) \(words(mismatch))",
          at: Place(file: file, column: "report.previous"),
          fix: "Give an earlier summary of the same outcome, or leave report.previous out."))
    }
    guard report.period.end > dataset.lastDay else { return [] }
    return [
      Finding(
        .warning, code: "previous.later",
        "\(file) is given as the earlier report, but its data end on \(report.period.end), after these, which end on \(dataset.lastDay)",
        at: Place(file: file, column: "report.previous"),
        fix: "Give the summary of the report before this one.")
    ]
  }

  private func words(_ mismatch: ReportMismatch) -> String {
    switch mismatch {
    case .outcome(let earlier, let now):
      "is a report on \"\(earlier)\", and these data are on \"\(now)\""
    case .unit(let earlier, let now):
      "measures \(earlier), and these data \(now)"
    case .currency(let earlier, let now):
      "is in \(earlier), and these data are in \(now)"
    }
  }
}
