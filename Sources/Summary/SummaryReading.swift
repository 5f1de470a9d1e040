import Findings
import FoundationEssentials
import Insights

extension SummaryCoding {
  /// The part of an earlier `executive_summary.json` that later reports compare with.
  ///
  /// Keys that an older version lacks, or a newer one adds, do no harm.
  ///
  /// - Parameter file: as the user named it, for messages.
  /// - Throws: what is wrong with the file, in one sentence (65).
  public static func earlier(
    _ bytes: [UInt8], file: String
  ) throws(Unusable) -> EarlierReport {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(EarlierReport.self, from: Data(bytes))
    } catch {
      throw Unusable(
        .input,
        Finding(
          .error, code: "previous.not-a-summary",
          "\(file) is not the summary of an earlier report: \(reason(error))",
          at: Place(file: file),
          fix: "Give the executive_summary.json that an earlier mmm run wrote."))
    }
  }

  private static func reason(_ error: any Error) -> String {
    func path(_ context: DecodingError.Context, _ key: String? = nil) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      return (keys + [key].compactMap(\.self)).joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "it has no \(path(context, key.stringValue))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      return context.codingPath.isEmpty
        ? "it is not an object" : "\(path(context)) holds something else than expected"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(path(context)) holds something else than expected"
    default: return "it is not JSON"
    }
  }
}
