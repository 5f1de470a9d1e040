import Findings
import FoundationEssentials
import Insights
import MarketingData
import MediaMix
import Settings
import Summary
import Wording

/// `model.json`: the fitted model with the data it was fitted to, enough to report again without a refit.
///
/// Its `period`, `outcome` and `model` blocks are those of the summary. Doubles are written as the
/// shortest decimals that read back to the same bits, and the draws as one block (`PackedDraws`).
public struct ModelFile: Codable, Sendable, Equatable {
  /// The version of the layout; a file of another version is refused.
  public static let currentSchema = "2.2"

  public var schemaVersion: String
  /// Version of the program that wrote it.
  public var version: String
  public var period: PeriodBlock
  public var outcome: OutcomeBlock
  public var model: ModelBlock
  public var configuration: Configuration
  /// SHA-256 of the input, in hexadecimal.
  public var dataFingerprint: String
  /// What was detected or assumed when the data were read, as sentences.
  public var assumptions: [Phrase]
  public var findings: [Finding]
  public var dataset: Dataset
  /// The role each column of the input had, so that a plan can be read like it.
  public var columns: Detection?
  public var fit: Fit
  /// The report before this one, so that rendering again compares with it too.
  public var previous: EarlierReport?

  public init(
    version: String, summary: ExecutiveSummary, configuration: Configuration,
    assumptions: [Phrase], findings: [Finding], dataset: Dataset, columns: Detection? = nil,
    fit: Fit, previous: EarlierReport? = nil
  ) {
    self.schemaVersion = ModelFile.currentSchema
    self.version = version
    self.period = summary.period
    self.outcome = summary.outcome
    self.model = summary.model
    self.configuration = configuration
    self.dataFingerprint = summary.report.dataFingerprint
    self.assumptions = assumptions
    self.findings = findings
    self.dataset = dataset
    self.columns = columns
    self.fit = fit
    self.previous = previous
  }

  /// The file's bytes: compact JSON with sorted keys.
  ///
  /// JSON has no number for a diagnostic that does not exist, such as R-hat of a parameter that never moves: it is
  /// written as a text.
  public func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: Self.infinity, negativeInfinity: "-" + Self.infinity, nan: Self.notANumber)
    return try Array(encoder.encode(self)) + Array("\n".utf8)
  }

  /// Reads a file written by `encoded()`.
  ///
  /// - Throws: a finding that names the file and what to do, when it is not a model of this version.
  public static func read(_ bytes: [UInt8], file: String) throws(Unusable) -> ModelFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: infinity, negativeInfinity: "-" + infinity, nan: notANumber)
    let data = Data(bytes)
    guard let header = try? decoder.decode(Header.self, from: data) else {
      throw unusable(
        "model.not-a-model", "\(file) is not a model that mmm wrote.", file,
        fix: "Give the model.json that `mmm fit` or `mmm run` wrote.")
    }
    guard header.schemaVersion == currentSchema else {
      throw unusable(
        "model.other-version",
        "\(file) has layout \(header.schemaVersion); this program reads \(currentSchema).", file,
        fix: "Fit the model again with this version: mmm fit DATA.csv --output model.json.")
    }
    do {
      let model = try decoder.decode(ModelFile.self, from: data)
      try model.checkShapes(file: file)
      return model
    } catch let error as Unusable {
      throw error
    } catch PackedDraws.Problem.none {
      throw noDraws(file)
    } catch let problem as PackedDraws.Problem {
      throw damaged(file, problem.text)
    } catch let error as DecodingError where lacksDraws(error) {
      throw noDraws(file)
    } catch {
      throw damaged(file, place(of: error))
    }
  }

  private static func noDraws(_ file: String) -> Unusable {
    unusable(
      "model.no-draws",
      "\(file) holds no draws of its model, without which nothing can be said of what is sure.",
      file,
      fix: "Fit the model again: mmm fit DATA.csv --output model.json.")
  }

  /// Whether the block of draws is not there at all, or is something else.
  private static func lacksDraws(_ error: DecodingError) -> Bool {
    let draws = "draws"
    switch error {
    case .keyNotFound(let key, let context):
      return key.stringValue == draws && context.codingPath.isEmpty
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      return context.codingPath.map(\.stringValue) == [draws]
    default: return false
    }
  }

  static func damaged(_ file: String, _ problem: String) -> Unusable {
    unusable(
      "model.damaged", "\(file) is damaged: \(problem).", file,
      fix: "Fit the model again: mmm fit DATA.csv --output model.json.")
  }

  private static let infinity = "infinite"
  private static let notANumber = "not a number"

  private struct Header: Codable {
    var schemaVersion: String
  }

  private static func unusable(
    _ code: String, _ message: Phrase, _ file: String, fix: Phrase
  ) -> Unusable {
    Unusable(.input, Finding(.error, code: code, message, at: Place(file: file), fix: fix))
  }

  private static func place(of error: any Error) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        .joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let place = path(context)
      return "\(place.isEmpty ? "it" : place) has no \(key.stringValue)"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      let place = path(context)
      return place.isEmpty
        ? "it breaks off or is not JSON" : "\(place) holds something else than expected"
    default:
      return "it cannot be decoded"
    }
  }
}
