import Wording

/// The ways a number can be written: `{{media.roi.mean.ratio}}`.
enum NumberView: String, CaseIterable {
  case money, signedMoney = "signed_money"
  case outcome, signedOutcome = "signed_outcome"
  case ratio
  case percent, wholePercent = "whole_percent", signedPercent = "signed_percent"
  case probability, points, level
  case grouped, decimal, exact

  func write(_ value: Double, style: NumberStyle) -> String {
    switch self {
    case .money: style.money(value)
    case .signedMoney: style.money(value, signed: true)
    case .outcome: style.outcome(value)
    case .signedOutcome: style.outcome(value, signed: true)
    case .ratio: style.ratio(value)
    case .percent: style.percent(value)
    case .wholePercent: style.percent(value, places: 0)
    case .signedPercent: style.percent(value, signed: true)
    case .probability: style.probability(value)
    case .points: style.points(value)
    case .level: style.level(value)
    case .grouped: style.grouped(value)
    case .decimal: style.decimal(value, places: 2)
    case .exact: PlainNumber.text(value)
    }
  }
}

/// The ways an estimate's interval can be written: `{{media.roi.ratio_range}}`.
enum RangeView: String, CaseIterable {
  case moneyRange = "money_range", signedMoneyRange = "signed_money_range"
  case outcomeRange = "outcome_range", signedOutcomeRange = "signed_outcome_range"
  case ratioRange = "ratio_range", percentRange = "percent_range"

  func write(_ lower: Double, _ upper: Double, style: NumberStyle) -> String {
    switch self {
    case .moneyRange: style.moneyRange(lower, upper)
    case .signedMoneyRange: style.signedMoneyRange(lower, upper)
    case .outcomeRange: style.outcomeRange(lower, upper)
    case .signedOutcomeRange: style.signedOutcomeRange(lower, upper)
    case .ratioRange: style.ratioRange(lower, upper)
    case .percentRange: style.percentRange(lower, upper)
    }
  }
}

/// The ways a day can be written: `{{period.end.day}}`.
enum DateView: String, CaseIterable {
  case day, month
}
