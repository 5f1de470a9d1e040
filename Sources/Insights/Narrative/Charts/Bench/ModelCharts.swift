import MediaMix
import Wording

/// Titles of the charts about the model's form and its parameters.
enum ModelCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    ["specifications": specifications(story), "coefficients": coefficients(story)]
  }

  private static func specifications(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = choice(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Mean squared error on blocks of \(evidence.period)s held out in turn, as a share of the outcome’s variance; lines are one standard error either way",
      source:
        "Each differs in one thing from the model that was asked for, and is refitted to the same blocks.",
      description: "A dot with its standard error for each specification. \(title).")
  }

  private static func choice(_ evidence: Evidence) -> String {
    let trials = evidence.analysis.fit.specifications
    guard let chosen = trials.first(where: \.isChosen) else {
      return "Specifications by their error on unseen \(evidence.period)s"
    }
    let better = trials.filter { $0.difference < 0 }
    let clearly = better.contains { $0.difference < -2 * $0.differenceError }
    if better.isEmpty {
      return chosen.aspect == .asked
        ? "No neighbour of the model predicts unseen \(evidence.period)s better"
        : "The chosen specification predicts unseen \(evidence.period)s best"
    }
    return clearly
      ? "Another specification predicts unseen \(evidence.period)s clearly better"
      : "No other specification predicts unseen \(evidence.period)s clearly better"
  }

  private static func coefficients(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let (clear, all) = clearMedia(evidence)
    let title =
      all == 0
      ? "Effects by how sure the model is that they are not zero"
      : clear == all
        ? all == 1
          ? "The effect of the one channel is clear of zero"
          : "Every channel’s effect is clear of zero"
        : clear == 0
          ? "No channel’s effect is clear of zero"
          : "\(Words.sentence(Words.number(clear))) of \(Words.number(all)) \(Words.plural(all, "channel")) \(clear == 1 ? "has an effect" : "have effects") clear of zero"
    return ChartText(
      title: title,
      subtitle:
        "Estimates and \(evidence.level) intervals in standard errors from zero, so that all units share one axis; filled dots leave out zero by more than half a standard error",
      source: "The table of parameters has each in its own unit.",
      description: "A dot with its interval for each effect, by part of the model. \(title).")
  }

  /// Channels whose interval stays off zero, of all.
  static func clearMedia(_ evidence: Evidence) -> (clear: Int, all: Int) {
    let effects = evidence.analysis.coefficients.filter {
      $0.part == .media && $0.quantity == .effect
    }
    return (effects.count { $0.estimate.lower > clearance * $0.standardError }, effects.count)
  }

  /// A bound of an effect that cannot be negative is never below zero, so it must stay off it by this many
  /// standard errors.
  static let clearance = 0.5
}
