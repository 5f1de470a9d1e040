import MediaMix
import Settings
import Wording

/// How the model was fitted, in a sentence or two of plain text.
enum MethodNote {
  static func write(_ evidence: Evidence) -> String {
    let fit = evidence.analysis.fit
    guard let found = fit.posterior?.convergence else {
      return
        "Method: ridge regression with non-negative media effects; intervals from \(fit.draws.count) bootstrap draws in blocks of time."
    }
    let style = evidence.style
    var text =
      "Method: a Bayesian model, its posterior drawn by NUTS (the no-U-turn sampler): \(Words.counted(found.chains, "chain")) of \(style.grouped(found.draws)) draws after \(style.grouped(found.warmup)) of warm-up, seed \(fit.seed), \(noise(evidence.model.bayes.noise))."
    switch evidence.model.bayes.preset {
    case .meridian?: text += " The model and its default priors follow Meridian."
    case .pymcMarketing?: text += " The model and its default priors follow PyMC-Marketing."
    case nil where fit.posterior?.priors.isEmpty == false: text += " " + priors(evidence)
    case nil: break
    }
    let tests = evidence.experiments.count
    if tests > 0 {
      text += " \(Words.sentence(Words.counted(tests, "experiment"))) entered the likelihood."
    }
    return text
  }

  private static func noise(_ noise: NoiseKind) -> String {
    switch noise {
    case .normal: "normal noise"
    case .studentT: "noise with heavy tails (Student’s t)"
    }
  }

  private static func priors(_ evidence: Evidence) -> String {
    let set = evidence.model.bayes.channelPriors.count
    return set == 0
      ? "Each channel’s prior stands beside its posterior in the figure."
      : "Priors of \(Words.counted(set, "channel")) come from the configuration; each stands beside its posterior in the figure."
  }
}
