import Findings
import Wording

/// A channel that starts late, stops early or pauses once is known from part of the data only.
enum LateChannel {
  /// Periods without a channel that ran all the time before, from which its end is told.
  static let silence = 4
  /// The share of periods in which a channel runs that runs all the time.
  static let always = 0.9

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.indices.compactMap { index in
      let channel = dataset.channels[index]
      guard let first = channel.driver.firstIndex(where: { $0 != 0 }),
        let last = channel.driver.lastIndex(where: { $0 != 0 })
      else { return nil }
      let count = dataset.count
      let active = channel.driver[first...last].count { $0 != 0 }
      let runsAlways = Double(active) >= always * Double(last - first + 1) && active >= 12
      let left = count - 1 - last
      let name = quotedName(channel.name)
      let sentence: Phrase
      let period: Int
      if first > count / 4 {
        sentence =
          Phrase(
            "The channel \(name) starts on \(dataset.starts[first]), \(counted: first, "period") into the data."
          )
        period = first
      } else if left > count / 4 || (runsAlways && left >= silence) {
        sentence =
          Phrase(
            "The channel \(name) has not run since \(dataset.starts[last]), for the last \(counted: left, "period")."
          )
        period = last + 1
      } else if runsAlways, let gap = channel.driver[first...last].firstIndex(of: 0) {
        let gaps = last - first + 1 - active
        sentence =
          gaps > 1
          ? Phrase(
            "The channel \(name) runs in nearly every period but not on \(dataset.starts[gap]) and \(gaps - 1) more."
          )
          : Phrase(
            "The channel \(name) runs in nearly every period but not on \(dataset.starts[gap]).")
        period = gap
      } else {
        return nil
      }
      return Finding(
        .note, code: "data.late-channel", sentence,
        at: context.place(context.driverRole(of: channel), period: period),
        fix: runsAlways ? "Fill in the amounts if they are missing." : "")
    }
  }
}
