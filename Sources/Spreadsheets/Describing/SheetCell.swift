import Calendars

/// The content of a cell.
public enum SheetCell: Sendable, Equatable {
  /// Always text, also where it looks like a formula, a number or an address.
  case text(String)
  /// A number that is not finite is left out.
  case number(Double)
  case date(CivilDate)
  case flag(Bool)
  /// Text that leads to another sheet of the workbook.
  case link(String, sheet: String)
  /// A value that does not exist.
  case none

  public init(_ number: Double?) {
    self = number.map { .number($0) } ?? .none
  }

  public init(_ text: String?) {
    self = text.map { .text($0) } ?? .none
  }
}
