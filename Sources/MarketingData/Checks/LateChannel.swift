import Findings

/// A channel that starts late or stops early is known from part of the data only.
enum LateChannel {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.compactMap { channel in
      guard let first = channel.driver.firstIndex(where: { $0 != 0 }),
        let last = channel.driver.lastIndex(where: { $0 != 0 })
      else { return nil }
      let quarter = dataset.count / 4
      let sentence: String
      if first > quarter {
        sentence = "starts on \(dataset.starts[first]), \(first) periods into the data."
      } else if dataset.count - 1 - last > quarter {
        sentence =
          "has not run since \(dataset.starts[last]), for the last \(dataset.count - 1 - last) periods."
      } else {
        return nil
      }
      return Finding(
        .note, code: "data.late-channel", "The channel \(quoted(channel.name)) \(sentence)",
        at: context.place(spendOf: channel))
    }
  }
}
