/// How many periods there are for each number that a model has to learn.
public struct DataAdequacy: Sendable, Equatable {
  public var periods: Int
  /// Of the default model: a constant, a trend, three seasonal waves, one effect per control, organic medium,
  /// treatment, measure of demand and event, and effect, carry-over and saturation of each channel.
  public var parameters: Int

  init(_ dataset: Dataset) {
    periods = dataset.count
    let others =
      dataset.controls.count + dataset.nonMedia.count + dataset.demand.count + dataset.events.count
    parameters = 2 + 6 + others + 3 * (dataset.channels.count + dataset.organic.count)
  }

  public var periodsPerParameter: Double { Double(periods) / Double(parameters) }
}
