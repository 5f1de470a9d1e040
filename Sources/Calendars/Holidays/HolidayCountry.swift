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
  case at = "AT"
  case be = "BE"
  case dk = "DK"
  case fi = "FI"
  case ie = "IE"
  case no = "NO"
  case pl = "PL"
  case pt = "PT"
  case se = "SE"

  var name: String {
    switch self {
    case .us: "United States"
    case .gb: "United Kingdom"
    case .de: "Germany"
    case .fr: "France"
    case .es: "Spain"
    case .it: "Italy"
    case .nl: "Netherlands"
    case .br: "Brazil"
    case .mx: "Mexico"
    case .ca: "Canada"
    case .au: "Australia"
    case .jp: "Japan"
    case .in: "India"
    case .at: "Austria"
    case .be: "Belgium"
    case .dk: "Denmark"
    case .fi: "Finland"
    case .ie: "Ireland"
    case .no: "Norway"
    case .pl: "Poland"
    case .pt: "Portugal"
    case .se: "Sweden"
    }
  }

  /// What people write for the code, in capitals.
  var otherCodes: [String] {
    switch self {
    case .us: ["USA", "UNITED STATES OF AMERICA", "AMERICA"]
    case .gb: ["UK", "GBR", "EN", "ENGLAND", "GREAT BRITAIN", "BRITAIN"]
    case .de: ["DEU", "GER", "DEUTSCHLAND"]
    case .fr: ["FRA"]
    case .es: ["ESP", "SP"]
    case .it: ["ITA"]
    case .nl: ["NLD", "HOLLAND", "THE NETHERLANDS"]
    case .br: ["BRA"]
    case .mx: ["MEX"]
    case .ca: ["CAN"]
    case .au: ["AUS"]
    case .jp: ["JPN", "JA"]
    case .in: ["IND"]
    case .at: ["AUT", "OE"]
    case .be: ["BEL"]
    case .dk: ["DNK", "DA"]
    case .fi: ["FIN"]
    case .ie: ["IRL", "EIRE"]
    case .no: ["NOR"]
    case .pl: ["POL"]
    case .pt: ["PRT", "POR"]
    case .se: ["SWE", "SV"]
    }
  }

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
    case .at: austria
    case .be: belgium
    case .dk: denmark
    case .fi: finland
    case .ie: ireland
    case .no: norway
    case .pl: poland
    case .pt: portugal
    case .se: sweden
    }
  }
}
