import Findings
import Wording

/// How limits and amounts are told.
struct LimitWords: Sendable {
  var outcomeIsMoney: Bool

  func text(_ value: Double) -> String {
    let style = NumberStyle(locale: "en-US", currency: "", outcomeIsMoney: outcomeIsMoney)
    let isWhole = value == value.rounded() || abs(value) >= 1_000
    return isWhole ? style.grouped(value) : style.decimal(value, places: 2)
  }

  func problem(_ code: String, _ message: Phrase, key: String, fix: Phrase) -> Finding {
    Finding(.error, code: code, message, at: Place(column: key), fix: fix)
  }

  /// The fix for a name that is none of the channels'.
  func unknown(_ name: String, among known: [String]) -> Phrase {
    Suggestion.sentence(for: name, among: known)
      ?? "Channels are: \(known.joined(separator: ", "))."
  }
}
