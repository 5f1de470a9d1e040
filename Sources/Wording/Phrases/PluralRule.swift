/// Which of a noun's forms a count takes, after the cardinal plural rules of the Unicode CLDR for whole numbers.
public enum PluralRule: Sendable, Equatable {
  /// One form for 1, another for the rest: English, German, Spanish.
  case one
  /// One form for 0 and 1, another for the rest: French.
  case upToOne
  /// A single form: Japanese.
  case none

  /// The rule of a language such as `fr`; that of English where it is not known.
  public init(language: String) {
    self =
      switch language {
      case "fr": .upToOne
      case "ja": .none
      default: .one
      }
  }

  /// Whether the count takes the singular.
  public func isSingular(_ count: Int) -> Bool {
    switch self {
    case .one: count == 1
    case .upToOne: count == 0 || count == 1
    case .none: false
    }
  }
}
