import FoundationEssentials

/// Reads and writes `executive_summary.json`.
///
/// Keys are in snake case and sorted, so that the same summary gives the same bytes; names that
/// users chose (the keys of `allocation`, `shares` and the like) are left as they are.
public enum SummaryCoding {
  /// The summary as indented JSON that ends in a newline.
  ///
  /// - Throws: `EncodingError` when a number is not finite, which JSON cannot hold.
  public static func encode(_ summary: ExecutiveSummary) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(summary)) + [UInt8(ascii: "\n")]
  }

  /// - Throws: `DecodingError` naming the key that is missing or of another type.
  public static func decode(_ bytes: [UInt8]) throws -> ExecutiveSummary {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ExecutiveSummary.self, from: Data(bytes))
  }
}
