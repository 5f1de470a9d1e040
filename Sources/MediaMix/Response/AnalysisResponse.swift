import MarketingData
import Statistics

extension Analysis {
  /// The response of a paid channel over `periods`, by default the plan window, in `planningDraws`.
  ///
  /// - Parameter channel: index into `dataset.channels`.
  public func windowResponse(channel: Int, periods: Range<Int>? = nil) -> WindowResponse {
    WindowResponse(
      dataset: dataset, fit: fit, channel: channel, draws: planningDraws, periods: periods ?? window
    )
  }

  /// What each paid channel spent and brought in other periods of the data than the plan window, worked out as there.
  package func returns(over periods: Range<Int>, threads: Int) -> [Return] {
    let totals = DrawPass(dataset, fit, window: periods).run(threads: threads)
    return parallelMap(count: dataset.channels.count, threads: threads) { index in
      let sums = totals.sums[index]
      return Return(
        periods: periods, spend: dataset.channels[index].spend[periods].reduce(0, +),
        contributions: sums.map(\.recent), slopes: sums.map(\.recentSlope), interval: fit.interval)
    }
  }
}

extension Analysis {
  /// What all paid media brought in each of several windows: window after window, draw after draw.
  package func mediaContributions(over windows: [Range<Int>], threads: Int) -> [[Double]] {
    let pass = DrawPass(dataset, fit, window: 0..<dataset.count)
    let (size, count) = (DrawPass.blockSize, fit.draws.count)
    let blocks = parallelMap(count: (count + size - 1) / size, threads: threads) { block in
      pass.mediaSums(block * size..<min((block + 1) * size, count), over: windows)
    }
    return windows.indices.map { window in blocks.flatMap { $0[window] } }
  }
}

extension WindowResponse {
  /// The response of a paid channel in every draw of a fit, at one multiplier of its spend.
  ///
  /// Draws are taken a few at a time, so that memory does not grow with them. The parameters are those of the
  /// initialiser.
  package static func values(
    dataset: Dataset, fit: Fit, channel: Int, periods: Range<Int>, tail: Int = 0,
    at multiplier: Double
  ) -> [Value] {
    stride(from: 0, to: fit.draws.count, by: DrawPass.blockSize).flatMap { start in
      let end = min(start + DrawPass.blockSize, fit.draws.count)
      return WindowResponse(
        dataset: dataset, fit: fit, channel: channel, draws: Array(start..<end), periods: periods,
        tail: tail
      ).values(at: multiplier)
    }
  }
}
