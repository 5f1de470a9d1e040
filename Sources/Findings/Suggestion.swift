import Wording

/// "Did you mean": the sentence that offers the known name closest to a mistyped one.
public enum Suggestion {
  /// `Did you mean "seed"?`, or nothing when none is close.
  public static func sentence(for text: String, among candidates: [String]) -> Phrase? {
    nearestName(to: text, among: candidates).map { Phrase("Did you mean \"\($0)\"?") }
  }
}
