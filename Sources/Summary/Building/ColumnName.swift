import MediaMix
import Wording

/// What a parameter's column is called in print.
///
/// Columns that the user brought keep their names; those the model made itself, such as a slow drift, are called by
/// words of the report's language.
enum ColumnName {
  static func of(_ found: Coefficient) -> Phrase {
    switch found.part {
    case .level, .trend, .seasonality: own(found.name)
    case .noise: Phrase("noise")
    case .holidays, .events, .controls, .nonMedia, .media, .organic, .synergies:
      Phrase(verbatim: found.name)
    }
  }

  private static func own(_ name: String) -> Phrase {
    switch name {
    case "level": return Phrase("level")
    case "trend": return Phrase("trend")
    case "month length": return Phrase("month length")
    case "Tuesday": return Phrase("Tuesday")
    case "Wednesday": return Phrase("Wednesday")
    case "Thursday": return Phrase("Thursday")
    case "Friday": return Phrase("Friday")
    case "Saturday": return Phrase("Saturday")
    case "Sunday": return Phrase("Sunday")
    default: break
    }
    let words = name.split(separator: " ")
    guard words.count == 2, Int(words[1]) != nil else { return Phrase(verbatim: name) }
    let place = String(words[1])
    switch words[0] {
    case "drift": return Phrase("drift \(place)")
    case "bend": return Phrase("bend \(place)")
    case "knot": return Phrase("knot \(place)")
    case "sine": return Phrase("sine \(place)")
    case "cosine": return Phrase("cosine \(place)")
    default: return Phrase(verbatim: name)
    }
  }
}
