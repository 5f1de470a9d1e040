import Settings
import Testing

import MediaMix

/// Values computed with NumPy 2.4 and SciPy 1.17 from the formulas the other tools document:
/// PyMC-Marketing 0.19 (`transformers.py`; its `l_max` is the number of weights), Meridian 2.1
/// (`max_lag`), Robyn 3 (whole past, not normalised; `adstock_weibull` with `windlen` the series' length).
@Suite struct AdstockReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: AdstockKind
    var decay: Double
    var peak = 0.0
    var maximumLag: Int? = 4
    var weights: [Double]
    /// The last four of the ten adstocked periods.
    var normalised: [Double]
    var running: [Double]

    var testDescription: String { name }
    var form: ResponseForm { ResponseForm(adstock: kind, maximumLag: maximumLag) }
    var parameters: ChannelParameters {
      ChannelParameters(decay: decay, halfSaturation: 1, slope: 1, effect: 1, peak: peak)
    }
  }

  static let driver = [3.0, 0, 7, 1, 0, 0, 5, 2, 0, 4]

  static let cases = [
    Case(
      name: "PyMC-Marketing geometric", kind: .geometric, decay: 0.6,
      weights: [1, 0.6, 0.36, 0.216, 0.1296],
      normalised: [2.6557945870922968, 2.224843858431645, 1.30117973629424, 2.5156141568355306],
      running: [6.1232, 5.1296, 3.0, 5.8]),
    Case(
      name: "PyMC-Marketing delayed", kind: .delayed, decay: 0.7, peak: 1.5,
      weights: [
        0.4481986974220602, 0.9146912192286945, 0.9146912192286945, 0.4481986974220602,
        0.10761250725103663,
      ],
      normalised: [1.2149675447411887, 1.968476415500917, 2.259778302835473, 2.0693112744536255],
      running: [3.4424797352896177, 5.577465998238629, 6.4028385346008605, 5.863170715255931]),
    Case(
      name: "Meridian binomial", kind: .binomial, decay: 0.4,
      weights: [
        1, 0.7155417527999327, 0.46475800154489, 0.2529822128134704, 0.08944271909999156,
      ],
      normalised: [2.330449009571983, 2.2464407289347124, 1.4884198556337747, 2.455451084654319],
      running: [5.879081246513412, 5.667151483099655, 3.7548735133243154, 6.194427067157132]),
    Case(
      name: "PyMC-Marketing Weibull PDF", kind: .weibullPDF, decay: 1.8, peak: 2.5,
      weights: [0.9147923875896619, 1, 0.6272015513296543, 0.2351229397618573, 0],
      normalised: [1.7316825642548956, 2.4592356294426576, 1.849402809105864, 2.1926291250366603],
      running: [4.809084877710166, 6.829584775179324, 5.136007756648271, 6.089187351827242]),
    Case(
      name: "PyMC-Marketing Weibull CDF", kind: .weibullCDF, decay: 1.3, peak: 3,
      weights: [
        1, 0.786831599591755, 0.4360263100487078, 0.16040511527676468, 0.03749414455499662,
      ],
      normalised: [2.240152046454143, 2.466853023434696, 1.5506696816870136, 2.34392704399934],
      running: [5.422864127161741, 5.971652142513772, 3.753794749427049, 5.674078196481239]),
    Case(
      name: "Meridian geometric", kind: .geometric, decay: 0.45, maximumLag: 8,
      weights: [
        1, 0.45, 0.2025, 0.091125, 0.04100625, 0.0184528125, 0.008303765625, 0.00373669453125,
        0.0016815125390625,
      ],
      normalised: [2.9739443519044406, 2.439107937362923, 1.0975985718133157, 2.6943358468189547],
      running: [5.403080046875, 4.431386021093751, 1.9941237094921878, 4.89508562734375]),
    Case(
      name: "Robyn geometric", kind: .geometric, decay: 0.3, maximumLag: nil,
      weights: [1, 0.3, 0.09, 0.027],
      normalised: [3.5601209, 2.46803627, 0.740410881, 3.0221232643],
      running: [5.085887, 3.5257661, 1.05772983, 4.317318949]),
    // Robyn's windows are the whole series, its scales rounded quantiles of the periods: 3 of 1 ... 10 at 0.2 or 0.25,
    // 4 at 0.3 or 0.35.
    Case(
      name: "Robyn Weibull CDF, shape 0.6, scale 0.2", kind: .weibullCDF, decay: 0.6, peak: 3,
      maximumLag: 9,
      weights: [
        1.0, 0.596138737496444, 0.27216833113009276, 0.1001251335607026, 0.030508920024751134,
        0.007840980717106486, 0.0017222771704391532, 0.0003266238351910668,
        5.3921490351766875e-05, 7.801742150196253e-06,
      ],
      normalised: [2.6476547668851773, 2.522319522345747, 1.280893589401892, 2.5133220460340815],
      running: [5.318854405245278, 5.06706934403229, 2.5731778160245877, 5.048994379306926]),
    Case(
      name: "Robyn Weibull CDF, shape 2, scale 0.35", kind: .weibullCDF, decay: 2, peak: 4,
      maximumLag: 9,
      weights: [
        1.0, 0.9394130628134758, 0.7316156289466418, 0.4168620196785084, 0.15335496684492847,
        0.032144947326876075, 0.0033880525218347125, 0.0001584613251157514,
        2.902320408650413e-06, 1.8370862266141198e-08,
      ],
      normalised: [1.9837137164064058, 2.159304157627712, 1.706706314319158, 2.304600802754224],
      running: [6.500510945158513, 7.075910296175787, 5.5927742923011055, 7.552038693196058]),
    Case(
      name: "Robyn Weibull PDF, shape 2.5, scale 0.25", kind: .weibullPDF, decay: 2.5, peak: 3,
      maximumLag: 9,
      weights: [
        0.47664492430965527, 1.0, 0.9714990682328829, 0.521945115279306, 0.15743031595399856,
        0.026094013050799548, 0.002300784262743802, 0.00010408466086396873,
        2.3055536702745334e-06, 0.0,
      ],
      normalised: [1.2718815228634937, 1.9941854902244252, 2.1862030102093657, 2.0476205902596356],
      running: [4.014084301293804, 6.293690509911498, 6.899701760715431, 6.462332786989708]),
    Case(
      name: "Robyn Weibull PDF, shape 0.7, scale 0.3", kind: .weibullPDF, decay: 0.7, peak: 4,
      maximumLag: 9,
      weights: [
        1.0, 0.5969138296192825, 0.3978268307331152, 0.27508637842215883, 0.19138283206625115,
        0.13084228126304517, 0.08531680352177556, 0.05011512617515795, 0.02231722448836943, 0.0,
      ],
      normalised: [2.4986229360416026, 2.2700524991579356, 1.4466403020416705, 2.4027947856499146],
      running: [6.870716613451243, 6.242193327529454, 3.9779733922847234, 6.607208240324907]),
  ]

  @Test(arguments: cases)
  func runningWeightsAndSeriesAreTheReference(_ reference: Case) {
    let weights = reference.form.weights(
      reference.parameters, count: reference.weights.count, convention: .running)
    expectClose(weights, reference.weights)
    let series = reference.form.carried(
      Self.driver, reference.parameters, convention: .running)
    expectClose(Array(series.suffix(4)), reference.running)
  }

  @Test(arguments: cases)
  func normalisedSeriesIsTheReference(_ reference: Case) {
    let series = reference.form.carried(Self.driver, reference.parameters)
    expectClose(Array(series.suffix(4)), reference.normalised)
  }

  @Test func runningGeometricHalvesAPulse() {
    // STATISTICS: 100 spent once with decay 0.5.
    let parameters = ChannelParameters(decay: 0.5, halfSaturation: 1, slope: 1, effect: 1)
    for maximumLag in [nil, 4] {
      let form = ResponseForm(maximumLag: maximumLag)
      expectClose(
        form.carried([100, 0, 0, 0, 0], parameters, convention: .running),
        [100, 50, 25, 12.5, 6.25])
    }
  }

  @Test func noCarryOverLeavesTheDriver() {
    let parameters = ChannelParameters(decay: 0.5, halfSaturation: 1, slope: 1, effect: 1)
    let form = ResponseForm(adstock: .none, maximumLag: 8)
    #expect(form.carried(Self.driver, parameters) == Self.driver)
    #expect(form.weights(parameters, count: 3) == [1, 0, 0])
    #expect(form.halfLife(parameters) == 0)
  }
}

/// Every number within a relative 1e-13 (absolute 1e-14 near zero).
func expectClose(
  _ values: [Double], _ expected: [Double], tolerance: Double = 1e-13,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == expected.count, sourceLocation: sourceLocation)
  for (value, wanted) in zip(values, expected) {
    #expect(
      abs(value - wanted) <= tolerance * max(abs(wanted), 0.1), "\(value) is not \(wanted)",
      sourceLocation: sourceLocation)
  }
}
