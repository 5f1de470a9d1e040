/// How one language and country writes numbers, money and dates: a table, no behaviour.
///
/// Separators, symbols and abbreviations are those of the Unicode CLDR 47, except where financial writing has
/// a firmer custom: `M€` in French, `bn` in Britain, `Tsd.` in German; and days stand before months in all
/// English, where they cannot be mistaken.
public struct NumberLocale: Sendable, Equatable {
  /// BCP 47, such as `en-US`.
  public var tag: String
  public var decimalMark: String
  public var groupMark: String
  /// Digits before the first group mark that are needed to write it: 2 writes 9550 but 12.345.
  public var minimumGrouping: Int
  /// What stands between a number and its percent sign.
  public var percentGap: String
  /// Percentage points.
  public var pointsLabel: String
  public var currencyPlace: CurrencyPlace
  /// Abbreviations of large numbers, smallest first.
  public var scales: [Scale]
  public var months: [String]
  public var dateOrder: DateOrder
  /// What stands between two bounds.
  public var rangeMark = "–"
  /// Signs of currencies where the locale has its own, by ISO 4217 code.
  public var symbols: [String: String] = [:]

  /// Where a currency symbol stands.
  public enum CurrencyPlace: Sendable, Equatable {
    /// `$1.23M`; after a code such as CHF a gap.
    case before
    /// `1,23 Mio. €`: a gap, then the symbol.
    case after
    /// `1,23 M€`: the gap stands before the abbreviation, which the symbol joins.
    case joined
  }

  /// One abbreviation: `M` for 1,000,000.
  public struct Scale: Sendable, Equatable {
    public var divisor: Double
    /// Beside a number.
    public var short: String
    /// In a chart's unit.
    public var unit: String
    /// What stands between the number and the abbreviation.
    public var gap: String

    public init(_ divisor: Double, _ short: String, unit: String, gap: String = "") {
      self.divisor = divisor
      self.short = short
      self.unit = unit
      self.gap = gap
    }
  }

  /// How day, month and year are put together.
  public enum DateOrder: Sendable, Equatable {
    /// `27 Sep 2026`
    case dayMonthYear
    /// `27. Sept. 2026`
    case dottedDayMonthYear
    /// `2026年9月27日`
    case yearMonthDay
  }
}

extension NumberLocale {
  /// A number that American English has written, with the marks of this locale: `1,234.5` is `1.234,5` in German.
  func marked(_ number: String) -> String {
    var text = ""
    for letter in number {
      switch letter {
      case ".": text += decimalMark
      case ",": text += groupMark
      case "%": text += percentGap + "%"
      default: text.append(letter)
      }
    }
    return text
  }
}
