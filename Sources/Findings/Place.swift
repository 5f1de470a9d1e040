/// Where in the input a finding was made.
public struct Place: Codable, Sendable, Hashable {
  /// The file as the user named it.
  public var file: String?
  /// The line of the file, counted from 1 with the header as line 1.
  public var row: Int?
  /// The column's header, or a configuration key such as `model.seed`.
  public var column: String?
  /// The offending text, as it stands in the file.
  public var value: String?

  public init(
    file: String? = nil, row: Int? = nil, column: String? = nil, value: String? = nil
  ) {
    self.file = file
    self.row = row
    self.column = column
    self.value = value
  }
}
