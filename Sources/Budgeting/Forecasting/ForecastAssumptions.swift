import Calendars
import MarketingData
import MediaMix
import Wording

/// What a forecast takes for granted, in sentences.
struct ForecastAssumptions {
  var dataset: Dataset
  var fit: Fit
  var span: ForecastSpan
  var plan: Plan?
  var future: PlannedPeriods?
  var style: NumberStyle

  var sentences: [String] {
    let always = [spend, planned].compactMap(\.self) + series
    return (always + [calendar, level, unitValue, geos, gap].compactMap(\.self)).map(style.say)
  }

  /// Whether what is not given is as a year before, and not at its mean.
  private var repeatsYear: Bool { Continuation(of: dataset, count: 1).repeatsYear }

  private var spend: Phrase {
    switch (future == nil, repeatsYear) {
    case (true, true): Phrase("Spend goes on as in the same \(periods) a year before.")
    case (true, false): Phrase("Spend goes on at the mean of all \(periods) of the data.")
    case (false, true):
      Phrase(
        "Spend is as given, and as in the same \(periods) a year before where nothing is given.")
    case (false, false):
      Phrase(
        "Spend is as given, and at the mean of all \(periods) of the data where nothing is given.")
    }
  }

  private var planned: Phrase? {
    guard let plan else { return nil }
    guard plan.direction == .retrospective else {
      return Phrase(
        "By the plan each channel gets its spend in its usual pattern over these \(periods).")
    }
    let change = plan.recommended.spend / plan.current.spend - 1
    return abs(change) < 5e-4
      ? Phrase(
        "By the plan each channel changes by as much as in the window that was planned again, and the total stays the same."
      )
      : Phrase(
        "By the plan each channel changes by as much as in the window that was planned again, and the total by as much as the plan’s."
      )
  }

  /// Controls, demand, media without spend, events and treatments.
  private var series: [Phrase] {
    let counted =
      dataset.controls.map(\.name) + dataset.demand.map(\.series.name) + dataset.organic.map(\.name)
    let flags = dataset.nonMedia.map(\.name) + dataset.events.map(\.name)
    guard future == nil else { return given(counted + flags) }
    if repeatsYear { return asBefore(counted + flags) }
    return asBefore(counted) + (flags.isEmpty ? [] : [absent(flags)])
  }

  private func given(_ names: [String]) -> [Phrase] {
    guard !names.isEmpty else { return [] }
    let (list, isOne) = (style.shortened(names, limit: 4), names.count == 1)
    guard repeatsYear else {
      return [
        isOne
          ? Phrase(
            "\(list) is as given, and at the mean of all \(periods) of the data where nothing is given."
          )
          : Phrase(
            "\(list) are as given, and at the mean of all \(periods) of the data where nothing is given."
          )
      ]
    }
    return [
      isOne
        ? Phrase(
          "\(list) is as given, and as in the same \(periods) a year before where nothing is given."
        )
        : Phrase(
          "\(list) are as given, and as in the same \(periods) a year before where nothing is given."
        )
    ]
  }

  private func asBefore(_ names: [String]) -> [Phrase] {
    guard !names.isEmpty else { return [] }
    let (list, isOne) = (style.shortened(names, limit: 4), names.count == 1)
    return switch (isOne, repeatsYear) {
    case (true, true): [Phrase("\(list) is as in the same \(periods) a year before.")]
    case (true, false): [Phrase("\(list) is at the mean of all \(periods) of the data.")]
    case (false, true): [Phrase("\(list) are as in the same \(periods) a year before.")]
    case (false, false): [Phrase("\(list) are at the mean of all \(periods) of the data.")]
    }
  }

  private func absent(_ names: [String]) -> Phrase {
    let list = style.shortened(names, limit: 4)
    return names.count == 1 ? Phrase("\(list) does not occur.") : Phrase("\(list) do not occur.")
  }

  private var calendar: Phrase? {
    let parts = Set(fit.terms.map(\.part))
    if parts.contains(.holidays) { return Phrase("Seasons and holidays follow the dates.") }
    return parts.contains(.seasonality) ? Phrase("Seasons follow the dates.") : nil
  }

  private var level: Phrase {
    let period = style.period(dataset.frequency)
    return fit.terms.contains { $0.part == .trend && !$0.name.hasPrefix("drift") }
      ? Phrase("The level stays where it was in the last \(period), and the trend goes on.")
      : Phrase("The level stays where it was in the last \(period).")
  }

  private var unitValue: Phrase? {
    guard let first = fit.unitValues.first, fit.unitValues.contains(where: { $0 != first }),
      future?.unitValues == nil
    else { return nil }
    return Phrase("A conversion is worth what it was on average in the last year.")
  }

  private var geos: Phrase? {
    fit.isPerGeo && future != nil && future?.dataset.panel == nil
      ? Phrase("What is given for all geographies is split among them as in the last year.") : nil
  }

  private var gap: Phrase? {
    span.gap > 0
      ? Phrase(
        "Nothing is spent in the \(style.periods(span.gap, dataset.frequency)) between the data and the forecast."
      )
      : nil
  }

  private var periods: String { style.periodPlural(dataset.frequency) }
}
