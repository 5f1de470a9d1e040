import MarketingData
import Statistics

extension Dataset {
  /// The same periods with the geographies of `history`, where these data are of all of them together.
  ///
  /// What is counted (spend, exposure, media without spend, demand) is split as in the last comparable year of the history,
  /// controls and treatments stand as far from the whole as they did then, events are the same everywhere.
  package func split(as history: Dataset) -> Dataset {
    guard panel == nil, let past = history.panel else { return self }
    let people = Summation.sum(past.populations)
    let year = history.frequency.comparableYear
    var whole = self
    whole.panel = GeoPanel(
      data: zip(past.data, past.populations).map { part, population in
        PanelSplit(whole: history, part: part, year: year, people: population / people)
          .part(of: self)
      }, populations: past.populations)
    return whole
  }
}

/// How one geography stands to all of them.
private struct PanelSplit {
  let whole: Dataset
  let part: Dataset
  /// Periods of a comparable year.
  let year: Int
  /// Its share of all people.
  let people: Double

  func part(of data: Dataset) -> Dataset {
    var result = data
    result.name = part.name
    for index in data.channels.indices {
      let channels = (whole.channels[index], part.channels[index])
      func scaled(_ values: [Double], _ series: (Channel) -> [Double]?) -> [Double] {
        self.scaled(values, series(channels.0) ?? [], series(channels.1) ?? [])
      }
      result.channels[index].spend = scaled(data.channels[index].spend, \.spend)
      result.channels[index].exposure = data.channels[index].exposure.map { scaled($0, \.exposure) }
      result.channels[index].reach = data.channels[index].reach.map { scaled($0, \.reach) }
    }
    for index in data.organic.indices {
      result.organic[index].values = scaled(
        data.organic[index].values, whole.organic[index].values, part.organic[index].values)
    }
    for index in data.demand.indices {
      result.demand[index].series.values = scaled(
        data.demand[index].series.values, whole.demand[index].series.values,
        part.demand[index].series.values)
    }
    for index in data.controls.indices {
      result.controls[index].values = moved(
        data.controls[index].values, whole.controls[index].values, part.controls[index].values)
    }
    for index in data.nonMedia.indices {
      result.nonMedia[index].values = moved(
        data.nonMedia[index].values, whole.nonMedia[index].values, part.nonMedia[index].values)
    }
    return result
  }

  /// The geography's usual share of what is counted: of the last year, or of all periods, or of people.
  private func scaled(_ values: [Double], _ all: [Double], _ own: [Double]) -> [Double] {
    for length in [year, all.count] {
      let total = Summation.sum(all.suffix(length))
      guard total > 0 else { continue }
      let share = Summation.sum(own.suffix(length)) / total
      return values.map { $0 * share }
    }
    return values.map { $0 * people }
  }

  private func moved(_ values: [Double], _ all: [Double], _ own: [Double]) -> [Double] {
    let distance = Moments.mean(Array(own.suffix(year))) - Moments.mean(Array(all.suffix(year)))
    return values.map { $0 + distance }
  }
}
