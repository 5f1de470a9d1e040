/// Why a workbook could not be written.
public struct SpreadsheetProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// In lower case, such as "no space left on device".
  public var description: String
  /// `errno`, where the system refused something.
  public var number: Int32?
}
