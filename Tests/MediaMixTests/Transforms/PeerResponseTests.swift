import Settings
import Testing

import MediaMix

/// Carry-over and saturation together, as each peer chains them: values computed with NumPy 2.4 from their documented
/// formulas, for `AdstockReferenceTests.driver` scaled as the peer scales media.
@Suite struct PeerResponseTests {
  static let meridianScaled = AdstockReferenceTests.driver.map { $0 / 3.5 }
  static let pymcScaled = AdstockReferenceTests.driver.map { $0 / 7 }

  /// Media over their median where not zero; `max_lag` 8, alpha 0.45, normalised; `ec` 0.8, slope 1.7.
  static let meridian = ChannelParameters(decay: 0.45, halfSaturation: 0.8, slope: 1.7, effect: 1)
  /// Media over their maximum; `l_max` 8, alpha 0.6, normalised; lambda 2.3, so half-saturation `ln 3 / 2.3`.
  static let pymc = ChannelParameters(
    decay: 0.6, halfSaturation: 0.4776575168122217, slope: 1, effect: 1)

  @Test func meridianTruncatedGeometricThenHill() {
    let form = ResponseForm(maximumLag: 8)
    expectClose(
      form.response(Self.meridianScaled, Self.meridian),
      [
        0.2895134676780079, 0.09490089930608003, 0.6646620213742377, 0.4408645659113856,
        0.16866517641116555, 0.04961470716027517, 0.5255922461405192, 0.441622953016132,
        0.16909692803294812, 0.4836570588761258,
      ])
  }

  /// `hill_before_adstock`, as for reach and frequency.
  @Test func meridianHillBeforeAdstock() {
    let form = ResponseForm(order: .saturationFirst, maximumLag: 8)
    expectClose(
      form.response(Self.meridianScaled, Self.meridian),
      [
        0.2913290645563149, 0.1310980790503417, 0.5136503988292109, 0.31260579436726854,
        0.14067260746527083, 0.06330267335937188, 0.42931933976325287, 0.39177011129764416,
        0.17629655008393988, 0.43529144819457566,
      ])
  }

  @Test func pymcMarketingGeometricThenLogistic() {
    let form = ResponseForm(saturation: .logistic, maximumLag: 7)
    expectClose(
      form.response(Self.pymcScaled, Self.pymc),
      [
        0.19786604305913374, 0.119729317155695, 0.4930198049648502, 0.37210322108766697,
        0.2303104441410455, 0.13978900094455177, 0.3957593453058694, 0.36690348631934017,
        0.22368921817759777, 0.38325483684005685,
      ])
  }

  /// `adstock_first: False`.
  @Test func pymcMarketingLogisticThenGeometric() {
    let form = ResponseForm(saturation: .logistic, order: .saturationFirst, maximumLag: 7)
    expectClose(
      form.response(Self.pymcScaled, Self.pymc),
      [
        0.18571170991960337, 0.11142702595176202, 0.39954575346801563, 0.30596945769617095,
        0.18358167461770256, 0.11014900477062153, 0.3410462903322071, 0.33369014987022416,
        0.19709484632845126, 0.35277952908502475,
      ])
  }

  /// `b tanh(x / (b c))` with b 1.5 and c 0.4: half-saturation `0.6 atanh 0.5`.
  @Test func pymcMarketingGeometricThenTanh() {
    let form = ResponseForm(saturation: .tanh, maximumLag: 7)
    var parameters = Self.pymc
    parameters.halfSaturation = 0.6 * 0.549306144334054845697622618461
    expectClose(
      form.response(Self.pymcScaled, parameters).map { 1.5 * $0 },
      [
        0.42402377076265785, 0.2589172249810962, 0.9813545234134122, 0.7691396884550714,
        0.4910555356943239, 0.3017211242245104, 0.8126810140080118, 0.7594473356296727,
        0.47746136880042145, 0.7897797323989282,
      ])
  }

  /// `saturation_hill`: the inflexion lies 0.6 of the way from the smallest to the largest adstocked value.
  @Test func robynGeometricThenHill() {
    let form = ResponseForm()
    let parameters = ChannelParameters(
      decay: 0.3, halfSaturation: 4.476515999999999, slope: 1.7, effect: 1)
    let carried = form.carried(
      AdstockReferenceTests.driver, parameters, convention: .running)
    expectClose(
      carried.map { form.saturated($0, parameters).response },
      [
        0.33617298765149567, 0.06139020826608663, 0.6951587493980618, 0.3587475983194351,
        0.06738576610188363, 0.009245666928062864, 0.5540285917348786, 0.39990272360665335,
        0.07924685743587546, 0.4846154083611799,
      ])
  }

  @Test func ninetyPercentOfTheEffectHasCome() {
    // Geometric: 1 - 0.5^4 = 0.9375 is the first sum of at least 0.9.
    let parameters = ChannelParameters(decay: 0.5, halfSaturation: 1, slope: 1, effect: 1)
    #expect(ResponseForm().periods(for: 0.9, parameters) == 4)
    #expect(ResponseForm().periods(for: 0.875, parameters) == 3)
    #expect(ResponseForm(maximumLag: 8).periods(for: 0.9, parameters) == 4)
    #expect(ResponseForm(adstock: .none).periods(for: 0.9, parameters) == 1)
    #expect(ResponseForm(maximumLag: 1).periods(for: 0.9, parameters) == 2)
  }
}
