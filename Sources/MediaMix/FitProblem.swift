import MarketingData
import Settings

/// Why no model can be fitted to a data set.
public enum FitProblem: Error, Sendable, Equatable {
  case tooFewPeriods(count: Int, minimum: Int)
  /// There is no paid channel and no organic media.
  case noMedia
  /// A series holds a value that is not finite.
  case notFinite(series: String)
  /// The outcome is the same in every period.
  case constantOutcome
  /// There is no holiday calendar for the country.
  case unknownCountry(String)

  /// Throws where no fit is possible.
  static func check(_ dataset: Dataset, _ settings: ModelSettings) throws(FitProblem) {
    let minimum = settings.search.minimumPeriods
    guard dataset.count >= minimum else {
      throw .tooFewPeriods(count: dataset.count, minimum: minimum)
    }
    guard dataset.channels.count + dataset.organic.count > 0 else { throw .noMedia }
    let channels = dataset.channels.flatMap { channel in
      [(channel.name, channel.spend), (channel.name, channel.driver)]
    }
    let others =
      dataset.controls + dataset.organic + dataset.nonMedia + dataset.events
      + dataset.demand.map(\.series)
      + [Series(name: dataset.outcome.name, values: dataset.outcome.values)]
    for (name, values) in channels + others.map({ ($0.name, $0.values) }) {
      guard values.count == dataset.count, values.allSatisfy(\.isFinite) else {
        throw .notFinite(series: name)
      }
    }
    guard dataset.outcome.values.contains(where: { $0 != dataset.outcome.values[0] }) else {
      throw .constantOutcome
    }
  }
}
