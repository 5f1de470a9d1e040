import Settings

extension ResponseForm {
  /// Carry-over and saturation in the form's order; times the effect it is the channel's contribution.
  public func response(_ driver: [Double], _ parameters: ChannelParameters) -> [Double] {
    mapInPlace(driver) { respond($0, parameters, into: $1) }
  }

  /// What each period's response gains per unit of a multiplier of the whole driver, at multiplier 1.
  ///
  /// A hundredth of it is what 1 % more spend in every period brings, to first order.
  public func marginalResponse(_ driver: [Double], _ parameters: ChannelParameters) -> [Double] {
    switch order {
    case .adstockFirst:
      carried(driver, parameters).map { elasticity($0, parameters) }
    case .saturationFirst:
      carried(driver.map { elasticity($0, parameters) }, parameters)
    }
  }

  /// `response` into a buffer of as many numbers as `driver`, which it does not overlap.
  public func respond(
    _ driver: UnsafeBufferPointer<Double>, _ parameters: ChannelParameters,
    into result: UnsafeMutableBufferPointer<Double>
  ) {
    switch order {
    case .adstockFirst:
      carry(driver, parameters, into: result)
      saturate(result, parameters)
    case .saturationFirst:
      withUnsafeTemporaryAllocation(of: Double.self, capacity: driver.count) { shaped in
        _ = shaped.update(from: driver)
        saturate(shaped, parameters)
        carry(UnsafeBufferPointer(shaped), parameters, into: result)
      }
    }
  }
}
