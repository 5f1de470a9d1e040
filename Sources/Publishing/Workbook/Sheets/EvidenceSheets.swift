import Findings
import Spreadsheets
import Summary
import Wording

extension WorkbookBinding {
  private static let number = ValueFormat(code: "#,##0.000")

  /// Every parameter of the model; `nil` where a fit does not name them.
  var coefficientsSheet: Sheet? {
    guard !summary.coefficients.isEmpty else { return nil }
    return Sheet(
      name: "Coefficients", about: "Every parameter of the model with its interval",
      content: .table(
        SheetTable(
          columns: [.init("Name"), .init("Part"), .init("Quantity"), .init("Unit")]
            + columns("Estimate", Self.number)
            + [.init("Standard error", Self.number), .init("Chance above zero", .percent)],
          rows: summary.coefficients.map { row in
            [
              .text(row.name), .text(row.partLabel), .text(row.quantityLabel), .text(row.unit),
            ] + cells(row.estimate)
              + [.number(row.standardError), .init(row.probabilityPositive)]
          })))
  }

  /// The checks behind the grade.
  var checksSheet: Sheet {
    Sheet(
      name: "Checks", about: "The checks behind the grade",
      content: .table(
        SheetTable(
          columns: [
            .init("Check"), .init("Value", Self.number), .init("Threshold", Self.number),
            .init("Value, as printed"), .init("Threshold, as printed"), .init("Verdict"),
            .init("In words"),
          ],
          rows: summary.grade.reasons.map { reason in
            [
              .text(reason.label), .init(reason.value), .init(reason.threshold),
              .text(reason.valueText), .text(reason.thresholdText),
              .text(Words.sentence(reason.verdict.rawValue)), .text(reason.message),
            ]
          })))
  }

  /// Every diagnostic: the rows of `diagnostics.csv`.
  var diagnosticsSheet: Sheet {
    Sheet(
      name: "Diagnostics", about: "Every diagnostic with its value, threshold and verdict",
      content: .table(
        SheetTable(
          columns: [
            .init("Diagnostic"), .init("Value", Self.number), .init("Threshold"),
            .init("Verdict"), .init("Group"), .init("In words"),
          ],
          rows: summary.diagnostics.map { row in
            [
              .text(row.label), .init(row.value), .text(row.threshold),
              .init(row.verdict.map { Words.sentence($0.rawValue) }),
              .text(Words.sentence(row.group.rawValue)), .text(row.message),
            ]
          })))
  }

  /// What was found in the data, worst first; `nil` where nothing was.
  var findingsSheet: Sheet? {
    guard !summary.findings.isEmpty else { return nil }
    let findings = summary.findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
    return Sheet(
      name: "Findings", about: "What was found in the data, and how to mend it",
      content: .table(
        SheetTable(
          columns: [
            .init("Kind"), .init("Finding"), .init("File"), .init("Row", .count),
            .init("Column"), .init("What to do"),
          ],
          rows: findings.map { finding in
            [
              .text(Words.sentence(finding.severity.rawValue)), .text(finding.message),
              .init(finding.place.file), .init(finding.place.row.map(Double.init)),
              .init(finding.place.column), .text(finding.fix),
            ]
          })))
  }
}
