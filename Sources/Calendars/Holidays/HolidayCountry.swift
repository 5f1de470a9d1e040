/// Countries whose public holidays are known, by their ISO 3166 code.
enum HolidayCountry: String, CaseIterable {
  case us = "US"
  case gb = "GB"
  case de = "DE"
  case fr = "FR"
  case es = "ES"
  case it = "IT"
  case nl = "NL"
  case br = "BR"
  case mx = "MX"
  case ca = "CA"
  case au = "AU"
  case jp = "JP"
  case `in` = "IN"

  var holidays: [Holiday] {
    switch self {
    case .us: unitedStates
    case .gb: unitedKingdom
    case .de: germany
    case .fr: france
    case .es: spain
    case .it: italy
    case .nl: netherlands
    case .br: brazil
    case .mx: mexico
    case .ca: canada
    case .au: australia
    case .jp: japan
    case .in: india
    }
  }
}
