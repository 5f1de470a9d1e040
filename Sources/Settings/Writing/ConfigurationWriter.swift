/// A configuration as a file to edit: every key with its value, in YAML with a comment each, or in JSON.
public enum ConfigurationWriter {
  /// The configuration as YAML with every key, which reads back as the same settings.
  public static func yaml(_ configuration: Configuration) -> String {
    var lines = [
      "# Configuration of mmm. Every key may be left out; the values below are those used then,",
      "# except under data, where columns are recognised by their names.",
    ]
    for section in sections(configuration) {
      lines.append("\(section.name):")
      for entry in section.entries {
        lines.append(entry.yaml)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The configuration as JSON with every key, which reads back as the same settings.
  public static func json(_ configuration: Configuration) -> String {
    let sections = sections(configuration).map { section in
      let entries = section.entries.map { "    \"\($0.key)\": \($0.value.json)" }
      return "  \"\(section.name)\": {\n\(entries.joined(separator: ",\n"))\n  }"
    }
    return "{\n\(sections.joined(separator: ",\n"))\n}\n"
  }

  struct Section {
    var name: String
    var entries: [Entry]
  }

  struct Entry {
    var key: String
    var value: WrittenValue
    var comment: String

    init(_ key: String, _ value: WrittenValue, _ comment: String = "") {
      self.key = key
      self.value = value
      self.comment = comment
    }

    /// The key, its value and the comment; a value of several lines has the comment behind the key.
    var yaml: String {
      let value = value.yaml
      let isLong = value.hasPrefix("\n")
      let text = "  \(key):" + (isLong ? "" : " " + value)
      let padding = String(repeating: " ", count: max(2, 48 - text.count))
      return text + (comment.isEmpty ? "" : padding + "# " + comment) + (isLong ? value : "")
    }
  }

  private static func sections(_ configuration: Configuration) -> [Section] {
    [
      Section(name: "data", entries: configuration.data.written),
      Section(name: "model", entries: configuration.model.written),
      Section(name: "budget", entries: configuration.budget.written),
      Section(name: "report", entries: configuration.report.written),
      Section(name: "mail", entries: configuration.mail.written),
    ]
  }
}
