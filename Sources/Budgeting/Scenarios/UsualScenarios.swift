import Settings
import Wording

/// What is asked beside a plan where nothing else is asked: less money, more, and each of the largest channels off.
public enum UsualScenarios {
  /// Changes of the total, as shares.
  static let changes = [-0.1, -0.25, -0.5, 0.2]
  /// At most as many channels are put off, one at a time.
  static let mostChannels = 3

  /// - Parameter channels: paid channels and what they spend now, in the data's order.
  public static func make(_ channels: [(name: String, spend: Double)]) -> [ScenarioSettings] {
    let totals = changes.map { change in
      ScenarioSettings(name: name(change).english, change: change)
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
          name: without($0.element.name).english, off: [$0.element.name], isOptimised: false)
      }
  }

  /// What a scenario is called in a report: one of these, and the plan's own rows, in the report's language, another
  /// as its user named it.
  public static func title(_ scenario: PlanScenario) -> Phrase {
    let titles: [Phrase] =
      switch scenario.kind {
      case .current: [Phrase("Current")]
      case .recommended: [Phrase("Recommended")]
      case .total: changes.map(name)
      case .off: scenario.spends.map { without($0.channel) }
      case .split: []
      }
    return titles.first { $0.english == scenario.name } ?? Phrase(verbatim: scenario.name)
  }

  private static func name(_ change: Double) -> Phrase {
    let percent = Int((abs(change) * 100).rounded())
    return change < 0 ? Phrase("\(percent)% less") : Phrase("\(percent)% more")
  }

  private static func without(_ channel: String) -> Phrase { Phrase("Without \(channel)") }
}
