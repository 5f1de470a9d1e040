/// A number as a template prints it without a view: the shortest digits that read back the same.
enum PlainNumber {
  static func text(_ value: Double) -> String {
    guard let whole = Int(exactly: value), abs(value) < 1e15 else { return String(value) }
    return String(whole)
  }
}
