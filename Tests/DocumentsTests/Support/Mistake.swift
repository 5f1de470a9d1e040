import Findings
import Testing

/// The finding a call throws; the test fails when it throws none.
func mistake(
  _ body: () throws(Unusable) -> some Any, sourceLocation: SourceLocation = #_sourceLocation
) -> Finding? {
  do {
    _ = try body()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
    return nil
  } catch {
    return error.findings.first
  }
}
