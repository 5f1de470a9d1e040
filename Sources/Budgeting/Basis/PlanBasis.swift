import Calendars
import MarketingData
import MediaMix

/// What a plan is made for: a window, the series it lies in, and what its spend brings as things are.
///
/// All that plans, scenarios and schedules need of the model is read from here, so that a window of the past and one to
/// come are planned alike. The parts of a window ahead:
///
///     data | gap, without spend | planned | carry-out | ...
///
/// What was spent before the window acts in it (carry-in) and is part of every response. After it, spend goes on as in
/// the year before, and only what the window's own spend adds to that counts.
package struct PlanBasis: Sendable {
  /// The data; for a window ahead continued to the end of its carry-out.
  package var dataset: Dataset
  /// The fit, its unit values reaching as far as the series.
  package var fit: Fit
  /// Periods that were observed; later ones are assumed.
  package var observed: Int
  /// The periods whose spend is planned.
  package var planned: Range<Int>
  /// Periods after them in which what their spend brings counts too.
  package var carryOut: Int
  package var direction: PlanDirection
  /// Paid channels, in the data's order.
  package var channels: [Channel]
  /// All of them together, from joint draws.
  package var media: Return

  /// A paid channel as it is.
  package struct Channel: Sendable {
    package var name: String
    /// Spend in the window and what comes of it, as it was or as it would go on, in all draws.
    package var current: Return
    /// Periods until half the effect has passed.
    package var halfLife: Estimate
    /// What was spent on it in the observed past.
    var history: SpendHistory
  }

  /// The periods in which responses are counted.
  package var counted: Range<Int> { planned.lowerBound..<planned.upperBound + carryOut }

  /// The first day of each planned period.
  package var starts: [CivilDate] { Array(dataset.starts[planned]) }

  /// The first planned day.
  package var start: CivilDate { dataset.starts[planned.lowerBound] }

  /// The last planned day.
  package var end: CivilDate {
    dataset.frequency.lastDay(from: dataset.starts[planned.upperBound - 1])
  }

  /// Level of every interval.
  package var level: Double { fit.interval }

  /// Indices of channels with spend in the window.
  package var active: [Int] { channels.indices.filter { channels[$0].current.spend > 0 } }

  /// A channel's response in the draws that plans are worked out with, as a function of a multiplier of its spend.
  package func response(channel: Int) -> WindowResponse {
    WindowResponse(
      dataset: dataset, fit: fit, channel: channel, draws: fit.planningDraws, periods: planned,
      tail: carryOut)
  }

  /// A channel's response in every draw, at one multiplier of its spend.
  package func responses(channel: Int, at multiplier: Double) -> [WindowResponse.Value] {
    WindowResponse.values(
      dataset: dataset, fit: fit, channel: channel, periods: planned, tail: carryOut,
      at: multiplier)
  }
}
