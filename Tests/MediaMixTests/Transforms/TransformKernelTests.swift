import Settings
import Statistics
import Testing

import MediaMix

@Suite struct TransformKernelTests {
  @Test(arguments: TransformCases.forms)
  func responseAndElasticityAreThoseOfTheForm(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 21)
    let driver = TransformCases.driver(&random, count: 53)
    let kernel = TransformKernel(driver: driver, form: form)
    for _ in 0..<10 {
      let parameters = TransformCases.parameters(of: form, &random)
      let values = kernel.values(of: parameters)
      kernel.evaluate(values)
      kernel.evaluateElasticity(values)
      expectClose(kernel.series(kernel.response), form.response(driver, parameters))
      expectClose(
        kernel.series(kernel.elasticity), form.marginalResponse(driver, parameters),
        tolerance: 1e-12)
    }
  }

  @Test(arguments: TransformCases.forms)
  func partialsAreTheLimitsOfDifferences(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 22)
    let kernel = TransformKernel(driver: TransformCases.driver(&random), form: form)
    for _ in 0..<10 {
      let values = kernel.values(of: TransformCases.parameters(of: form, &random))
      kernel.evaluate(values)
      kernel.evaluateElasticity(values)
      let partials = kernel.rows(kernel.partials)
      let elasticityPartials = kernel.rows(kernel.elasticityPartials)
      for index in values.indices {
        let step = 1e-5 * max(values[index], 0.1)
        func moved(_ distance: Double) -> [Double] {
          var moved = values
          moved[index] += distance
          return moved
        }
        kernel.evaluate(moved(step))
        kernel.evaluateElasticity(moved(step))
        let ahead = (kernel.series(kernel.response), kernel.series(kernel.elasticity))
        kernel.evaluate(moved(-step))
        kernel.evaluateElasticity(moved(-step))
        let behind = (kernel.series(kernel.response), kernel.series(kernel.elasticity))
        for period in 0..<kernel.count {
          let response = (ahead.0[period] - behind.0[period]) / (2 * step)
          let elasticity = (ahead.1[period] - behind.1[period]) / (2 * step)
          let name = "\(kernel.parameters[index]) in period \(period), \(values)"
          #expect(abs(partials[index][period] - response) < 1e-6 * (1 + abs(response)), "\(name)")
          #expect(
            abs(elasticityPartials[index][period] - elasticity) < 1e-6 * (1 + abs(elasticity)),
            "elasticity, \(name)")
        }
      }
    }
  }

  @Test(arguments: TransformCases.forms)
  func nothingSpentGivesZerosWhateverTheParameters(_ form: ResponseForm) {
    let kernel = TransformKernel(driver: Array(repeating: 0, count: 17), form: form)
    for level in [1e-12, 0.5, 0.999] {
      let values = kernel.parameters.map { _ in level }
      kernel.evaluate(values)
      kernel.evaluateElasticity(values)
      let all =
        [kernel.series(kernel.response), kernel.series(kernel.elasticity)]
        + kernel.rows(kernel.partials) + kernel.rows(kernel.elasticityPartials)
      #expect(all.allSatisfy { $0.allSatisfy { $0 == 0 } })
    }
  }

  @Test(arguments: TransformCases.forms)
  func extremeParametersStayFinite(_ form: ResponseForm) {
    var random = SeededGenerator(seed: 23)
    let kernel = TransformKernel(driver: TransformCases.driver(&random), form: form)
    for decay in [1e-12, 0.5, 1 - 1e-12] {
      for half in [1e-9, 1, 1e9] {
        for slope in [1e-3, 1, 40] {
          let values = kernel.values(
            of: ChannelParameters(
              decay: decay, halfSaturation: half, slope: slope, effect: 1, peak: 2.5))
          kernel.evaluate(values)
          kernel.evaluateElasticity(values)
          let all =
            [kernel.series(kernel.response), kernel.series(kernel.elasticity)]
            + kernel.rows(kernel.partials) + kernel.rows(kernel.elasticityPartials)
          #expect(all.allSatisfy { $0.allSatisfy(\.isFinite) }, "\(values)")
        }
      }
    }
  }

  @Test func parametersComeCarryOverFirst() {
    let form = ResponseForm(adstock: .delayed, saturation: .hill)
    #expect(form.parameters == [.decay, .peak, .halfSaturation, .slope])
    #expect(ResponseForm(adstock: .none, saturation: .linear).parameters.isEmpty)
    #expect(ResponseForm(saturation: .tanh).parameters == [.decay, .halfSaturation])
  }
}

extension TransformKernel {
  func values(of parameters: ChannelParameters) -> [Double] {
    self.parameters.map {
      switch $0 {
      case .decay: parameters.decay
      case .peak: parameters.peak
      case .halfSaturation: parameters.halfSaturation
      case .slope: parameters.slope
      }
    }
  }

  func series(_ start: UnsafeMutablePointer<Double>) -> [Double] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  func rows(_ start: UnsafeMutablePointer<Double>) -> [[Double]] {
    (0..<parameterCount).map { series(start + $0 * count) }
  }
}
