/// `maxRhat` to `max_rhat`, as in the summary's JSON.
enum SnakeCase {
  static func of(_ name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase, !result.isEmpty { result += "_" }
      result += letter.lowercased()
    }
    return result
  }
}
