/// What a series is to the model.
public enum SeriesRole: String, Codable, Sendable, CaseIterable {
  case outcome, spend, exposure, organic, nonMedia = "non_media", control, demand, event

  /// Every series of a data set with its name, the outcome first, then in the order of the data set.
  package static func series(of dataset: Dataset) -> [(
    name: String, role: SeriesRole, values: [Double]
  )] {
    var all: [(String, SeriesRole, [Double])] = [
      (dataset.outcome.name, .outcome, dataset.outcome.values)
    ]
    for channel in dataset.channels {
      all.append((channel.name, .spend, channel.spend))
      if let exposure = channel.exposure { all.append((channel.name, .exposure, exposure)) }
    }
    all += dataset.organic.map { ($0.name, .organic, $0.values) }
    all += dataset.nonMedia.map { ($0.name, .nonMedia, $0.values) }
    all += dataset.controls.map { ($0.name, .control, $0.values) }
    all += dataset.demand.map { ($0.series.name, .demand, $0.series.values) }
    all += dataset.events.map { ($0.name, .event, $0.values) }
    return all
  }
}
