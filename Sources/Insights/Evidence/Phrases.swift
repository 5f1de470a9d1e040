import MarketingData
import MediaMix
import Settings
import Wording

/// The few phrases every sentence is made of; a quantity is never printed without its interval.
extension Evidence {
  /// The phrase in the report's language.
  func say(_ phrase: Phrase) -> String { style.say(phrase) }

  /// One of two phrases, by what the language makes of the count.
  func say(_ count: Int, one: Phrase, other: Phrase) -> String {
    style.say(count, one: one, other: other)
  }

  /// One of two phrases: of a plan for the past, or of one for what is to come.
  func say(past: Phrase, ahead: Phrase) -> String { style.say(looksAhead ? ahead : past) }

  /// `90%`
  var level: String { style.level(analysis.fit.interval) }

  /// `revenue`, or `conversions`.
  package var noun: String { say(outcomeNoun.phrase) }

  /// `Revenue`, or `Conversions`.
  var nounLabel: String { say(outcomeNoun.label) }

  private var outcomeNoun: OutcomeNoun {
    let outcome = analysis.dataset.outcome
    return OutcomeNoun(
      outcome.name, isMoney: outcome.isMoney, isConverted: outcome.kind == .conversions)
  }

  /// `dollar`
  var coin: String { say(MoneyNoun.of(style.currency)) }

  /// `$1`
  var one: String { style.unitOfMoney }

  /// `per $1`, or `conversions per $1`.
  var perOne: String {
    style.outcomeIsMoney ? say("per \(one)") : say("\(noun) per \(one)")
  }

  /// The return at which money comes back, as printed: `$1`.
  var breakEvenText: String {
    guard let breakEven, breakEven != 1 else { return one }
    return style.ratio(breakEven)
  }

  /// `$2.41 per $1 (90% interval 1.78–3.16)`
  func roi(_ estimate: Estimate) -> String {
    let value = style.ratio(estimate.mean)
    return style.outcomeIsMoney
      ? say("\(value) per \(one) (\(interval(estimate)))")
      : say("\(value) \(noun) per \(one) (\(interval(estimate)))")
  }

  /// `$2.41 (90% interval 1.78–3.16)`: where the unit was given just before.
  func plainROI(_ estimate: Estimate) -> String {
    style.bracketed(style.ratio(estimate.mean), interval(estimate))
  }

  /// `$2.41 (1.78–3.16)`: where the level and unit were given just before.
  func shortROI(_ estimate: Estimate) -> String {
    style.bracketed(
      style.ratio(estimate.mean), style.ratioRange(estimate.lower, estimate.upper))
  }

  /// `90% interval 1.78–3.16`
  func interval(_ estimate: Estimate) -> String {
    interval(style.ratioRange(estimate.lower, estimate.upper))
  }

  /// `90% interval 1.78–3.16`, of a range as printed.
  func interval(_ range: String) -> String { say("\(level) interval \(range)") }

  /// `90%: 1.78–3.16`, where there is no room for more.
  func shortInterval(_ range: String) -> String { style.labelled(level, range) }

  /// `$15.1M (90% interval $13.1M–$17.3M)`
  func amount(_ estimate: Estimate) -> String {
    let range = style.outcomeRange(estimate.lower, estimate.upper)
    return style.bracketed(style.outcome(estimate.mean), interval(range))
  }

  /// `$68.3M ($66.0M–$70.1M)`
  func shortAmount(_ estimate: Estimate) -> String {
    style.bracketed(
      style.outcome(estimate.mean), style.outcomeRange(estimate.lower, estimate.upper))
  }

  /// `+$1.00M (90% interval +$0.19M to +$1.82M)`
  func gain(_ estimate: Estimate) -> String {
    let range = style.signedOutcomeRange(estimate.lower, estimate.upper)
    return style.bracketed(style.outcome(estimate.mean, signed: true), interval(range))
  }

  /// `98% likely above break-even`, or how likely below.
  func chance(above: Double) -> String {
    above >= 0.5
      ? say("\(style.probability(above)) likely above break-even")
      : say("\(style.probability(1 - above)) likely below break-even")
  }

  /// A channel's name in plain text.
  func name(_ index: Int) -> String { PlainName.of(channels[index].name) }

  /// All paid media as the subject of a sentence in Markdown: the channel itself where there is only one.
  var mediaName: String {
    bySize.count == 1 ? markdown(bySize[0]) : say("Media as a whole")
  }

  /// A channel's name where Markdown is read.
  func markdown(_ index: Int) -> String { PlainName.markdown(channels[index].name) }
}

/// What one unit of a currency is called.
enum MoneyNoun {
  static func of(_ currency: String) -> Phrase {
    switch currency.uppercased() {
    case "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD": Phrase("dollar")
    case "EUR": Phrase("euro")
    case "GBP": Phrase("pound")
    case "CHF": Phrase("franc")
    case "JPY": Phrase("yen")
    case "INR": Phrase("rupee")
    case "BRL": Phrase("real")
    case "MXN": Phrase("peso")
    default: Phrase("unit of money")
    }
  }
}
