import Statistics

/// Totals per draw and means per period over all draws of a fit.
struct DrawTotals: Sendable {
  /// Per driver (paid, then organic) and draw.
  private(set) var sums: [[DriverPass.Sums]] = []
  /// Per geography, paid channel and draw; empty for a national fit.
  private(set) var geos: [[[Double]]] = []
  /// Per driver: the mean contribution in each period.
  private(set) var means: [[Double]] = []
  /// All synergies together: each draw's total, and the mean in each period.
  private(set) var synergySums: [Double] = []
  private(set) var synergyMeans: [Double] = []
  /// Per span and driver (synergies last): each draw's contribution in it.
  private(set) var spans: [[[Double]]] = []
  /// Variance over draws of the expected outcome in each period.
  private(set) var variances: [Double] = []
  /// Share of draws whose baseline is negative in some period.
  private(set) var negativeBaseline = 0.0

  init(_ blocks: [DrawBlock], pass: DrawPass) {
    let draws = Double(max(pass.fit.draws.count, 1))
    let drivers = pass.drivers.count
    sums = (0..<drivers).map { driver in
      blocks.flatMap { block in
        stride(from: driver, to: block.sums.count, by: drivers).map { block.sums[$0] }
      }
    }
    let row = pass.paid * pass.geos
    geos = (0..<pass.geos).map { geo in
      (0..<pass.paid).map { channel in
        blocks.flatMap { block in
          stride(from: channel * pass.geos + geo, to: block.geoTotals.count, by: row).map {
            block.geoTotals[$0]
          }
        }
      }
    }
    means = (0..<drivers).map { driver in
      (0..<pass.periods).map { period in
        blocks.reduce(0) { $0 + $1.series[driver * pass.periods + period] } / draws
      }
    }
    synergySums = blocks.flatMap(\.synergyTotals)
    synergyMeans = (0..<pass.periods).map { period in
      blocks.reduce(0) { $0 + $1.synergySeries[period] } / draws
    }
    spans = pass.spans.indices.map { span in
      (0...drivers).map { driver in
        blocks.flatMap { block in
          stride(
            from: driver * pass.spans.count + span, to: block.spanTotals.count,
            by: (drivers + 1) * pass.spans.count
          ).map { block.spanTotals[$0] }
        }
      }
    }
    variances = (0..<pass.periods).map { period in
      let mean = blocks.reduce(0) { $0 + $1.distances[period] } / draws
      return max(0, blocks.reduce(0) { $0 + $1.squares[period] } / draws - mean * mean)
    }
    negativeBaseline = Double(blocks.reduce(0) { $0 + $1.negativeBaselines }) / draws
  }
}
