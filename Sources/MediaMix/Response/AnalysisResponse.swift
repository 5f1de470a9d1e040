import Statistics

extension Analysis {
  /// The response of a paid channel over `periods`, by default the plan window, in `planningDraws`.
  ///
  /// - Parameter channel: index into `dataset.channels`.
  public func windowResponse(channel: Int, periods: Range<Int>? = nil) -> WindowResponse {
    response(channel, periods ?? window, draws: planningDraws)
  }

  /// The response of a paid channel over the plan window in every draw of the fit, at one multiplier of its spend.
  ///
  /// Draws are taken a few at a time, so that memory does not grow with them.
  public func responses(channel: Int, at multiplier: Double) -> [WindowResponse.Value] {
    stride(from: 0, to: fit.draws.count, by: DrawPass.blockSize).flatMap { start in
      let end = min(start + DrawPass.blockSize, fit.draws.count)
      return response(channel, window, draws: Array(start..<end)).values(at: multiplier)
    }
  }

  private func response(_ channel: Int, _ periods: Range<Int>, draws: [Int]) -> WindowResponse {
    WindowResponse(
      driver: ModelledDriver.channel(dataset, fit, channel), spend: dataset.channels[channel].spend,
      parameters: draws.map { fit.draws[$0].channels[channel] }, periods: periods,
      unitValues: fit.unitValues)
  }
}
