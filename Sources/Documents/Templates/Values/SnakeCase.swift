/// Names of properties as JSON and templates write them.
enum SnakeCase {
  static func of(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && !isUpper($0) }) { return name }
    var result = ""
    for letter in name {
      if letter.isUppercase, !result.isEmpty { result += "_" }
      result += letter.lowercased()
    }
    return result
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
