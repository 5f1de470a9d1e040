import MediaMix

/// What the distance between an experiment and the model says.
public enum Agreement: String, Codable, Sendable, CaseIterable {
  /// Within 1 standard error of both together.
  case agrees
  /// Within 2.
  case differs
  /// Beyond 2, or not a number.
  case contradicts

  static let limits = (agrees: 1.0, differs: 2.0)

  public init(distance: Double) {
    switch abs(distance) {
    case ...Agreement.limits.agrees: self = .agrees
    case ...Agreement.limits.differs: self = .differs
    default: self = .contradicts
    }
  }
}

extension Evidence {
  /// Experiments on paid channels that the model is calibrated with.
  public var experiments: [ExperimentResult] { analysis.fit.posterior?.experiments ?? [] }

  /// `The test of Search measured $1.2M (standard error $0.2M) and the model says $1.1M (90% interval $0.8M–$1.4M): they agree.`
  public func experimentMessage(_ test: ExperimentResult) -> String {
    let verdict =
      switch Agreement(distance: test.distance) {
      case .agrees: "they agree"
      case .differs: "they differ, but no more than both may be off"
      case .contradicts: "they contradict each other, so find out which is wrong before acting"
      }
    return
      "The test of \(PlainName.of(test.channel)) measured \(style.outcome(test.lift)) (standard error \(style.outcome(test.standardError))); the model says \(amount(test.modelled)): \(verdict)."
  }
}
