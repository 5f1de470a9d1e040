import Findings

extension Detector {
  /// A configuration to start from, with the file's own columns; for data whose channels cannot be told.
  ///
  /// Every numeric column that could be spend is shown as a channel: those that are not are for the user to delete.
  var configurationExample: String {
    var lines = ["data:"]
    if let date = column(with: .date) { lines.append("  date: \(yaml(names[date].original))") }
    if let outcome = column(with: .outcome) {
      let kind = names[outcome].outcomeKind(isValued: column(with: .valuePerConversion) != nil)
      lines.append("  outcome: {column: \(yaml(names[outcome].original)), kind: \(kind.rawValue)}")
    }
    lines.append("  channels:")
    let numeric = free.filter {
      profiles[$0].isNumeric && !profiles[$0].isZeroOne && !profiles[$0].hasNegative
    }
    for column in numeric.prefix(12) {
      let name = yaml(names[column].original)
      lines.append("    - {name: \(name), spend: \(name)}")
    }
    if numeric.isEmpty { lines.append("    - {name: tv, spend: tv_spend}") }
    let flags = free.filter { profiles[$0].isFlag }.prefix(12)
    if !flags.isEmpty {
      lines.append("  events: [\(flags.map { yaml(names[$0].original) }.joined(separator: ", "))]")
    }
    return lines.joined(separator: "\n")
  }

  /// A name as YAML reads it back: bare where it is a plain word, else in double quotes.
  func yaml(_ name: String) -> String {
    let isBare =
      name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_")
      } && name.unicodeScalars.first?.properties.isAlphabetic == true
      && !["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(name.lowercased())
    guard !isBare else { return name }
    var text = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
