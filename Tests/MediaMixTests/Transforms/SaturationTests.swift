import Glibc
import Settings
import Testing

import MediaMix

@Suite struct SaturationTests {
  struct Case: Sendable {
    var kind: SaturationKind
    var half: Double
    var slope = 1.0
    var responses: [Double]
  }

  static let values = [0, 0.3, 1, 2.5, 9]

  /// NumPy 2.4: PyMC-Marketing's logistic (lambda 1.4), tanh (c 0.8), Michaelis-Menten; Hill in closed form.
  static let cases = [
    Case(
      kind: .logistic, half: 0.7847230633343641,
      responses: [
        0, 0.2069664997294526, 0.6043677771171635, 0.9413755384972873, 0.9999932559922726,
      ]
    ),
    Case(
      kind: .tanh, half: 0.43944491546724396,
      responses: [0, 0.3583573983507859, 0.8482836399575129, 0.996146530673345, 0.9999999996616203]),
    Case(
      kind: .michaelisMenten, half: 1.7,
      responses: [0, 0.15, 0.37037037037037035, 0.5952380952380952, 0.8411214953271029]),
    Case(
      kind: .hill, half: 1.7, slope: 2.2,
      responses: [
        0, 0.02153886010135706, 0.23732849846497225, 0.7002434589636671, 0.9750718121838577,
      ]),
    Case(
      kind: .hill, half: 1.7, slope: 0.6,
      responses: [
        0, 0.2610032558863884, 0.4210713482639939, 0.5575926190694013, 0.731050280692741,
      ]),
    Case(kind: .linear, half: 1.7, responses: values),
  ]

  @Test(arguments: cases)
  func responsesAreTheReference(_ reference: Case) {
    let form = ResponseForm(adstock: .none, saturation: reference.kind)
    let parameters = ChannelParameters(
      decay: 0, halfSaturation: reference.half, slope: reference.slope, effect: 1)
    expectClose(Self.values.map { form.saturated($0, parameters).response }, reference.responses)
    // The vectorised path.
    expectClose(form.response(Self.values, parameters), reference.responses)
  }

  @Test func robynCurveIsAHillOfTheRunningAdstock() {
    // NumPy: inflexion 0.6 of the largest adstocked value, alpha 1.7.
    let form = ResponseForm()
    let parameters = ChannelParameters(
      decay: 0.3, halfSaturation: 4.362, slope: 1.7, effect: 1)
    let adstocked = form.carried(
      AdstockReferenceTests.driver, parameters, convention: .running)
    expectClose(
      adstocked.map { form.saturated($0, parameters).response },
      [
        0.3460740737073003, 0.06397828112190292, 0.7044134035805295, 0.3689440330832334,
        0.07020769186431988, 0.009658063341032046, 0.5648860129651022, 0.4105200427155673,
        0.08252154138070257, 0.49562428118131413,
      ])
  }

  @Test(arguments: SaturationKind.allCases, [1e-6, 0.4, 1e9])
  func halfSaturationGivesHalf(_ kind: SaturationKind, scale: Double) {
    guard kind != .linear else { return }
    let form = ResponseForm(adstock: .none, saturation: kind)
    for slope in [0.3, 1, 2.7] {
      let parameters = ChannelParameters(
        decay: 0, halfSaturation: scale, slope: slope, effect: 1)
      let points = [0, scale, 1e20 * scale]
      for responses in [
        points.map { form.saturated($0, parameters).response }, form.response(points, parameters),
      ] {
        expectClose(responses, [0, 0.5, 1], tolerance: 1e-6)
        #expect(responses[0] == 0)
        #expect(abs(responses[1] - 0.5) < 1e-15)
      }
    }
  }

  @Test(arguments: SaturationKind.allCases)
  func derivativeIsTheLimitOfDifferences(_ kind: SaturationKind) {
    let form = ResponseForm(saturation: kind)
    for slope in [0.5, 1, 2.5] {
      let parameters = ChannelParameters(decay: 0, halfSaturation: 3, slope: slope, effect: 1)
      for driver in [0.01, 0.5, 3, 20] {
        let step = driver * 1e-5
        let ahead = form.saturated(driver + step, parameters).response
        let behind = form.saturated(driver - step, parameters).response
        let difference = (ahead - behind) / (2 * step)
        let derivative = form.saturated(driver, parameters).derivative
        #expect(abs(derivative - difference) < 1e-7 * max(1, difference))
      }
      #expect(form.saturated(0, parameters).derivative.isFinite)
    }
  }
}
