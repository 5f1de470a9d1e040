import Drawing
import Wording

/// Cuts text that is too wide.
package enum Ellipsis {
  /// The text, or as much of its two ends as fits around an ellipsis.
  ///
  /// Cuts between characters as people see them, by measuring, so that no script is split.
  package static func fit(
    _ string: String, width: Double, style: TextStyle, text: any TextMeasuring
  ) -> String {
    if text.width(of: string, style: style) <= width { return string }
    let characters = Array(string)
    var (kept, rejected) = (0, characters.count)
    while rejected - kept > 1 {
      let middle = (kept + rejected) / 2
      let fits = text.width(of: Words.ends(of: characters, keeping: middle), style: style) <= width
      if fits { kept = middle } else { rejected = middle }
    }
    return Words.ends(of: characters, keeping: kept)
  }
}
