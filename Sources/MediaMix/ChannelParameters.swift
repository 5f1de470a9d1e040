import Settings

/// How one channel's driver turns into outcome, in one draw; `ResponseForm` says by which kinds.
public struct ChannelParameters: Codable, Sendable, Equatable {
  /// Geometric, delayed and binomial adstock: 0 to below 1. Weibull: the shape.
  public var decay: Double
  /// Adstocked driver at half the maximum, in the driver's unit, whatever the kind; unused by a linear response.
  public var halfSaturation: Double
  /// Hill exponent; 1 for other kinds.
  public var slope: Double
  /// Outcome per period at full saturation (linear: per unit of the driver); never negative.
  public var effect: Double
  /// Delayed adstock: periods until the effect peaks. Weibull: the scale in periods. 0 for other kinds.
  public var peak: Double
  /// Geo fits: what each geography's effect is multiplied with. Empty for national fits.
  public var geoFactors: [Double]

  public init(
    decay: Double, halfSaturation: Double, slope: Double, effect: Double, peak: Double = 0,
    geoFactors: [Double] = []
  ) {
    self.decay = decay
    self.halfSaturation = halfSaturation
    self.slope = slope
    self.effect = effect
    self.peak = peak
    self.geoFactors = geoFactors
  }
}

/// Which kinds of carry-over and saturation a channel has, and in which order.
public struct ResponseForm: Codable, Sendable, Equatable {
  public var adstock: AdstockKind
  public var saturation: SaturationKind
  public var order: TransformOrder
  /// Periods after the spend that still count; `nil`: the whole past, for geometric adstock only.
  public var maximumLag: Int?

  public init(
    adstock: AdstockKind = .geometric, saturation: SaturationKind = .hill,
    order: TransformOrder = .adstockFirst, maximumLag: Int? = nil
  ) {
    self.adstock = adstock
    self.saturation = saturation
    self.order = order
    self.maximumLag = maximumLag
  }
}
