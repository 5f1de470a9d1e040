import Calendars
import Findings
import Settings
import Testing

/// A fault in an otherwise clean file, and what must be said of it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  /// What a finding says without its words.
  struct Expected: Sendable, Hashable, CustomStringConvertible {
    var code: String
    var severity: Severity
    var row: Int?
    var column: String?

    var description: String {
      "\(severity.rawValue) \(code) row \(row.map(String.init) ?? "-") column \(column ?? "-")"
    }
  }

  var name: String
  var market: CleanMarket
  var expected: Expected
  var settings = DataSettings()
  /// Text behind the last row.
  var tail = ""

  var testDescription: String { name }

  /// A fault that makes the file unusable.
  static func error(
    _ name: String, _ code: String, _ row: Int?, _ column: String?,
    in market: CleanMarket = CleanMarket(), _ edit: (inout CleanMarket) -> Void
  ) -> PlantedFault {
    make(
      name, Expected(code: "data." + code, severity: .error, row: row, column: column), market, edit
    )
  }

  /// A fault that makes results doubtful.
  static func warning(
    _ name: String, _ code: String, _ row: Int?, _ column: String?,
    in market: CleanMarket = CleanMarket(), _ edit: (inout CleanMarket) -> Void
  ) -> PlantedFault {
    make(
      name, Expected(code: "data." + code, severity: .warning, row: row, column: column), market,
      edit)
  }

  /// Something worth knowing.
  static func note(
    _ name: String, _ code: String, _ row: Int?, _ column: String?,
    in market: CleanMarket = CleanMarket(), _ edit: (inout CleanMarket) -> Void
  ) -> PlantedFault {
    make(
      name, Expected(code: "data." + code, severity: .note, row: row, column: column), market, edit)
  }

  private static func make(
    _ name: String, _ expected: Expected, _ market: CleanMarket, _ edit: (inout CleanMarket) -> Void
  ) -> PlantedFault {
    var market = market
    edit(&market)
    return PlantedFault(name: name, market: market, expected: expected)
  }

  func followed(by tail: String) -> PlantedFault {
    var fault = self
    fault.tail = tail
    return fault
  }

  func reading(_ settings: DataSettings) -> PlantedFault {
    var fault = self
    fault.settings = settings
    return fault
  }

  var bytes: [UInt8] { Array((market.text + tail).utf8) }
}
