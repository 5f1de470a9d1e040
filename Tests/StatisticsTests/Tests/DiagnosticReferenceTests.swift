import Statistics
import Testing

/// Every diagnostic on every series of the table agrees with statsmodels and scipy to a relative 1e-6.
@Suite("Diagnostics against statsmodels and scipy")
struct DiagnosticReferenceTests {
  static let tolerance = 1e-6

  @Test("the table has series enough")
  func table() {
    #expect(ReferenceCase.all.count >= 12)
  }

  @Test("normality: Shapiro-Wilk, D'Agostino, Jarque-Bera", arguments: ReferenceCase.all)
  func normality(series: ReferenceCase) throws {
    let shapiro = try #require(ShapiroWilk(series.values))
    check(series, [shapiro.statistic, shapiro.pValue], "shapiro_wilk")
    let omnibus = try #require(DAgostinoK2(series.values))
    check(
      series,
      [omnibus.statistic, omnibus.pValue, omnibus.skewnessScore, omnibus.kurtosisScore],
      "dagostino_k2")
    let jarque = try #require(JarqueBera(series.values))
    check(
      series, [jarque.statistic, jarque.pValue, jarque.skewness, jarque.kurtosis], "jarque_bera")
    let scores = try #require(NormalScores(series.values))
    check(series, series.chosen(scores.scores), "normal_scores")
    check(series, [scores.slope, scores.intercept, scores.correlation], "normal_line")
  }

  @Test("time series: ACF, PACF, Ljung-Box, KPSS, Dickey-Fuller", arguments: ReferenceCase.all)
  func timeSeries(series: ReferenceCase) throws {
    let lags = try #require(series.expected["acf"]?.count)
    let correlation = try #require(Autocorrelation(series.values, lags: lags))
    check(series, correlation.values, "acf")
    check(series, correlation.partial, "pacf")
    check(series, correlation.bartlettBounds(0.95), "acf_half_width")
    let box = LjungBox.table(series.values, lags: [1, 2, 5, lags]).map(\.test)
    check(series, box.map(\.statistic) + box.map(\.pValue), "ljung_box")
    let level = try #require(KPSS(series.values))
    check(series, [level.statistic, level.pValue, Double(level.lags)], "kpss")
    let chosen = try #require(DickeyFuller(series.values))
    check(series, [chosen.statistic, chosen.pValue, Double(chosen.lags)], "adf_by_aic")
    let fixed = try #require(DickeyFuller(series.values, lags: 2))
    check(series, [fixed.statistic, fixed.pValue, Double(fixed.lags)], "adf_two_lags")
  }

  @Test("regression: coefficients, errors, F, R², Breusch-Pagan", arguments: ReferenceCase.all)
  func regression(series: ReferenceCase) throws {
    let fit = try #require(LinearRegression(series.values, on: series.regression))
    check(series, fit.coefficients, "coefficients")
    check(series, fit.standardErrors, "standard_errors")
    let overall = try #require(fit.overall)
    let pValue = FisherDistribution.upperTail(
      overall.statistic, numerator: Double(overall.numerator),
      denominator: Double(overall.denominator))
    check(series, [overall.statistic, pValue], "overall_f")
    let accuracy = try #require(series.expected["accuracy"])
    #expect(abs(try #require(fit.rSquared) - accuracy[0]) <= Self.tolerance * accuracy[0])
    #expect(
      abs(try #require(fit.adjustedRSquared) - accuracy[1]) <= Self.tolerance * abs(accuracy[1]))
    check(series, [DurbinWatson.statistic(fit.residuals)], "durbin_watson")
    let even = try #require(BreuschPagan(residuals: fit.residuals, columns: series.columns))
    check(
      series, [even.statistic, even.pValue, even.fStatistic, even.fPValue], "breusch_pagan")
    check(series, [even.originalStatistic, even.originalPValue], "breusch_pagan_original")
  }

  @Test("influence: leverage, Cook, studentised, DFFITS", arguments: ReferenceCase.all)
  func influence(series: ReferenceCase) throws {
    let fit = try #require(LinearRegression(series.values, on: series.regression))
    let influence = try #require(Influence(fit))
    check(series, series.chosen(influence.leverage), "leverage")
    check(series, series.chosen(influence.cookDistance), "cook")
    check(series, series.chosen(influence.internallyStudentized), "internal")
    check(series, series.chosen(influence.externallyStudentized), "external")
    check(series, series.chosen(influence.fittedChange), "dffits")
  }

  @Test("columns: variance inflation, correlations", arguments: ReferenceCase.all)
  func columns(series: ReferenceCase) throws {
    check(series, VarianceInflation.factors(series.columns), "vif")
    let pearson = try #require(Correlation.pearson(series.columns[0], series.columns[1]))
    check(series, [pearson.coefficient, pearson.pValue], "pearson")
    let spearman = try #require(Correlation.spearman(series.values, series.columns[2]))
    check(series, [spearman.coefficient, spearman.pValue], "spearman")
  }

  private func check(_ series: ReferenceCase, _ found: [Double?], _ key: String) {
    let error = series.error(found, key)
    #expect(error <= Self.tolerance, "\(key) of \(series.name) is off by \(error)")
  }
}
