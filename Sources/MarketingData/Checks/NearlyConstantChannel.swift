import Findings
import Statistics

/// A channel that hardly changes can hardly be told from the baseline.
enum NearlyConstantChannel {
  /// Standard deviation over mean below which a channel hardly changes.
  static let variation = 0.03

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    // What is level in sum may well differ between geographies, which is as good.
    guard dataset.panel == nil else { return [] }
    return dataset.channels.compactMap { channel in
      let driver = channel.driver
      let mean = Moments.mean(driver)
      guard mean > 0, driver.contains(where: { $0 != driver[0] }) else { return nil }
      let sorted = driver.sorted()
      let isFlat = Moments.deviation(driver) < variation * mean
      // Or all but one period in twenty are alike.
      let isStuck =
        sorted[sorted.count / 40] == sorted[sorted.count - 1 - sorted.count / 40]
        && sorted[sorted.count / 2] > 0
      guard isFlat || isStuck else { return nil }
      let share = ShownNumber.percent(Moments.deviation(driver) / mean)
      return Finding(
        .warning, code: "data.nearly-constant-channel",
        "The channel \(quotedName(channel.name)) hardly changes (its standard deviation is \(share) of its mean), so its effect can hardly be told from the baseline.",
        at: context.place(context.driverRole(of: channel)),
        fix: "Vary its spend on purpose for some periods, or leave the channel out.")
    }
  }
}
