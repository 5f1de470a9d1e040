import Charts

/// A scorecard of invented models: groups that pass, that miss by chance and that fail.
extension Orchard {
  static var coverage: CoverageChart {
    let shares = [("all channels", 0.91, 640), ("zero effect", 1, 40), ("kind: pulsed", 0.84, 61)]
    let rows =
      shares + [("noise: heavy tails or outliers of a long name", 0.55, 12), ("none held", 0, 3)]
    return CoverageChart(
      rows: rows.map { name, share, count in
        CoverageChart.Row(name: name, count: count, share: share, standardError: 0.02)
      }, level: 0.9, passing: 0.86...0.94, style: .dollars)
  }

  static var ranks: RankChart {
    RankChart(
      panels: ["sigma", "half_saturation[out_of_home]", "log_density", "decay[tv]", "level"]
        .enumerated().map { index, name in
          RankChart.Panel(
            name: name, note: "p 0.4\(index)",
            counts: (0..<16).map { 12 + ($0 * 7 + index * 5) % 9 - 4 })
        }, style: .dollars)
  }
}
