import Calendars

/// A random market as a data set.
enum WorldDataset {
  static func make(
    _ plan: WorldPlan, _ calendar: SimulatedCalendar, _ baseline: WorldBaseline,
    _ media: WorldMedia, _ outcome: WorldOutcome
  ) -> Dataset {
    let geos = media.shares.indices.map { geo in
      Dataset(
        name: "geo_\(geo + 1)", frequency: .weekly, starts: calendar.starts,
        outcome: Outcome(
          name: "revenue", kind: .revenue, values: outcome.observed[geo], isMoney: true),
        currency: "USD",
        channels: media.channels.map { Channel(name: $0.name, spend: $0.spend[geo]) },
        controls: baseline.controlColumns.map { Series(name: $0.name, values: $0.values) },
        events: baseline.eventColumns.map { Series(name: $0.name, values: $0.values) })
    }
    var whole = geos[0]
    whole.name = "world-\(plan.seed)"
    guard geos.count > 1 else { return whole }
    whole.outcome.values = sum(geos.map(\.outcome.values))
    for index in whole.channels.indices {
      whole.channels[index].spend = sum(geos.map { $0.channels[index].spend })
    }
    whole.geos = geos.map(\.name)
    whole.panel = GeoPanel(
      data: geos, populations: media.shares.map { ($0 * 40_000_000).rounded() })
    return whole
  }

  private static func sum(_ series: [[Double]]) -> [Double] {
    var total = [Double](repeating: 0, count: series.first?.count ?? 0)
    for values in series {
      for (period, value) in values.enumerated() { total[period] += value }
    }
    return total
  }
}
