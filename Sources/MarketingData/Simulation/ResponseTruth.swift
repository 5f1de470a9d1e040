/// What any money would truly have brought a simulated channel: `beta hill(adstock(x); k, s)` per period.
///
/// Of the whole market; x is what drives the channel, money or the exposure it bought, as in the data set.
public struct ResponseTruth: Sendable, Equatable {
  /// Share of the carried driver that is left a period later. Range: 0 to below 1.
  public var decay: Double
  /// Adstocked driver that brings half of `beta`.
  public var halfSaturation: Double
  public var slope: Double
  /// Outcome per period at full saturation.
  public var beta: Double

  public init(decay: Double, halfSaturation: Double, slope: Double, beta: Double) {
    self.decay = decay
    self.halfSaturation = halfSaturation
    self.slope = slope
    self.beta = beta
  }

  /// Outcome per period when this is what drives the channel, from its first period on.
  public func outcome(of driver: [Double]) -> [Double] {
    TrueResponse.adstock(driver, decay: decay).map {
      beta * TrueResponse.hill($0, halfSaturation, slope)
    }
  }
}

extension WorldTruth.ChannelTruth {
  /// What other money would have brought.
  public var response: ResponseTruth {
    ResponseTruth(decay: decay, halfSaturation: halfSaturation, slope: slope, beta: beta)
  }
}

extension Truth.ChannelTruth {
  /// What other money would have brought.
  public var response: ResponseTruth {
    ResponseTruth(decay: decay, halfSaturation: halfSaturation, slope: slope, beta: beta)
  }
}
