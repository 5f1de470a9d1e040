/// "Did you mean": the sentence that offers the known name closest to a mistyped one.
public enum Suggestion {
  /// `Did you mean "seed"?`, or an empty text when nothing is close.
  public static func sentence(for text: String, among candidates: [String]) -> String {
    nearestName(to: text, among: candidates).map { "Did you mean \"\($0)\"?" } ?? ""
  }
}
