/// Why sampling stopped without a result.
public enum SamplingProblem: Error, Equatable, Sendable {
  /// The caller asked for it.
  case cancelled
  /// The density or its gradient was not finite at any of the starting points tried for a chain.
  case noStart(chain: Int, attempts: Int)
  /// The settings or the arguments do not go together; the text says how.
  case unusable(String)
}

extension SamplingProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cancelled: "sampling was cancelled"
    case .noStart(let chain, let attempts):
      "chain \(chain + 1) found no starting point: the model's log density or its gradient was not "
        + "finite at any of \(attempts) points drawn; check the data and the priors for contradictions"
    case .unusable(let reason): reason
    }
  }
}
