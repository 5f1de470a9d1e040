import Findings

/// A channel that ran in a handful of periods is estimated from these alone.
enum SparseChannel {
  /// Active periods below which a channel is called sparse.
  static let minimum = 8

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.compactMap { channel in
      let active = channel.driver.count { $0 != 0 }
      guard active > 0, active < minimum else { return nil }
      return Finding(
        .warning, code: "data.sparse-channel",
        "The channel \(quoted(channel.name)) was active in only \(active) of \(dataset.count) periods.",
        at: context.place(spendOf: channel),
        fix: "Read its return with care, or merge it with a similar channel.")
    }
  }
}
