import Calendars
import MarketingData

/// Where the values of a term come from: dates, or a series of the data.
struct TermSource {
  let dataset: Dataset
  let future: Dataset
  /// Country codes.
  let holidays: [String]
  /// What each geography's series counts in the whole; empty for a national fit.
  var shares: [Double] = []

  /// A term before any scaling, in the observed and in the planned periods.
  struct Values {
    var past: [Double]
    var planned: [Double]
  }

  /// `nil` where nothing has the term's name.
  func values(of term: Term) -> Values? {
    switch term.part {
    case .level, .trend: nil
    case .seasonality: wave(term.name) ?? days(term.name)
    case .holidays: holiday(term.name)
    case .events: series(term.name, dataset.events, future.events)
    case .nonMedia: series(term.name, dataset.nonMedia, future.nonMedia)
    case .controls:
      series(
        term.name, dataset.controls + dataset.demand.map(\.series),
        future.controls + future.demand.map(\.series))
    }
  }

  /// A series that differs between geographies, weighed as in a fit per geography; `nil` where there is none.
  func weighed(_ term: Term) -> Values? {
    func sum(_ data: Dataset) -> [Double]? {
      guard let parts = data.panel?.values(of: term), parts.count == shares.count else {
        return nil
      }
      return (0..<data.count).map { period in
        zip(shares, parts).reduce(0) { $0 + $1.0 * $1.1[period] }
      }
    }
    guard let past = sum(dataset), let planned = sum(future) else { return nil }
    return Values(past: past, planned: planned)
  }

  private func series(_ name: String, _ past: [Series], _ planned: [Series]) -> Values? {
    guard let left = past.first(where: { $0.name == name }),
      let right = planned.first(where: { $0.name == name })
    else { return nil }
    return Values(past: left.values, planned: right.values)
  }

  /// A sine or cosine of the year.
  private func wave(_ name: String) -> Values? {
    let words = name.split(separator: " ")
    guard words.count == 2, let order = Int(words[1]), (1...100).contains(order) else { return nil }
    func column(_ starts: [CivilDate]) -> [Double]? {
      FourierColumns.pairs(starts: starts, count: order).first { $0.name == name }?.values
    }
    guard let past = column(dataset.starts), let planned = column(future.starts) else { return nil }
    return Values(past: past, planned: planned)
  }

  /// A weekday, or the length of the month.
  private func days(_ name: String) -> Values? {
    func columns(_ data: Dataset) -> [Series] {
      WeekdayColumns.make(starts: data.starts, frequency: data.frequency)
        + [MonthLength.column(starts: data.starts, frequency: data.frequency)].compactMap(\.self)
    }
    return series(name, columns(dataset), columns(future))
  }

  private func holiday(_ name: String) -> Values? {
    func column(_ starts: [CivilDate]) -> [Double]? {
      HolidayColumns.values(of: name, dataset, countries: holidays, starts: starts)
    }
    guard let past = column(dataset.starts), past.contains(where: { $0 != 0 }),
      let planned = column(future.starts)
    else { return nil }
    return Values(past: past, planned: planned)
  }
}
