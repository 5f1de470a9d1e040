import MediaMix
import Wording

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
    let (name, lift) = (PlainName.of(test.channel), style.outcome(test.lift))
    let (error, modelled) = (style.outcome(test.standardError), amount(test.modelled))
    return switch Agreement(distance: test.distance) {
    case .agrees:
      say(
        "The test of \(name) measured \(lift) (standard error \(error)); the model says \(modelled): they agree."
      )
    case .differs:
      say(
        "The test of \(name) measured \(lift) (standard error \(error)); the model says \(modelled): they differ, but no more than both may be off."
      )
    case .contradicts:
      say(
        "The test of \(name) measured \(lift) (standard error \(error)); the model says \(modelled): they contradict each other, so find out which is wrong before acting."
      )
    }
  }
}
