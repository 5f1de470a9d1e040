import Findings
import Wording

/// Bytes of a file of texts, such as `words/de.yaml`, to what is written in place of each English pattern.
public enum CatalogueReader {
  /// The largest file read, in bytes.
  public static let maximumBytes = 4 << 20

  /// Reads a mapping of English patterns to their translations.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, YAML or JSON.
  ///   - file: the file as messages call it.
  /// - Throws: `Unusable` naming the line where it is not such a mapping, a text stands in it twice, or a
  ///   translation names a place its pattern does not have.
  public static func read(bytes: [UInt8], file: String) throws(Unusable) -> [String: String] {
    guard bytes.count <= maximumBytes else {
      throw mistake("is larger than 4 MB and cannot be a file of texts", line: nil, file: file)
    }
    let root: Node?
    do throws(SyntaxProblem) { root = try NodeParser.parse(bytes) } catch {
      throw mistake("cannot be read as YAML: \(error.message)", line: error.line, file: file)
    }
    guard let root, !root.isNull else { return [:] }
    guard case .mapping(let entries) = root.content else {
      throw mistake("must map English texts to their translations", line: root.line, file: file)
    }
    var texts: [String: String] = [:]
    texts.reserveCapacity(entries.count)
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.content, !text.isEmpty else {
        throw mistake(
          "has no text for \"\(entry.key)\"", line: entry.line, file: file, value: entry.key)
      }
      if let place = unknownPlace(in: text, of: entry.key) {
        throw mistake(
          "uses \(place), which its English text does not have", line: entry.line, file: file,
          value: text)
      }
      guard texts.updateValue(text, forKey: entry.key) == nil else {
        throw mistake(
          "has two texts for \"\(entry.key)\"", line: entry.line, file: file, value: entry.key)
      }
    }
    return texts
  }

  /// A place such as `{3}` that the translation has and the pattern has not.
  private static func unknownPlace(in text: String, of pattern: String) -> String? {
    places(text).first { !places(pattern).contains($0) }
  }

  private static func places(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let close = part.firstIndex(of: "}") else { return nil }
      let name = part[..<close].prefix { $0 != ":" }
      return name == "n" || Int(name) != nil ? "{\(name)}" : nil
    }
  }

  private static func mistake(
    _ what: String, line: Int?, file: String, value: String? = nil
  ) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "words.file", "\(file) \(what)",
        at: Place(file: file, row: line, value: value),
        fix: "Each line is \"English text\": \"its translation\", with the same {1}, {2}."))
  }
}
