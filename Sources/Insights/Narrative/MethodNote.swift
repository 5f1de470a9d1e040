import MediaMix
import Settings
import Wording

/// How the model was fitted, in a sentence or two of plain text.
enum MethodNote {
  static func write(_ evidence: Evidence) -> String {
    let fit = evidence.analysis.fit
    guard let found = fit.posterior?.convergence else {
      return evidence.say(
        "Method: ridge regression with non-negative media effects; intervals from \(fit.draws.count) bootstrap draws in blocks of time."
      )
    }
    let tests = evidence.experiments.count
    return evidence.style.paragraph([
      sampled(found, evidence), priors(evidence),
      tests > 0
        ? evidence.say("\(counted: tests, "experiment") entered the likelihood.") : "",
    ])
  }

  private static func sampled(_ found: Convergence, _ evidence: Evidence) -> String {
    let style = evidence.style
    let (draws, warmup) = (style.grouped(found.draws), style.grouped(found.warmup))
    let seed = "\(evidence.analysis.fit.seed)"
    return switch evidence.model.bayes.noise {
    case .normal:
      evidence.say(
        "Method: a Bayesian model, its posterior drawn by NUTS (the no-U-turn sampler): \(counted: found.chains, "chain") of \(draws) draws after \(warmup) of warm-up, seed \(seed), normal noise."
      )
    case .studentT:
      evidence.say(
        "Method: a Bayesian model, its posterior drawn by NUTS (the no-U-turn sampler): \(counted: found.chains, "chain") of \(draws) draws after \(warmup) of warm-up, seed \(seed), noise with heavy tails (Student’s t)."
      )
    }
  }

  private static func priors(_ evidence: Evidence) -> String {
    switch evidence.model.bayes.preset {
    case .meridian?:
      return evidence.say("The model and its default priors follow Meridian.")
    case .pymcMarketing?:
      return evidence.say("The model and its default priors follow PyMC-Marketing.")
    case nil: break
    }
    guard evidence.analysis.fit.posterior?.priors.isEmpty == false else { return "" }
    let set = evidence.model.bayes.channelPriors.count
    return set == 0
      ? evidence.say("Each channel’s prior stands beside its posterior in the figure.")
      : evidence.say(
        "Priors of \(counted: set, "channel") come from the configuration; each stands beside its posterior in the figure."
      )
  }
}
