import Glibc
import Settings
import Statistics
import Testing

import MediaMix

@Suite struct TransformPropertyTests {
  @Test(arguments: TransformCases.forms)
  func weightsAreSharesOfOneEffect(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let parameters = TransformCases.parameters(of: form, &random)
      let count = form.lags.map { $0 + 4 } ?? 1_500
      let weights = form.weights(parameters, count: count)
      let cumulative = form.cumulativeWeights(parameters, count: count)
      #expect(weights.allSatisfy { $0 >= 0 })
      #expect(abs(Summation.sum(weights) - 1) < 1e-12)
      if let lags = form.lags { #expect(weights.dropFirst(lags + 1).allSatisfy { $0 == 0 }) }
      #expect(zip(cumulative, cumulative.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(abs((cumulative.last ?? 0) - 1) < 1e-12)
    }
  }

  @Test(arguments: TransformCases.forms)
  func carryOverKeepsTheMassOfADriverThatEnds(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 4)
    let parameters = TransformCases.parameters(of: form, &random)
    let driver = TransformCases.driver(&random)
    let ended = driver + Array(repeating: 0, count: form.lags ?? 1_500)
    let carried = form.carried(ended, parameters)
    #expect(abs(Summation.sum(carried) / Summation.sum(driver) - 1) < 1e-11)
  }

  @Test(arguments: TransformCases.forms)
  func responseIsMonotoneBoundedAndZeroForNothing(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<10 {
      let parameters = TransformCases.parameters(of: form, &random)
      let driver = TransformCases.driver(&random)
      let response = form.response(driver, parameters)
      let more = form.response(driver.map { 1.1 * $0 }, parameters)
      #expect(zip(response, more).allSatisfy { $0 <= $1 + 1e-15 })
      if form.saturation != .linear {
        #expect(response.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-15 })
      }
      #expect(response.prefix(3).allSatisfy { $0 == 0 })
      let nothing = form.response(Array(repeating: 0, count: 9), parameters)
      #expect(nothing == Array(repeating: 0, count: 9))
    }
  }

  @Test(arguments: TransformCases.forms)
  func steadySpendComesToTheSaturationOfItsLevel(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 6)
    let parameters = TransformCases.parameters(of: form, &random)
    let response = form.response(Array(repeating: 0.7, count: 1_500), parameters)
    let level = form.saturated(0.7, parameters).response
    #expect(abs((response.last ?? 0) - level) < 1e-12)
  }

  @Test(arguments: TransformCases.forms)
  func responseIsTheStepsInOrder(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 7)
    let parameters = TransformCases.parameters(of: form, &random)
    let driver = TransformCases.driver(&random)
    func saturated(_ values: [Double]) -> [Double] {
      values.map { form.saturated($0, parameters).response }
    }
    let steps =
      switch form.order {
      case .adstockFirst: saturated(form.carried(driver, parameters))
      case .saturationFirst: form.carried(saturated(driver), parameters)
      }
    expectClose(form.response(driver, parameters), steps)
  }

  @Test(arguments: TransformCases.forms)
  func marginalResponseIsTheDerivativeToAMultiplier(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 8)
    let parameters = TransformCases.parameters(of: form, &random)
    let driver = TransformCases.driver(&random)
    let step = 1e-5
    let ahead = form.response(driver.map { (1 + step) * $0 }, parameters)
    let behind = form.response(driver.map { (1 - step) * $0 }, parameters)
    let marginal = form.marginalResponse(driver, parameters)
    for index in driver.indices {
      #expect(abs(marginal[index] - (ahead[index] - behind[index]) / (2 * step)) < 2e-9)
    }
  }

  @Test func halfLifeOfGeometricIsItsClosedForm() {
    for decay in [0.05, 0.3, 0.5, 0.8, 0.97] {
      let parameters = ChannelParameters(decay: decay, halfSaturation: 1, slope: 1, effect: 1)
      let exact = log(0.5) / log(decay)
      #expect(ResponseForm().halfLife(parameters) == exact)
      // Found from the weights, when hardly anything is cut off.
      #expect(abs(ResponseForm(maximumLag: 1_500).halfLife(parameters) - exact) < 1e-9)
    }
    let immediate = ChannelParameters(decay: 0, halfSaturation: 1, slope: 1, effect: 1)
    #expect(ResponseForm().halfLife(immediate) == 0)
  }

  @Test func halfLifeOfADelayedPulseIsItsDelay() {
    // All but a billionth of the effect comes three periods late.
    let parameters = ChannelParameters(
      decay: 1e-9, halfSaturation: 1, slope: 1, effect: 1, peak: 3)
    let halfLife = ResponseForm(adstock: .delayed, maximumLag: 8).halfLife(parameters)
    #expect(abs(halfLife - (3 + log(0.5) / log(1e-9))) < 1e-6)
  }

  @Test(arguments: TransformCases.forms)
  func halfLifeSplitsTheEffectInTwo(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20 {
      let parameters = TransformCases.parameters(of: form, &random)
      let halfLife = form.halfLife(parameters)
      let cumulative = [0] + form.cumulativeWeights(parameters, count: 60)
      #expect(halfLife >= 0)
      guard halfLife < 59 else { continue }
      #expect(cumulative[Int(halfLife)] <= 0.5 + 1e-12)
      #expect(cumulative[Int(halfLife) + 1] >= 0.5 - 1e-12)
    }
  }

  @Test(arguments: AdstockKind.allCases)
  func extremeParametersGiveWeightsAllTheSame(_ kind: AdstockKind) {
    for maximumLag in [0, 12] {
      let form = ResponseForm(adstock: kind, maximumLag: maximumLag)
      for decay in [0, 1e-300, 1e-8, 1 - 1e-12, 50] where kind != .geometric || decay < 1 {
        for peak in [0, 1e-8, 5, 1e6] {
          let parameters = ChannelParameters(
            decay: decay, halfSaturation: 1, slope: 1, effect: 1, peak: peak)
          let weights = form.weights(parameters, count: maximumLag + 1)
          #expect(weights.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-12 })
          #expect(abs(Summation.sum(weights) - 1) < 1e-12, "\(decay) \(peak)")
        }
      }
    }
  }
}
