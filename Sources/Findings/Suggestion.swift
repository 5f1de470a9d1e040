/// "Did you mean": the known name closest to one that is not known.
public enum Suggestion {
  /// The candidate with the smallest edit distance to `text`, ignoring case; the first of equals.
  ///
  /// Nothing is suggested when more than a third of the letters (at least one, at most three) would
  /// have to change, except that a candidate which starts with `text` always counts as close.
  public static func closest(to text: String, among candidates: [String]) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    let allowed = min(3, max(1, wanted.count / 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      var distance = editDistance(wanted, letters)
      if distance > allowed, wanted.count >= 3, letters.starts(with: wanted) { distance = allowed }
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `Did you mean "seed"?`, or an empty text when nothing is close.
  public static func sentence(for text: String, among candidates: [String]) -> String {
    closest(to: text, among: candidates).map { "Did you mean \"\($0)\"?" } ?? ""
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for (column, other) in right.enumerated() {
        var cost = min(current[column] + 1, last[column + 1] + 1)
        cost = min(cost, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
