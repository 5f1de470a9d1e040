import Testing

import MediaMix

@Suite struct TransformTests {
  @Test func normalisedAdstockHalvesAfterOneHalfLife() {
    // Closed form: (1 - d) d^l times the pulse.
    let adstocked = GeometricAdstock.apply([100, 0, 0, 0, 0], decay: 0.5)
    #expect(adstocked == [50, 25, 12.5, 6.25, 3.125])
    #expect(GeometricAdstock.halfLife(decay: 0.5) == 1)
    #expect(GeometricAdstock.halfLife(decay: 0) == 0)
  }

  @Test func adstockOfAConstantGrowsToTheConstant() {
    let adstocked = GeometricAdstock.apply(Array(repeating: 8, count: 200), decay: 0.9)
    for (index, value) in adstocked.enumerated() {
      var left = 1.0
      for _ in 0...index { left *= 0.9 }
      #expect(abs(value - 8 * (1 - left)) < 1e-12)
    }
  }

  @Test(arguments: [0.7, 1, 1.6, 3], [1e-6, 0.4, 1e9])
  func hillIsOneHalfAtHalfSaturation(slope: Double, scale: Double) {
    let hill = HillSaturation(halfSaturation: scale, slope: slope)
    #expect(abs(hill.response(scale) - 0.5) < 1e-15)
    #expect(hill.response(0) == 0)
    #expect(hill.response(1e200) == 1)
    // a^s / (a^s + k^s) with a = 2 k.
    let power = [0.7: 1.624504792712471, 1: 2, 1.6: 3.0314331330207964, 3: 8][slope] ?? .nan
    #expect(abs(hill.response(2 * scale) - power / (power + 1)) < 1e-14)
  }

  @Test(arguments: [0.7, 1, 1.6, 3])
  func hillDerivativeIsTheLimitOfDifferences(slope: Double) {
    let hill = HillSaturation(halfSaturation: 3, slope: slope)
    for driver in [0.01, 0.5, 3, 20] {
      let step = driver * 1e-5
      let difference = (hill.response(driver + step) - hill.response(driver - step)) / (2 * step)
      #expect(abs(hill.derivative(driver) - difference) < 1e-7 * max(1, difference))
    }
    #expect(hill.derivative(0).isFinite)
  }
}
