import Settings

/// A fitted model: what it is made of, its draws, and how well it did.
///
/// The expected outcome of one draw in period t is
/// `sum_j coefficient_j z_jt + sum_c beta_c hill(adstock(x_c))_t`,
/// where z are the columns of `terms` and x the channel's driver. Nothing downstream asks whether
/// draws come from a bootstrap or a posterior.
public struct Fit: Codable, Sendable, Equatable {
  public var method: FitMethod
  public var seed: UInt64
  /// Level of every interval.
  public var interval: Double
  /// The linear terms, in the order of each draw's `coefficients`.
  public var terms: [Term]
  /// Channel names in the order of each draw's `channels`; paid first, then organic.
  public var channelNames: [String]
  public var draws: [Draw]
  /// Ridge: the chosen penalty and the cross-validated error at each penalty tried.
  public var penalty: PenaltyChoice?
  public var holdout: Holdout?
  /// What the data could not bear and was therefore left out.
  public var notes: [FitNote]
  /// The kinds of each channel's transforms, in the order of `channelNames`.
  public var forms: [ResponseForm]
  /// Outcome per unit that was modelled, per period: money per conversion where conversions were modelled and
  /// the outcome is money. Empty: 1. Multiplies media and noise; `terms` hold it already.
  public var unitValues: [Double] = []
  /// Pairs of channels whose product acts too, in the order of each draw's `synergies`.
  public var synergies: [Synergy] = []
  /// How the model and its neighbours predict periods they have not seen, judged by ridge fits; empty for a preset.
  public var specifications: [SpecificationTrial] = []
  /// Ridge: the starts of the search for transforms on the cross-validated loss; empty for a Bayesian fit.
  public var searchStarts: [SearchStart] = []
  /// A Bayesian fit's sampling, priors, experiments and leave-one-out check; `nil` for ridge.
  public var posterior: PosteriorReport?

  public init(
    method: FitMethod, seed: UInt64, interval: Double, terms: [Term], channelNames: [String],
    draws: [Draw], penalty: PenaltyChoice? = nil, holdout: Holdout? = nil, notes: [FitNote] = [],
    forms: [ResponseForm]? = nil
  ) {
    self.forms = forms ?? Array(repeating: ResponseForm(), count: channelNames.count)
    self.method = method
    self.seed = seed
    self.interval = interval
    self.terms = terms
    self.channelNames = channelNames
    self.draws = draws
    self.penalty = penalty
    self.holdout = holdout
    self.notes = notes
  }
}

/// A part of the model that was asked for and left out.
public enum FitNote: Codable, Sendable, Equatable {
  /// Fewer Fourier pairs than asked for, as the data cover too little of a year or have too few periods in it.
  case harmonics(kept: Int, asked: Int)
  /// Holidays seen once each, which have one effect together.
  case holidaysPooled(names: [String])
  /// A column that never changes says nothing.
  case constant(name: String)
  /// An experiment that the model is not calibrated with.
  case experiment(channel: String, reason: ExperimentProblem)
  /// A synergy of channels that are not in the model or were never active.
  case synergy(first: String, second: String)
  /// The geographies are modelled as one nation.
  case geographiesSummed(SummingReason)
}

/// Why geographies are not modelled one by one.
public enum SummingReason: Codable, Sendable, Equatable {
  /// The preset has no geographies.
  case preset
  /// Synergies are of the whole market.
  case synergies
  /// Experiments calibrate a model of the whole market.
  case experiments
  /// The outcome of a geography never changes.
  case silent(String)
}

/// Why a model cannot be calibrated with an experiment.
public enum ExperimentProblem: String, Error, Codable, Sendable {
  /// It was run in one geography, and the model is of the whole market.
  case onlyOneGeo = "only_one_geo"
  case unknownChannel = "unknown_channel"
  /// Its days are not all among the periods.
  case outsideData = "outside_data"
  /// Without a change of spend, or without a standard error above 0.
  case notMeasured = "not_measured"
}

/// Two channels that bring more together: `effect r_a r_b` per period, r being their responses.
public struct Synergy: Codable, Sendable, Equatable {
  /// Indices into `Fit.channelNames`.
  public var first: Int
  public var second: Int

  public init(first: Int, second: Int) {
    self.first = first
    self.second = second
  }
}

/// What a linear column stands for, and the part of the decomposition it belongs to.
public struct Term: Codable, Sendable, Equatable {
  /// The part a term's effect is counted in.
  public enum Part: String, Codable, Sendable, CaseIterable {
    case level, trend, seasonality, holidays, events, controls, nonMedia
  }

  public var name: String
  public var part: Part
  /// The column, one value per period.
  public var values: [Double]
  /// What was subtracted from the data's column: the mean of a control, 0 for all else.
  public var reference: Double

  public init(name: String, part: Part, values: [Double], reference: Double = 0) {
    self.name = name
    self.part = part
    self.values = values
    self.reference = reference
  }
}

/// One draw of every parameter.
public struct Draw: Codable, Sendable, Equatable {
  /// In the outcome's unit per unit of the term.
  public var coefficients: [Double]
  public var channels: [ChannelParameters]
  /// Standard deviation of the noise, in the outcome's unit.
  public var noise: Double
  /// Degrees of freedom of Student's t noise, whose scale `noise` then is; `nil`: normal.
  public var degrees: Double?
  /// In the outcome's unit per unit of the product of two responses.
  public var synergies: [Double]

  public init(
    coefficients: [Double], channels: [ChannelParameters], noise: Double, degrees: Double? = nil,
    synergies: [Double] = []
  ) {
    self.synergies = synergies
    self.coefficients = coefficients
    self.channels = channels
    self.noise = noise
    self.degrees = degrees
  }
}

/// The penalty that cross-validation chose, and its curve.
public struct PenaltyChoice: Codable, Sendable, Equatable {
  public var value: Double
  public var tried: [Double]
  /// Mean squared error over the folds, as a share of the outcome's variance.
  public var error: [Double]
  /// Standard error over the folds of each `error`, and of its difference to the lowest.
  public var standardError: [Double]
  public var differenceError: [Double]

  public init(
    value: Double, tried: [Double], error: [Double], standardError: [Double] = [],
    differenceError: [Double] = []
  ) {
    self.value = value
    self.tried = tried
    self.error = error
    self.standardError = standardError
    self.differenceError = differenceError
  }
}

/// How a refit without the last periods predicted them.
public struct Holdout: Codable, Sendable, Equatable {
  /// Index of the first period left out; all later ones are left out too.
  public var start: Int
  public var expected: [Double]
  public var lower: [Double]
  public var upper: [Double]
  /// Mean continuous ranked probability score over the periods, in units of the outcome: the mean absolute error
  /// of a forecast that is a distribution; lower is better.
  public var crps: Double?

  public init(
    start: Int, expected: [Double], lower: [Double], upper: [Double], crps: Double? = nil
  ) {
    self.start = start
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.crps = crps
  }
}
