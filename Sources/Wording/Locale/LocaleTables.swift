/// A space that does not break a line.
private let space = "\u{A0}"
/// The narrow one, as French writes it between groups.
private let narrow = "\u{202F}"

extension NumberLocale {
  /// Every locale there is a table for.
  public static let all = [
    americanEnglish, britishEnglish, german, swissGerman, french, canadianFrench, spanish,
    mexicanSpanish, japanese,
  ]

  /// The table for a BCP 47 tag; a known language stands in for an unknown country, and American
  /// English for an unknown language.
  public static func named(_ tag: String) -> NumberLocale {
    let wanted = String(tag.map { $0 == "_" ? "-" : $0 }).lowercased()
    if let exact = all.first(where: { $0.tag.lowercased() == wanted }) { return exact }
    let language = wanted.prefix { $0 != "-" }
    return all.first { $0.tag.prefix { $0 != "-" } == language } ?? americanEnglish
  }

  static let americanEnglish = NumberLocale(
    tag: "en-US", decimalMark: ".", groupMark: ",", minimumGrouping: 1, percentGap: "",
    pointsLabel: "pp", currencyPlace: .before,
    scales: [
      Scale(1e3, "K", unit: "thousand"), Scale(1e6, "M", unit: "M"), Scale(1e9, "B", unit: "B"),
      Scale(1e12, "T", unit: "T"),
    ],
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    dateOrder: .dayMonthYear)

  static let britishEnglish = NumberLocale(
    tag: "en-GB", decimalMark: ".", groupMark: ",", minimumGrouping: 1, percentGap: "",
    pointsLabel: "pp", currencyPlace: .before,
    scales: [
      Scale(1e3, "k", unit: "thousand"), Scale(1e6, "m", unit: "m"), Scale(1e9, "bn", unit: "bn"),
      Scale(1e12, "tn", unit: "tn"),
    ],
    months: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    dateOrder: .dayMonthYear)

  static let german = NumberLocale(
    tag: "de-DE", decimalMark: ",", groupMark: ".", minimumGrouping: 1, percentGap: space,
    pointsLabel: "Pp.", currencyPlace: .after,
    scales: [
      Scale(1e3, "Tsd.", unit: "Tsd.", gap: space), Scale(1e6, "Mio.", unit: "Mio.", gap: space),
      Scale(1e9, "Mrd.", unit: "Mrd.", gap: space), Scale(1e12, "Bio.", unit: "Bio.", gap: space),
    ],
    months: [
      "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
      "Dez.",
    ],
    dateOrder: .dottedDayMonthYear)

  static let swissGerman = {
    var locale = german
    locale.tag = "de-CH"
    (locale.decimalMark, locale.groupMark) = (".", "’")
    locale.percentGap = ""
    locale.currencyPlace = .before
    return locale
  }()

  static let french = NumberLocale(
    tag: "fr-FR", decimalMark: ",", groupMark: narrow, minimumGrouping: 1, percentGap: space,
    pointsLabel: "pt", currencyPlace: .joined,
    scales: [
      Scale(1e3, "k", unit: "k", gap: space), Scale(1e6, "M", unit: "M", gap: space),
      Scale(1e9, "Md", unit: "Md", gap: space), Scale(1e12, "Bn", unit: "Bn", gap: space),
    ],
    months: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ],
    dateOrder: .dayMonthYear,
    symbols: ["USD": "$US", "GBP": "£GB", "CAD": "$CA", "AUD": "$AU", "MXN": "$MX"])

  static let canadianFrench = {
    var locale = french
    locale.tag = "fr-CA"
    locale.groupMark = space
    locale.scales = [
      Scale(1e3, "k", unit: "k", gap: space), Scale(1e6, "M", unit: "M", gap: space),
      Scale(1e9, "G", unit: "G", gap: space), Scale(1e12, "T", unit: "T", gap: space),
    ]
    locale.months[6] = "juill."
    locale.symbols = ["CAD": "$", "USD": "$\(space)US", "AUD": "$\(space)AU"]
    return locale
  }()

  static let spanish = NumberLocale(
    tag: "es-ES", decimalMark: ",", groupMark: ".", minimumGrouping: 2, percentGap: space,
    pointsLabel: "pp", currencyPlace: .joined,
    scales: [
      Scale(1e3, "mil\(space)", unit: "mil\(space)", gap: space),
      Scale(1e6, "M", unit: "M", gap: space),
      Scale(1e12, "B", unit: "B", gap: space),
    ],
    months: [
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ],
    dateOrder: .dayMonthYear,
    symbols: ["USD": "US$"])

  static let mexicanSpanish = {
    var locale = spanish
    locale.tag = "es-MX"
    (locale.decimalMark, locale.groupMark) = (".", ",")
    locale.minimumGrouping = 1
    locale.percentGap = ""
    locale.currencyPlace = .before
    locale.scales = [
      Scale(1e3, "k", unit: "k", gap: space), Scale(1e6, "M", unit: "M", gap: space),
      Scale(1e12, "B", unit: "B", gap: space),
    ]
    locale.months[8] = "sep"
    locale.symbols = ["MXN": "$", "USD": "USD"]
    return locale
  }()

  static let japanese = NumberLocale(
    tag: "ja-JP", decimalMark: ".", groupMark: ",", minimumGrouping: 1, percentGap: "",
    pointsLabel: "ポイント", currencyPlace: .before,
    scales: [
      Scale(1e4, "万", unit: "万"), Scale(1e8, "億", unit: "億"), Scale(1e12, "兆", unit: "兆"),
    ],
    months: (1...12).map { "\($0)月" }, dateOrder: .yearMonthDay, rangeMark: "～",
    symbols: ["JPY": "￥", "CNY": "元"])
}
