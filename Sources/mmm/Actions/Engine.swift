import Findings
import MarketingData
import MediaMix
import Sampling
import Settings

/// The method that the settings name, and what it says when it cannot fit the data.
enum Engine {
  static func fit(
    _ dataset: Dataset, file: String, settings: ModelSettings, threads: Int,
    progress: @escaping @Sendable (Double) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> Fit {
    do {
      switch settings.method {
      case .ridge:
        return try RidgeEngine.fit(
          dataset, settings: settings, threads: threads, progress: progress)
      case .bayes:
        return try BayesEngine.fit(
          dataset, settings: settings, threads: threads, progress: progress,
          isCancelled: isCancelled)
      }
    } catch let problem as FitProblem {
      throw problem.unusable(file: file)
    } catch let problem as SamplingProblem {
      throw problem.unusable(file: file)
    }
  }
}
