import Charts

/// Every kind of chart with invented data, by name.
enum Gallery {
  static var charts: [(String, any Chart)] {
    [
      ("plan", Orchard.plan), ("effect", Orchard.effectShare), ("roi", Orchard.roi),
      ("marginal", Orchard.marginal), ("allocation", Orchard.allocation),
      ("share", Orchard.share), ("fit", Orchard.fit()), ("frontier", Orchard.frontier),
      ("carry", Orchard.carryOver), ("penalty", Orchard.penalty),
      ("decomposition", Orchard.decomposition()), ("curves", Orchard.curves),
      ("bridge", Orchard.bridge), ("changes", Orchard.changes), ("prior", Orchard.prior),
      ("coverage", Orchard.coverage), ("ranks", Orchard.ranks),
      (
        "glyph",
        IntervalGlyph(
          value: 15.1, lower: 13.1, upper: 17.3, reference: 12.7,
          referenceLabel: "Q3 2025: $12.7M")
      ),
    ] + Bench.charts + OrchardOutlook.charts + OrchardMonitoring.charts
  }
}
