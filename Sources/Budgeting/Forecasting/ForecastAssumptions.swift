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

  var sentences: [String] {
    [spend, planned, series, calendar, level, unitValue, geos, gap].compactMap(\.self)
  }

  /// What is the same as before where nothing is given.
  private var before: String {
    Continuation(of: dataset, count: 1).repeatsYear
      ? "as in the same \(nouns) a year before" : "at the mean of all \(nouns) of the data"
  }

  private var spend: String {
    future == nil
      ? "Spend goes on \(before)." : "Spend is as given, and \(before) where nothing is given."
  }

  private var planned: String? {
    guard let plan else { return nil }
    guard plan.direction == .retrospective else {
      return "By the plan each channel gets its spend in its usual pattern over these \(nouns)."
    }
    let change = plan.recommended.spend / plan.current.spend - 1
    return
      "By the plan each channel changes by as much as in the window that was planned again, and the total "
      + (abs(change) < 5e-4
        ? "stays the same." : "by as much as the plan's.")
  }

  /// Controls, demand, media without spend, events and treatments.
  private var series: String? {
    let counted =
      dataset.controls.map(\.name) + dataset.demand.map(\.series.name) + dataset.organic.map(\.name)
    let flags = dataset.nonMedia.map(\.name) + dataset.events.map(\.name)
    let names = counted + flags
    guard !names.isEmpty else { return nil }
    let list = ListStyle.shortened(names, limit: 4)
    let verb = names.count == 1 ? "is" : "are"
    if future != nil { return "\(list) \(verb) as given, and \(before) where nothing is given." }
    let repeats = Continuation(of: dataset, count: 1).repeatsYear
    if repeats || flags.isEmpty { return "\(list) \(verb) \(before)." }
    let none =
      "\(ListStyle.shortened(flags, limit: 4)) \(flags.count == 1 ? "does" : "do") not occur"
    guard !counted.isEmpty else { return "\(none)." }
    return
      "\(ListStyle.shortened(counted, limit: 4)) \(counted.count == 1 ? "is" : "are") \(before); \(none)."
  }

  private var calendar: String? {
    let parts = Set(fit.terms.map(\.part))
    if parts.contains(.holidays) { return "Seasons and holidays follow the dates." }
    return parts.contains(.seasonality) ? "Seasons follow the dates." : nil
  }

  private var level: String {
    fit.terms.contains { $0.part == .trend && !$0.name.hasPrefix("drift") }
      ? "The level stays where it was in the last \(noun), and the trend goes on."
      : "The level stays where it was in the last \(noun)."
  }

  private var unitValue: String? {
    guard let first = fit.unitValues.first, fit.unitValues.contains(where: { $0 != first }),
      future?.unitValues == nil
    else { return nil }
    return "A conversion is worth what it was on average in the last year."
  }

  private var geos: String? {
    fit.isPerGeo && future != nil && future?.dataset.panel == nil
      ? "What is given for all geographies is split among them as in the last year." : nil
  }

  private var gap: String? {
    span.gap > 0
      ? "Nothing is spent in the \(span.gap) \(span.gap == 1 ? noun : nouns) between the data and the forecast."
      : nil
  }

  private var noun: String {
    switch dataset.frequency {
    case .daily: "day"
    case .weekly: "week"
    case .monthly: "month"
    }
  }

  private var nouns: String { "\(noun)s" }
}
