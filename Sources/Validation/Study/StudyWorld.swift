import MarketingData
import Settings
import Statistics

/// A simulated market as a study sees it: the data, and what each channel truly brought.
public struct StudyWorld: Sendable {
  public var seed: UInt64
  public var dataset: Dataset
  /// In the order of the data set's channels.
  public var channels: [TrueChannel]
  /// The outcome over all periods, without noise.
  public var expected: Double
  /// Standard deviation of the noise over the mean outcome.
  public var noise: Double
  /// Whether the noise has heavy tails, or single weeks are far out.
  public var isOdd: Bool

  public init(
    seed: UInt64, dataset: Dataset, channels: [TrueChannel], expected: Double, noise: Double,
    isOdd: Bool = false
  ) {
    self.seed = seed
    self.dataset = dataset
    self.channels = channels
    self.expected = expected
    self.noise = noise
    self.isOdd = isOdd
  }

  /// One channel's truth.
  public struct TrueChannel: Sendable, Equatable {
    public var name: String
    /// How its money is spread over the weeks, such as `always_on`; `nil` where the simulator does not say.
    public var kind: String?
    /// Over all periods.
    public var contribution: Double
    public var spend: Double
    public var marginalROI: Double
    /// What other money would have brought; `nil` where the simulator does not say.
    public var response: ResponseTruth?

    public init(
      name: String, kind: String?, contribution: Double, spend: Double, marginalROI: Double,
      response: ResponseTruth? = nil
    ) {
      self.name = name
      self.kind = kind
      self.contribution = contribution
      self.spend = spend
      self.marginalROI = marginalROI
      self.response = response
    }
  }

  /// Outcome that media brought, over all channels.
  public var media: Double { channels.reduce(0) { $0 + $1.contribution } }

  /// The correlation of each channel's spend with that of the channel most like it.
  public var likeness: [Double] {
    let series = dataset.channels.map { StudyWorld.standardised($0.spend) }
    return series.indices.map { own in
      series.indices.filter { $0 != own }.map { other in
        abs(zip(series[own], series[other]).reduce(0) { $0 + $1.0 * $1.1 })
      }.max() ?? 0
    }
  }

  /// With mean 0 and length 1; zeros where nothing varies.
  private static func standardised(_ values: [Double]) -> [Double] {
    let mean = Moments.mean(values)
    let centred = values.map { $0 - mean }
    let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? centred.map { $0 / length } : centred
  }
}

extension StudyWorld {
  /// A market drawn at random.
  public init(_ world: SimulatedWorld) {
    let truth = world.truth
    let expected = truth.expected.reduce(0, +)
    self.init(
      seed: truth.seed, dataset: world.dataset,
      channels: truth.channels.map {
        TrueChannel(
          name: $0.name, kind: $0.pattern.rawValue, contribution: $0.contributionTotal,
          spend: $0.spendTotal, marginalROI: $0.marginalRoi,
          response: truth.geoShares.isEmpty ? $0.response : nil)
      },
      expected: expected,
      noise: truth.noiseSd * Double(truth.expected.count) / max(expected, 1e-300),
      isOdd: truth.hasHeavyTails || !truth.outlierWeeks.isEmpty)
  }

  /// A kind of business, read from its table as a user's data are.
  ///
  /// - Throws: where the table cannot be read, which would be a fault of the program.
  public init(scenario settings: SimulationSettings) throws {
    let simulated = Simulator.simulate(settings)
    let loaded = try DataLoader.load(
      bytes: simulated.csv, file: "\(settings.scenario.rawValue).csv", settings: DataSettings(),
      limits: ModelSettings().search)
    let truth = simulated.truth
    let channels = loaded.dataset.channels.map { channel in
      let known = truth.channels[channel.name]
      return TrueChannel(
        name: channel.name, kind: nil, contribution: known?.contributionTotal ?? 0,
        spend: known?.spendTotal ?? 0, marginalROI: known?.marginalRoi ?? 0,
        response: truth.geos.isEmpty ? known?.response : nil)
    }
    let expected = truth.baselineTotal + truth.organicTotal + truth.mediaTotal
    self.init(
      seed: settings.seed, dataset: loaded.dataset, channels: channels, expected: expected,
      noise: truth.noiseSd * Double(truth.weeks) / max(expected, 1e-300))
  }
}
