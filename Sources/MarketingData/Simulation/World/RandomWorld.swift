import Calendars
import Statistics

/// Markets drawn at random, each with its truth, for measuring how well models find it.
///
/// A seed decides everything: how many channels and weeks, how money is spent, what each channel does, what else moves
/// sales and how noisy they are. The ranges are wide on purpose (`WorldPlan`), so that a model is not judged by one
/// kind of market.
public enum RandomWorld {
  /// The market of a seed.
  ///
  /// - Parameters:
  ///   - channels: how many; `nil` draws 3 to 12.
  ///   - weeks: how many; `nil` draws 78 to 208.
  ///   - geos: how many geographies; 0 or 1 for national data; `nil` draws a panel in one world of six.
  public static func make(
    seed: UInt64, channels: Int? = nil, weeks: Int? = nil, geos: Int? = nil
  ) -> SimulatedWorld {
    let plan = WorldPlan(seed: seed, channels: channels, weeks: weeks, geos: geos)
    let calendar = SimulatedCalendar(
      weeks: plan.weeks, lastWeek: SimulationSettings().lastWeek)
    let baseline = WorldBaseline(plan, calendar)
    let media = WorldMedia(plan, calendar, baseline)
    let outcome = WorldOutcome(plan, baseline, media)
    return SimulatedWorld(
      dataset: WorldDataset.make(plan, calendar, baseline, media, outcome),
      truth: WorldTruth(plan, baseline, media, outcome))
  }
}

/// A simulated market: the data as a model sees them, and what they were made from.
public struct SimulatedWorld: Sendable {
  public var dataset: Dataset
  public var truth: WorldTruth
}
