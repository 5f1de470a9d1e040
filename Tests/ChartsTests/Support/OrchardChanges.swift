import Charts

extension Orchard {
  /// From one quarter to the next, with rises and falls on both sides.
  static var changes: ChangeChart {
    let moves = [1_060_000.0, 920_000, 580_000, 310_000, -150_000, -350_000, 70_000, -100_000]
    return change(
      others: [
        ("Baseline (trend and season)", 2_310_000), ("Promotions", 1_120_000),
        ("Competitors", -470_000), ("Price", -840_000),
      ], channels: byDescending { moves[$0] }.map { (channels[$0], moves[$0]) },
      unexplained: 760_000)
  }

  static func change(
    others: [(String, Double)], channels: [(ChannelKey, Double)], unexplained: Double
  ) -> ChangeChart {
    let (rest, media) = (
      others.reduce(0) { $0 + $1.1 }, channels.reduce(0) { $0 + $1.1 }
    )
    let total = rest + media + unexplained
    func row(
      _ kind: ChangeChart.Row.Kind, _ label: String, _ value: Double, _ channel: ChannelKey? = nil
    ) -> ChangeChart.Row {
      ChangeChart.Row(
        kind: kind, label: label, channel: channel, change: value,
        share: total == 0 ? nil : value / abs(total))
    }
    return ChangeChart(
      rows: [row(.group, "Everything except media", rest)]
        + others.map { row(.part, $0.0, $0.1) } + [row(.group, "Media", media)]
        + channels.map { row(.part, $0.0.name, $0.1, $0.0) }
        + [row(.unexplained, "Unexplained", unexplained), row(.total, "Total change", total)],
      style: .dollars)
  }
}

extension Awkward {
  /// A fall to which all but one cause adds, told with long names.
  static var fall: ChangeChart {
    Orchard.change(
      others: [
        ("Baseline (trend and season)", -4_910_000), ("temperature_anomaly_index", 217_000),
      ],
      channels: longNames.enumerated().map {
        (ChannelKey(name: $1, colorIndex: $0), $0 == 0 ? 1_530_000 : -90_000)
      }, unexplained: -1_200)
  }

  /// Causes that cancel out to nothing.
  static var noChange: ChangeChart {
    Orchard.change(
      others: [("Baseline (trend and season)", 0.4)],
      channels: [(ChannelKey(name: "TV", colorIndex: 0), -0.4)], unexplained: 0)
  }
}
