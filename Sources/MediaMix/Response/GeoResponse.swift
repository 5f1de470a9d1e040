import MarketingData

// Responses of a single geography, for a fit that tells geographies apart.
extension WindowResponse {
  /// The response of a paid channel in one geography; the other parameters are those of the national initialiser.
  ///
  /// - Parameter geo: index into `dataset.geos`.
  package init(
    dataset: Dataset, fit: Fit, channel: Int, geo: Int, draws: [Int], periods: Range<Int>,
    tail: Int = 0
  ) {
    self.init(
      driver: ModelledDriver.channel(dataset, fit, channel).only(geo),
      spend: dataset.panel?.data[geo].channels[channel].spend ?? dataset.channels[channel].spend,
      parameters: draws.map { fit.draws[$0].channels[channel].only(geo: geo) }, periods: periods,
      tail: tail, unitValues: fit.unitValues)
  }

  /// The same in every draw of the fit, at some multipliers of the geography's spend: one series per multiplier.
  package static func values(
    dataset: Dataset, fit: Fit, channel: Int, geo: Int, periods: Range<Int>, tail: Int = 0,
    at multipliers: [Double]
  ) -> [[Value]] {
    let blocks = stride(from: 0, to: fit.draws.count, by: DrawPass.blockSize).map { start in
      let end = min(start + DrawPass.blockSize, fit.draws.count)
      let response = WindowResponse(
        dataset: dataset, fit: fit, channel: channel, geo: geo, draws: Array(start..<end),
        periods: periods, tail: tail)
      return multipliers.map { response.values(at: $0) }
    }
    return multipliers.indices.map { place in blocks.flatMap { $0[place] } }
  }
}
