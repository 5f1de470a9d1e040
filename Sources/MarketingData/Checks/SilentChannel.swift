import Findings

/// A channel that never spent has no effect to estimate.
enum SilentChannel {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.filter { $0.spend.allSatisfy { $0 == 0 } }.map { channel in
      Finding(
        .error, code: "data.silent-channel",
        "The channel \(quoted(channel.name)) spent nothing in any period.",
        at: context.place(spendOf: channel),
        fix: "Fill in its spend, or remove the column or leave it out of data.channels.")
    }
  }
}
