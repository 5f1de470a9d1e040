import Wording

/// How a part of the decomposition is printed.
public enum PartLabel {
  /// The label of the baseline or a component; other names are shown as they are.
  public static func of(_ name: String, _ style: NumberStyle) -> String {
    switch name {
    case "baseline": style.say("Baseline")
    case "holidays": style.say("Holidays")
    case "events": style.say("Events")
    case "controls": style.say("Controls")
    case "non_media", "nonMedia": style.say("Other treatments")
    case "organic": style.say("Organic media")
    default: PlainName.of(name)
    }
  }
}
