import Findings
import MediaMix
import Sampling
import Wording

extension FitNote {
  /// What the model went without, as a finding that the report keeps.
  func finding(file: String) -> Finding {
    switch self {
    case .harmonics(let kept, let asked):
      Finding(
        .note, code: "model.harmonics",
        "The data are too short for \(asked) seasonal waves; the model uses \(kept).",
        at: Place(file: file, column: "model.seasonality.harmonics"),
        fix: "Add earlier periods to let the season be told from the trend.")
    case .holidaysPooled(let names):
      Finding(
        .note, code: "model.holidays-pooled",
        "The model has one effect for \(names.count) holidays that the data hold once each: \(names.joined(separator: ", ")).",
        at: Place(file: file, column: "model.holidays"),
        fix: "Add earlier periods to tell them apart.")
    case .constant(let name):
      Finding(
        .note, code: "model.constant-term",
        "The model goes without \(name), which never changes.", at: Place(file: file, column: name))
    case .experiment(let channel, let reason):
      Finding(
        .warning, code: "model.experiment-left-out",
        "An experiment with \(channel) does not calibrate the model: \(reason.sentence).",
        at: Place(file: file, column: "model.lift_tests", value: channel))
    case .synergy(let first, let second):
      Finding(
        .warning, code: "model.synergy-left-out",
        "The model goes without a synergy of \(first) and \(second): one of them was never active.",
        at: Place(file: file, column: "model.synergies"))
    case .geographiesSummed(let reason):
      Finding(
        .note, code: "model.geographies-summed",
        "The geographies are modelled as one market: \(reason.sentence).", at: Place(file: file))
    }
  }
}

extension SummingReason {
  fileprivate var sentence: Phrase {
    switch self {
    case .preset: Phrase("the preset knows no geographies")
    case .synergies: Phrase("synergies are those of the whole market")
    case .experiments: Phrase("experiments calibrate a model of the whole market")
    case .silent(let name): Phrase("the outcome of \(name) never changes")
    }
  }
}

extension ExperimentProblem {
  fileprivate var sentence: Phrase {
    switch self {
    case .onlyOneGeo: Phrase("it was run in one geography, and the model is of the whole market")
    case .unknownChannel: Phrase("the data have no such channel")
    case .outsideData: Phrase("its days are not all among the data's")
    case .notMeasured: Phrase("it needs a change of spend and a standard error above 0")
    }
  }
}

extension FitProblem {
  /// The finding to print; the data were read, but no model can be fitted to them.
  func unusable(file: String) -> Unusable {
    let (message, fix): (Phrase, Phrase) =
      switch self {
      case .tooFewPeriods(let count, let minimum):
        (
          "there are \(count) periods; a model needs \(minimum)",
          "Add earlier periods, or lower model.search.minimum_periods."
        )
      case .noMedia: ("there is no channel to measure", "Name the channels in a configuration.")
      case .notFinite(let series):
        ("\(series) holds a value that is not a number", "Correct it, or leave the column out.")
      case .unknownCountry(let country):
        (
          "there is no holiday calendar for \(country)",
          "Use another country code in model.holidays, or remove it."
        )
      case .constantOutcome:
        ("the outcome is the same in every period", "Check that the right column was taken.")
      }
    return Unusable(
      .input, Finding(.error, code: "model.not-possible", message, at: Place(file: file), fix: fix))
  }
}

extension SamplingProblem {
  /// The finding to print; no chain could be run to its end.
  func unusable(file: String) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "model.not-sampled",
        "no posterior could be drawn: \(String(describing: self))",
        at: Place(file: file),
        fix:
          "Check the outcome for values that cannot be right, and model.priors for contradictions.")
    )
  }
}
