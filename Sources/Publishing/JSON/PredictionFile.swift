import Calendars
import Findings
import FoundationEssentials
import MarketingData
import MediaMix
import Summary

/// A prediction as JSON: what was planned, what is expected of it, and what was found about the plan.
public struct PredictionFile: Codable, Sendable, Equatable {
  /// The version of the layout.
  public static let currentSchema = "1.0"

  /// A mean with its interval.
  public struct Range: Codable, Sendable, Equatable {
    public var mean: Double
    public var lower: Double
    public var upper: Double
  }

  /// One cause's part of the expected outcome; `values` has one mean per period.
  public struct Part: Codable, Sendable, Equatable {
    public var name: String
    public var contribution: Range
    public var values: [Double]
  }

  /// A channel's part, with the money planned for it.
  public struct Channel: Codable, Sendable, Equatable {
    public var name: String
    public var spend: Double
    public var contribution: Range
    public var values: [Double]
  }

  /// One value per period; the bounds hold the noise of single periods.
  public struct Series: Codable, Sendable, Equatable {
    public var starts: [CivilDate]
    public var expected: [Double]
    public var lower: [Double]
    public var upper: [Double]
  }

  public var schemaVersion = PredictionFile.currentSchema
  /// Version of the program that wrote it.
  public var version: String
  public var period: PeriodBlock
  /// The outcome's column.
  public var outcome: String
  /// `nil` when the outcome is a count.
  public var currency: String?
  /// Level of every interval.
  public var interval: Double
  /// Periods between the model's data and the plan, in which nothing is spent.
  public var gap: Int
  /// The outcome over all planned periods, noise included.
  public var total: Range
  public var baseline: Part
  public var components: [Part]
  public var channels: [Channel]
  public var series: Series
  public var findings: [Finding]

  /// - Parameter plan: what was predicted; not empty.
  public init(
    _ prediction: Prediction, plan: Dataset, version: String, findings: [Finding]
  ) {
    self.version = version
    period = PeriodBlock(
      start: plan.starts.first ?? plan.lastDay, end: plan.lastDay, frequency: plan.frequency,
      periods: plan.count)
    outcome = plan.outcome.name
    currency = plan.outcome.isMoney ? plan.currency : nil
    interval = prediction.interval
    gap = prediction.gap
    total = Range(prediction.total)
    baseline = Part(prediction.baseline)
    components = prediction.components.map(Part.init)
    channels = zip(prediction.channels, plan.channels).map { part, channel in
      Channel(
        name: part.name, spend: channel.spend.reduce(0, +), contribution: Range(part.total),
        values: part.values)
    }
    series = Series(
      starts: prediction.starts, expected: prediction.expected, lower: prediction.lower,
      upper: prediction.upper)
    self.findings = findings
  }

  /// The file's bytes: indented JSON with sorted keys in snake case.
  ///
  /// - Throws: `EncodingError` when a number is not finite, which JSON cannot hold.
  public func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + Array("\n".utf8)
  }
}

extension PredictionFile.Range {
  fileprivate init(_ estimate: Estimate) {
    self.init(mean: estimate.mean, lower: estimate.lower, upper: estimate.upper)
  }
}

extension PredictionFile.Part {
  fileprivate init(_ part: Prediction.Part) {
    self.init(name: part.name, contribution: PredictionFile.Range(part.total), values: part.values)
  }
}
