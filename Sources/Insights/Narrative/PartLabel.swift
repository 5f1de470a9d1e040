import Wording

/// How a part of the decomposition is printed.
public enum PartLabel {
  /// The label of the baseline or a component; other names are shown as they are.
  public static func of(_ name: String) -> String {
    switch name {
    case "baseline": "Baseline"
    case "holidays": "Holidays"
    case "events": "Events"
    case "controls": "Controls"
    case "non_media", "nonMedia": "Other treatments"
    case "organic": "Organic media"
    default: PlainName.of(name)
    }
  }
}
