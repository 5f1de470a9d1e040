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
      subtitle: story.say(
        "Mean squared error on blocks of \(evidence.periods) held out in turn, as a share of the outcome’s variance; lines are one standard error either way"
      ),
      source: story.say(
        "Each differs in one thing from the model that was asked for, and is refitted to the same blocks."
      ),
      description: story.say(
        "A dot with its standard error for each specification. \(title)."))
  }

  private static func choice(_ evidence: Evidence) -> String {
    let trials = evidence.analysis.fit.specifications
    let periods = evidence.periods
    guard let chosen = trials.first(where: \.isChosen) else {
      return evidence.say("Specifications by their error on unseen \(periods)")
    }
    let better = trials.filter { $0.difference < 0 }
    let clearly = better.contains { $0.difference < -2 * $0.differenceError }
    if better.isEmpty {
      return chosen.aspect == .asked
        ? evidence.say("No neighbour of the model predicts unseen \(periods) better")
        : evidence.say("The chosen specification predicts unseen \(periods) best")
    }
    return clearly
      ? evidence.say("Another specification predicts unseen \(periods) clearly better")
      : evidence.say("No other specification predicts unseen \(periods) clearly better")
  }

  private static func coefficients(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = coefficientsTitle(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Estimates and \(evidence.level) intervals in standard errors from zero, so that all units share one axis; filled dots leave out zero by more than half a standard error"
      ),
      source: story.say("The table of parameters has each in its own unit."),
      description: story.say(
        "A dot with its interval for each effect, by part of the model. \(title)."))
  }

  private static func coefficientsTitle(_ evidence: Evidence) -> String {
    let (clear, all) = clearMedia(evidence)
    let style = evidence.style
    guard all > 0 else {
      return style.say("Effects by how sure the model is that they are not zero")
    }
    guard clear > 0 else { return style.say("No channel’s effect is clear of zero") }
    if clear == all {
      return all == 1
        ? style.say("The effect of the one channel is clear of zero")
        : style.say("Every channel’s effect is clear of zero")
    }
    let (some, channels) = (style.number(clear), style.number(all))
    return Words.sentence(
      style.say(
        clear, one: "\(some) of \(channels) channels has an effect clear of zero",
        other: "\(some) of \(channels) channels have effects clear of zero"))
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
