import Findings
import MarketingData
import Testing

/// Data that can be read but ask for care, and what is said.
struct Risk: Sendable, CustomTestStringConvertible {
  var code: String
  var severity: Severity
  var bytes: [UInt8]
  var message: String

  var testDescription: String { code }

  static let all: [Risk] = [
    Risk(
      code: "data.negative-outcome", severity: .warning,
      bytes: SampleFile().with(row: 8, column: 1, "-5").bytes,
      message: "The outcome is negative in the period of 2022-02-28."),
    Risk(
      code: "data.implausible-spend", severity: .warning,
      bytes: SampleFile().with(column: 2) { String(900 + $0 * 53 % 970) }.bytes,
      message: "The channel \"tv\" alone spent 122% of the outcome."),
    Risk(
      code: "data.sparse-channel", severity: .warning,
      bytes: SampleFile().with(column: 2) { $0 % 20 == 5 ? String(50 + $0) : "0" }.bytes,
      message: "The channel \"tv\" was active in only 3 of 60 periods."),
    Risk(
      code: "data.late-channel", severity: .note,
      bytes: SampleFile().with(column: 2) { $0 < 20 ? "0" : String($0 * 53 % 97) }.bytes,
      message: "The channel \"tv\" starts on 2022-05-23, 20 periods into the data."),
    Risk(
      code: "data.late-channel", severity: .note,
      bytes: SampleFile().with(column: 2) { $0 > 40 ? "0" : String(1 + $0 * 53 % 97) }.bytes,
      message: "The channel \"tv\" has not run since 2022-10-10, for the last 19 periods."),
    Risk(
      code: "data.identical-columns", severity: .warning,
      bytes: SampleFile().with(column: 2) { String(2 * (20 + $0 * 29 % 71)) }.bytes,
      message:
        "The spend of \"search\" is 0.50 times the spend of \"tv\" in every period."
    ),
    Risk(
      code: "data.outlier", severity: .warning,
      bytes: SampleFile().with(row: 30, column: 1, "9999").bytes,
      message: "The outcome is 9.0 times its neighbours on 2022-08-01."),
    Risk(
      code: "data.constant-series", severity: .note,
      bytes: SampleFile().with(column: 4) { _ in "9.5" }.bytes,
      message: "The column has the same value in every period and was left out."),
    Risk(
      code: "data.exposure-without-spend", severity: .warning,
      bytes: weekly(["revenue", "tv_spend", "tv_impressions"]) {
        $0 == 4 && $1 == 1 ? "0" : wild($0, $1)
      },
      message: "The channel \"tv\" has exposure but no spend in 1 period, the first on 2022-01-31."),
    Risk(
      code: "data.spend-without-exposure", severity: .warning,
      bytes: weekly(["revenue", "tv_spend", "tv_impressions"]) {
        $0 == 4 && $1 == 2 ? "0" : wild($0, $1)
      },
      message:
        "The channel \"tv\" spent money without exposure in 1 period, the first on 2022-01-31."),
  ]
}

@Suite struct CheckTests {
  @Test(arguments: Risk.all)
  func riskyDataAreReadAndRemarkedOn(_ risk: Risk) {
    let result = load(risk.bytes)
    #expect(result.data != nil)
    let finding = result.findings.first { $0.code == risk.code }
    #expect(finding?.severity == risk.severity)
    #expect(finding?.message == risk.message)
    #expect(finding?.place.column != nil)
  }
}
