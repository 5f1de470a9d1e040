import Calendars
import MarketingData
import Statistics

/// The periods after the data, with everything as it was in the same periods of the last comparable year.
///
/// Data of less than a year have no such periods: spend, media and controls are then at their mean, and there are no
/// events and treatments.
public struct Continuation: Sendable {
  private let data: Dataset
  /// Periods after the data in which nothing runs.
  private let gap: Int
  private let count: Int
  /// What is known of periods to come.
  private let given: Dataset?

  /// - Parameters:
  ///   - data: what is known; at least one period.
  ///   - gap: periods between them and the first that is made.
  ///   - count: periods that are made.
  ///   - given: the same series in periods to come, where they are known: used instead, by their first days and names.
  public init(of data: Dataset, gap: Int = 0, count: Int, given: Dataset? = nil) {
    self.given = given
    self.data = data
    self.gap = max(gap, 0)
    self.count = max(count, 0)
  }

  /// Whether there is a year to repeat.
  public var repeatsYear: Bool { data.count >= data.frequency.comparableYear }

  /// The same series in the periods after the gap; the outcome has no values.
  public var future: Dataset {
    var future = part(of: data)
    if let panel = data.panel {
      future.panel = GeoPanel(data: panel.data.map(part), populations: panel.populations)
    }
    guard let given else { return future }
    let told = given.split(as: data)
    if let own = future.panel, let panel = told.panel {
      future.panel = GeoPanel(
        data: zip(own.data, panel.data).map { $0.overlaid(with: $1) }, populations: own.populations)
    }
    return future.overlaid(with: told)
  }

  /// The data with the gap and the periods after it; the outcome ends where the data do.
  public var whole: Dataset { data.followed(by: future, gap: gap) }

  /// The first days of the periods in the gap and after it.
  private var starts: [CivilDate] {
    guard var start = data.starts.last else { return [] }
    return (0..<gap + count).map { _ in
      start = data.frequency.next(after: start)
      return start
    }
  }

  // MARK: The periods to come

  private func part(of data: Dataset) -> Dataset {
    var part = data
    part.starts = Array(starts.suffix(count))
    part.outcome.values = []
    part.outcome.counts = nil
    part.channels = data.channels.map { channel in
      var future = channel
      future.spend = repeated(channel.spend)
      future.exposure = channel.exposure.map { repeated($0) }
      future.reach = channel.reach.map { repeated($0) }
      return future
    }
    part.controls = data.controls.map { series($0) }
    part.organic = data.organic.map { series($0) }
    part.nonMedia = data.nonMedia.map { series($0, otherwise: 0) }
    part.events = data.events.map { series($0, otherwise: 0) }
    part.demand = data.demand.map {
      DemandSeries(series: series($0.series), channels: $0.channels)
    }
    part.panel = nil
    return part
  }

  private func series(_ past: Series, otherwise: Double? = nil) -> Series {
    Series(name: past.name, values: repeated(past.values, otherwise: otherwise))
  }

  /// - Parameter otherwise: the value where there is no year to repeat; `nil`: the mean.
  private func repeated(_ values: [Double], otherwise: Double? = nil) -> [Double] {
    guard repeatsYear else {
      return Array(repeating: otherwise ?? Moments.mean(values), count: count)
    }
    let year = data.frequency.comparableYear
    return (0..<count).map { values[values.count - year + (gap + $0) % year] }
  }
}

extension Fit {
  /// The same draws, with what a unit is worth in periods after the data: as given, else as in their last comparable year.
  package func continued(
    _ dataset: Dataset, to starts: ArraySlice<CivilDate>, given: PlannedPeriods? = nil
  ) -> Fit {
    var fit = self
    let usual = UnitValues.planned(self, dataset, count: starts.count, given: nil)
    fit.unitValues += zip(starts, usual).map { start, value in
      guard let given, let known = given.unitValues,
        let place = given.dataset.starts.firstIndex(of: start), place < known.count
      else { return value }
      return known[place]
    }
    return fit
  }
}

extension ResponseForm {
  /// Periods after the spend until 99 % of its effect has come, on average over draws; at most `limit`.
  package func tail(_ draws: [ChannelParameters], limit: Int) -> Int {
    guard !draws.isEmpty else { return 0 }
    var come = [Double](repeating: 0, count: min(lags ?? limit, limit) + 1)
    for draw in draws {
      for (lag, share) in cumulativeWeights(draw, count: come.count).enumerated() {
        come[lag] += share / Double(draws.count)
      }
    }
    return come.firstIndex { $0 >= 0.99 } ?? come.count - 1
  }
}

extension Dataset {
  /// These periods, with the values of `known` in those that it has.
  fileprivate func overlaid(with known: Dataset) -> Dataset {
    let places = starts.map { start in known.starts.firstIndex(of: start) }
    func values(_ own: [Double], _ other: [Double]?) -> [Double] {
      guard let other else { return own }
      return zip(own, places).map { value, place in
        place.map { $0 < other.count ? other[$0] : value } ?? value
      }
    }
    func series(_ own: Series, in others: [Series]) -> Series {
      Series(
        name: own.name, values: values(own.values, others.first { $0.name == own.name }?.values))
    }
    var data = self
    data.channels = channels.map { own in
      let other = known.channels.first { $0.name == own.name }
      var channel = own
      channel.spend = values(own.spend, other?.spend)
      channel.exposure = own.exposure.map { values($0, other?.exposure) }
      channel.reach = own.reach.map { values($0, other?.reach) }
      return channel
    }
    data.controls = controls.map { series($0, in: known.controls) }
    data.organic = organic.map { series($0, in: known.organic) }
    data.nonMedia = nonMedia.map { series($0, in: known.nonMedia) }
    data.events = events.map { series($0, in: known.events) }
    data.demand = demand.map {
      DemandSeries(
        series: series($0.series, in: known.demand.map(\.series)), channels: $0.channels)
    }
    return data
  }
}
