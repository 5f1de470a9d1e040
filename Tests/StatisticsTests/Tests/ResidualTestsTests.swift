import Statistics
import Testing

/// Reference values by statsmodels 0.15.0 on the series of `ReferenceSeries`.
@Suite("Tests of residuals")
struct ResidualTestsTests {
  @Test(
    "Durbin-Watson agrees with statsmodels",
    arguments: [
      (ReferenceSeries.saw, 2.708229426433915), (.drift, 0.5698485940879596),
      (.skewed, 0.7288955817199732),
    ])
  func durbinWatson(series: ReferenceSeries, expected: Double) throws {
    #expect(near(try #require(DurbinWatson.statistic(series.values)), expected))
  }

  @Test("Durbin-Watson is 2 for white noise, near 0 for a walk and near 4 for alternation")
  func durbinWatsonLimits() throws {
    var random = SeededGenerator(seed: 4)
    let noise = random.vector(20_000)
    // The deviation of the statistic is about 2 / sqrt(n) = 0.014.
    #expect(abs(try #require(DurbinWatson.statistic(noise)) - 2) < 0.07)
    var level = 0.0
    let walk = noise.map { step in
      level += step
      return level
    }
    #expect(try #require(DurbinWatson.statistic(walk)) < 0.01)
    let alternating = (0..<1_000).map { $0 % 2 == 0 ? 1.0 : -1.0 }
    #expect(try #require(DurbinWatson.statistic(alternating)) > 3.99)
    #expect(DurbinWatson.statistic([0, 0, 0]) == nil)
    #expect(DurbinWatson.statistic([1]) == nil)
  }

  static let ljungBoxReferences: [(ReferenceSeries, Int, Double, Double)] = [
    (.saw, 1, 6.204406880822798, 0.012743264215573277),
    (.saw, 5, 29.486775912766515, 1.8607286922024144e-05),
    (.saw, 10, 53.07452264988475, 7.212406104444714e-08),
    (.drift, 1, 7.634231357933943, 0.00572707864162275),
    (.drift, 5, 8.658324956981348, 0.12349336790170837),
    (.drift, 10, 15.513081993258636, 0.1144452787104843),
    (.skewed, 1, 0.28619289527074915, 0.5926706058461231),
    (.skewed, 5, 7.070247415518809, 0.2154681270562548),
    (.skewed, 10, 11.33706606783565, 0.3318673959774288),
  ]

  @Test("Ljung-Box agrees with statsmodels", arguments: ljungBoxReferences)
  func ljungBox(series: ReferenceSeries, lags: Int, statistic: Double, pValue: Double) throws {
    let test = try #require(LjungBox(series.values, lags: lags))
    #expect(near(test.statistic, statistic, 1e-11))
    #expect(near(test.pValue, pValue, 1e-11))
  }

  @Test("Ljung-Box rejects white noise at its nominal rate")
  func ljungBoxSize() {
    let rejections = (0..<400).filter { seed in
      var random = SeededGenerator(seed: UInt64(seed), stream: 2)
      return (LjungBox(random.vector(200), lags: 10)?.pValue ?? 0) < 0.05
    }
    // Binomial(400, 0.05): mean 20, deviation 4.4; the asymptotic test is slightly liberal.
    #expect((4...42).contains(rejections.count))
  }

  @Test("Ljung-Box needs variation and more values than lags")
  func ljungBoxRefused() {
    #expect(LjungBox([1, 1, 1, 1], lags: 2) == nil)
    #expect(LjungBox([1, 2, 3], lags: 3) == nil)
    #expect(LjungBox([1, 2, 3], lags: 0) == nil)
  }

  static let jarqueBeraReferences: [(ReferenceSeries, [Double])] = [
    (.saw, [2.5502887058667256, 0.27939063445269113, 0.04799085637305264, 1.7667276317299736]),
    (.drift, [1.7550811842701246, 0.41580428751185605, 0.01697026511766221, 1.97437982129376]),
    (.skewed, [3.4653276762836813, 0.17681278144656187, 0.3783054250778459, 1.7725079930211807]),
  ]

  @Test("Jarque-Bera agrees with statsmodels", arguments: jarqueBeraReferences)
  func jarqueBera(series: ReferenceSeries, expected: [Double]) throws {
    let test = try #require(JarqueBera(series.values))
    #expect(
      near([test.statistic, test.pValue, test.skewness, test.kurtosis], expected, 1e-11))
  }

  @Test("Jarque-Bera needs variation")
  func jarqueBeraRefused() {
    #expect(JarqueBera([2, 2, 2]) == nil)
    #expect(JarqueBera([]) == nil)
  }
}
