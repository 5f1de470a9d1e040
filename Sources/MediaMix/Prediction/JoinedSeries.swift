import MarketingData
import Statistics

extension Dataset {
  /// These periods, a gap in which nothing runs, and those of `future`; the outcome ends where it was observed.
  package func followed(by future: Dataset, gap: Int) -> Dataset {
    var whole = joined(with: future, gap: gap)
    if let past = panel, let planned = future.panel {
      whole.panel = GeoPanel(
        data: zip(past.data, planned.data).map { $0.joined(with: $1, gap: gap) },
        populations: past.populations)
    }
    return whole
  }

  private func joined(with future: Dataset, gap: Int) -> Dataset {
    func joined(_ past: [Double], _ planned: [Double]) -> [Double] {
      past + Array(repeating: 0, count: gap) + planned
    }
    func all(_ past: [Series], _ planned: [Series]) -> [Series] {
      zip(past, planned).map { Series(name: $0.name, values: joined($0.values, $1.values)) }
    }
    var whole = self
    while whole.starts.count < count + gap, let last = whole.starts.last {
      whole.starts.append(frequency.next(after: last))
    }
    whole.starts += future.starts
    whole.channels = zip(channels, future.channels).map { past, planned in
      var channel = past
      channel.spend = joined(past.spend, planned.spend)
      channel.exposure = past.exposure.map { joined($0, planned.driver) }
      channel.reach = past.reach.flatMap { reach in planned.reach.map { joined(reach, $0) } }
      return channel
    }
    whole.controls = all(controls, future.controls)
    whole.organic = all(organic, future.organic)
    whole.nonMedia = all(nonMedia, future.nonMedia)
    whole.events = all(events, future.events)
    whole.demand = zip(demand, all(demand.map(\.series), future.demand.map(\.series))).map {
      DemandSeries(series: $1, channels: $0.channels)
    }
    return whole
  }

  /// Some of the periods.
  package func part(_ periods: Range<Int>) -> Dataset {
    func part(_ series: [Series]) -> [Series] {
      series.map { Series(name: $0.name, values: Array($0.values[periods])) }
    }
    var data = self
    data.starts = Array(starts[periods])
    data.outcome.values = Array(outcome.values[periods])
    data.outcome.counts = outcome.counts.map { Array($0[periods]) }
    data.channels = channels.map { channel in
      var part = channel
      part.spend = Array(channel.spend[periods])
      part.exposure = channel.exposure.map { Array($0[periods]) }
      part.reach = channel.reach.map { Array($0[periods]) }
      return part
    }
    data.controls = part(controls)
    data.organic = part(organic)
    data.nonMedia = part(nonMedia)
    data.events = part(events)
    data.demand = zip(demand, part(demand.map(\.series))).map {
      DemandSeries(series: $1, channels: $0.channels)
    }
    data.newCustomers = newCustomers.map { Array($0[periods]) }
    data.panel = panel.map { panel in
      GeoPanel(data: panel.data.map { $0.part(periods) }, populations: panel.populations)
    }
    return data
  }
}
