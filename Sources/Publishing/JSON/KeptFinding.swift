import Findings
import Wording

/// A finding in a saved model: with its phrases, so that a report in any language can say it.
struct KeptFinding: Codable {
  private var code: String
  private var severity: Severity
  private var message: Phrase
  private var place: Place
  private var fix: Phrase

  init(_ finding: Finding) {
    code = finding.code
    severity = finding.severity
    message = finding.saying
    place = finding.place
    fix = finding.remedy
  }

  var finding: Finding { Finding(severity, code: code, message, at: place, fix: fix) }
}
