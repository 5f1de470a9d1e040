import Findings
import Wording

/// Bytes of `mmm.yaml` or a JSON file to a configuration; every problem is reported with its line.
public enum ConfigurationReader {
  /// The largest configuration read, in bytes.
  public static let maximumBytes = 1 << 20

  /// Reads a configuration in YAML or JSON.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: the file as the user named it, for messages.
  ///   - choice: method and preset of the command line, which win over the file's.
  /// - Returns: the configuration and what is worth knowing about it (warnings and notes).
  /// - Throws: `Unusable` with all errors, in the order of the sections.
  public static func read(
    bytes: [UInt8], file: String, choice: MethodChoice = MethodChoice()
  ) throws(Unusable) -> (Configuration, [Finding]) {
    guard bytes.count <= maximumBytes else {
      throw Unusable(
        .input,
        Finding(
          .error, code: "configuration.size",
          "\(file) is larger than 1 MB and cannot be a configuration", at: Place(file: file),
          fix: "Give the data as DATA.csv and the configuration with --config."))
    }
    let collector = FindingCollector(file: file)
    let configuration = read(
      try root(bytes: bytes, file: file), choice: choice, collector: collector)
    guard !collector.findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(.input, collector.findings)
    }
    return (configuration, collector.findings)
  }

  /// The tree of a file of settings, whichever it is.
  static func root(bytes: [UInt8], file: String) throws(Unusable) -> Node {
    do throws(SyntaxProblem) {
      let empty = Node(line: 1, content: .mapping([]))
      guard let root = try NodeParser.parse(bytes), !root.isNull else { return empty }
      return root
    } catch {
      let format = file.hasSuffix(".json") ? "JSON" : "YAML"
      throw Unusable(
        .input,
        Finding(
          .error, code: "configuration.syntax",
          "line \(error.line) of \(file) cannot be read as \(format): \(error.message)",
          at: Place(file: file, row: error.line), fix: fix(for: error.message, format: format)))
    }
  }

  private static func fix(for message: String, format: String) -> Phrase {
    if format == "JSON" {
      return "Check quotes, commas and brackets on this line and the one before."
    }
    if message.contains("cannot start any token") {
      return "Indent with spaces, not tabs, and quote values that start with @, ` or %."
    }
    if message.contains("mapping values are not allowed") {
      return "Check the indentation, and quote values that hold a colon."
    }
    return "Check indentation, quotes and brackets on this line and the one before."
  }

  private static func read(
    _ root: Node, choice: MethodChoice, collector: FindingCollector
  ) -> Configuration {
    let top = SectionReader(path: "", node: root, collector: collector)
    var configuration = Configuration()
    let data = top.section("data")
    // An absent section reads as an empty one: the command line may choose the method all the same.
    let empty = Node(line: 1, content: .mapping([]))
    let model =
      top.section("model") ?? SectionReader(path: "model", node: empty, collector: collector)
    configuration.model.readMethod(model, choice: choice)
    if let data { configuration.data.read(data, method: configuration.model.method) }
    configuration.model.read(model, media: KnownMedia(configuration.data))
    if let section = top.section("budget") {
      configuration.budget.read(section, channels: configuration.data.channels?.map(\.name))
    }
    if let section = top.section("report") { configuration.report.read(section) }
    if let section = top.section("run") { configuration.run.read(section) }
    if let section = top.section("mail") { configuration.mail.read(section) }
    top.finish()
    return configuration
  }
}
