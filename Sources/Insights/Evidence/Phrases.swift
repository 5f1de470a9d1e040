import MarketingData
import MediaMix
import Settings
import Wording

/// The few phrases every sentence is made of; a quantity is never printed without its interval.
extension Evidence {
  /// `90%`
  var level: String { style.level(analysis.fit.interval) }

  /// `revenue`, or `conversions`.
  var noun: String {
    let outcome = analysis.dataset.outcome
    return OutcomeNoun.of(
      outcome.name, isMoney: outcome.isMoney, isConverted: outcome.kind == .conversions)
  }

  /// `dollar`
  var coin: String { MoneyNoun.of(style.currency) }

  /// `$1`
  var one: String { style.unitOfMoney }

  /// `per $1`, or `conversions per $1`.
  var perOne: String { style.outcomeIsMoney ? "per \(one)" : "\(noun) per \(one)" }

  /// The return at which money comes back, as printed: `$1`.
  var breakEvenText: String {
    guard let breakEven, breakEven != 1 else { return one }
    return style.ratio(breakEven)
  }

  /// `$2.41 per $1 (90% interval 1.78–3.16)`
  func roi(_ estimate: Estimate) -> String {
    "\(style.ratio(estimate.mean)) \(perOne) (\(interval(estimate)))"
  }

  /// `$2.41 (1.78–3.16)`: where the level and unit were given just before.
  func shortROI(_ estimate: Estimate) -> String {
    "\(style.ratio(estimate.mean)) (\(style.ratioRange(estimate.lower, estimate.upper)))"
  }

  /// `90% interval 1.78–3.16`
  func interval(_ estimate: Estimate) -> String {
    "\(level) interval \(style.ratioRange(estimate.lower, estimate.upper))"
  }

  /// `$15.1M (90% interval $13.1M–$17.3M)`
  func amount(_ estimate: Estimate) -> String {
    "\(style.outcome(estimate.mean)) (\(level) interval \(style.outcomeRange(estimate.lower, estimate.upper)))"
  }

  /// `$68.3M ($66.0M–$70.1M)`
  func shortAmount(_ estimate: Estimate) -> String {
    "\(style.outcome(estimate.mean)) (\(style.outcomeRange(estimate.lower, estimate.upper)))"
  }

  /// `+$1.00M (90% interval +$0.19M to +$1.82M)`
  func gain(_ estimate: Estimate) -> String {
    "\(style.outcome(estimate.mean, signed: true)) (\(level) interval \(style.signedOutcomeRange(estimate.lower, estimate.upper)))"
  }

  /// A channel's name in plain text.
  func name(_ index: Int) -> String { PlainName.of(channels[index].name) }

  /// All paid media as the subject of a sentence in Markdown: the channel itself where there is only one.
  var mediaName: String {
    bySize.count == 1 ? markdown(bySize[0]) : "Media as a whole"
  }

  /// A channel's name where Markdown is read.
  func markdown(_ index: Int) -> String { PlainName.markdown(channels[index].name) }
}

/// What one unit of a currency is called.
enum MoneyNoun {
  static func of(_ currency: String) -> String {
    switch currency.uppercased() {
    case "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD": "dollar"
    case "EUR": "euro"
    case "GBP": "pound"
    case "CHF": "franc"
    case "JPY": "yen"
    case "INR": "rupee"
    case "BRL": "real"
    case "MXN": "peso"
    default: "unit of money"
    }
  }
}
