import MarketingData
import Statistics

/// What each geography spent and got, where the fit tells them apart.
struct GeoMaking {
  let dataset: Dataset
  let interval: Double
  let totals: DrawTotals

  func make(threads: Int) -> [GeoResult] {
    guard let panel = dataset.panel else { return [] }
    return parallelMap(count: totals.geos.count, threads: threads) { geo in
      let data = panel.data[geo]
      return GeoResult(
        name: dataset.geos[geo], outcome: Summation.sum(data.outcome.values),
        channels: data.channels.indices.map { index in
          let spend = Summation.sum(data.channels[index].spend)
          let contribution = Estimate(draws: totals.geos[geo][index], interval: interval)
          return GeoResult.Channel(
            name: data.channels[index].name, spend: spend, contribution: contribution,
            roi: spend > 0 ? contribution.divided(by: spend) : nil)
        })
    }
  }
}
