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
      name: names.coefficients, about: say("Every parameter of the model with its interval"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Name")), .init(say("Part")), .init(say("Quantity")), .init(say("Unit")),
          ]
            + columns(say("Estimate"), Self.number)
            + [
              .init(say("Standard error"), Self.number), .init(say("Chance above zero"), .percent),
            ],
          rows: summary.coefficients.map { row in
            [
              .text(row.label), .text(row.partLabel), .text(row.quantityLabel), .text(row.unit),
            ] + cells(row.estimate)
              + [.number(row.standardError), .init(row.probabilityPositive)]
          })))
  }

  /// The checks behind the grade.
  var checksSheet: Sheet {
    Sheet(
      name: names.checks, about: say("The checks behind the grade"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Check")), .init(say("Value"), Self.number),
            .init(say("Threshold"), Self.number),
            .init(say("Value, as printed")), .init(say("Threshold, as printed")),
            .init(say("Verdict")),
            .init(say("In words")),
          ],
          rows: summary.grade.reasons.map { reason in
            [
              .text(reason.label), .init(reason.value), .init(reason.threshold),
              .text(reason.valueText), .text(reason.thresholdText),
              .text(reason.verdict.word(style)), .text(reason.message),
            ]
          })))
  }

  /// Every diagnostic: the rows of `diagnostics.csv`.
  var diagnosticsSheet: Sheet {
    Sheet(
      name: names.diagnostics, about: say("Every diagnostic with its value, threshold and verdict"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Diagnostic")), .init(say("Value"), Self.number), .init(say("Threshold")),
            .init(say("Verdict")), .init(say("Group")), .init(say("In words")),
          ],
          rows: summary.diagnostics.map { row in
            [
              .text(row.label), .init(row.value), .text(row.threshold),
              .init(row.verdict?.word(style)),
              .text(row.group.word(style)), .text(row.message),
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
      name: names.findings, about: say("What was found in the data, and how to mend it"),
      content: .table(
        SheetTable(
          columns: [
            .init(say("Kind")), .init(say("Finding")), .init(say("File")),
            .init(say("Row"), .count),
            .init(say("Column")), .init(say("What to do")),
          ],
          rows: findings.map { finding in
            [
              .text(finding.severity.word(style)), .text(finding.message),
              .init(finding.place.file), .init(finding.place.row.map(Double.init)),
              .init(finding.place.column), .text(finding.fix),
            ]
          })))
  }
}
