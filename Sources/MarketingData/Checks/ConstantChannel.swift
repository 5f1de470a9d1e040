import Findings

/// A channel whose driver never changes cannot be told from the baseline.
enum ConstantChannel {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.compactMap { channel in
      guard let first = channel.driver.first, channel.driver.allSatisfy({ $0 == first }),
        channel.spend.contains(where: { $0 != 0 })
      else { return nil }
      return Finding(
        .error, code: "data.constant-channel",
        "The channel \(quoted(channel.name)) is the same in every period, so its effect cannot be told from the baseline.",
        at: context.place(
          channel.exposure == nil
            ? .spend(channel: channel.name) : context.driverRole(of: channel)),
        fix: "Remove the column or leave it out of data.channels, or fill in what was really spent."
      )
    }
  }
}
