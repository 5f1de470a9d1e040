import Settings

/// What is asked beside a plan where nothing else is asked: less money, more, and each of the largest channels off.
public enum UsualScenarios {
  /// Changes of the total, as shares.
  static let changes = [-0.1, -0.25, -0.5, 0.2]
  /// At most as many channels are put off, one at a time.
  static let mostChannels = 3

  /// - Parameter channels: paid channels and what they spend now, in the data's order.
  public static func make(_ channels: [(name: String, spend: Double)]) -> [ScenarioSettings] {
    let totals = changes.map { change in
      let percent = Int((abs(change) * 100).rounded())
      return ScenarioSettings(name: "\(percent)% \(change < 0 ? "less" : "more")", change: change)
    }
    let spending = channels.enumerated().filter { $0.element.spend > 0 }
    // Without its only channel there is no media at all.
    guard spending.count > 1 else { return totals }
    let largest = spending.sorted {
      ($0.element.spend, $1.offset) > ($1.element.spend, $0.offset)
    }
    return totals
      + largest.prefix(mostChannels).map {
        ScenarioSettings(
          name: "Without \($0.element.name)", off: [$0.element.name], isOptimised: false)
      }
  }
}
