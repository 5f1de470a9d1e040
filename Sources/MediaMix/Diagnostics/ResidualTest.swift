import Statistics

/// One test of the residuals.
public struct ResidualTest: Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case durbinWatson = "durbin_watson"
    case ljungBox = "ljung_box"
    case shapiroWilk = "shapiro_wilk"
    case dAgostinoK2 = "dagostino_k2"
    case jarqueBera = "jarque_bera"
    case breuschPagan = "breusch_pagan"
    case kpss
    case dickeyFuller = "dickey_fuller"
  }

  public var kind: Kind
  /// Where the test has any: lags looked at, or lagged changes.
  public var lags: Int?
  /// `nil` where the test cannot be made of this many residuals.
  public var statistic: Double?
  /// `nil` also for Durbin-Watson, which is read without.
  public var pValue: Double?

  public init(_ kind: Kind, lags: Int? = nil, statistic: Double?, pValue: Double?) {
    self.kind = kind
    self.lags = lags
    self.statistic = statistic
    self.pValue = pValue
  }

  /// Probability below which a test speaks up.
  public static let level = 0.05
  /// Durbin-Watson between these is usual.
  public static let usualDurbinWatson = 1.5...2.5

  /// Whether residuals are as they should be; `nil` where that is not known.
  ///
  /// The Dickey-Fuller test supposes a unit root, so its small p-value is the good one.
  public var passes: Bool? {
    switch kind {
    case .durbinWatson: statistic.map(Self.usualDurbinWatson.contains)
    case .dickeyFuller: pValue.map { $0 < Self.level }
    default: pValue.map { $0 >= Self.level }
    }
  }

  /// Every test, of residuals in the order of time.
  ///
  /// - Parameters:
  ///   - fitted: what the spread may move with, beside time.
  ///   - lags: the most that autocorrelation is looked at.
  static func all(_ residuals: [Double], fitted: [Double], lags: Int) -> [ResidualTest] {
    let boxes = [1, 4, 10, 13, 26, 52].filter { $0 <= lags }.map { lags in
      let test = LjungBox(residuals, lags: lags)
      return ResidualTest(
        .ljungBox, lags: lags, statistic: test?.statistic, pValue: test?.pValue)
    }
    let shapiro = ShapiroWilk(residuals)
    let omnibus = DAgostinoK2(residuals)
    let jarque = JarqueBera(residuals)
    let even = BreuschPagan(
      residuals: residuals, columns: [fitted, residuals.indices.map(Double.init)])
    let level = KPSS(residuals)
    let root = DickeyFuller(residuals)
    return [
      ResidualTest(
        .durbinWatson, statistic: DurbinWatson.statistic(residuals), pValue: nil)
    ] + boxes + [
      ResidualTest(.shapiroWilk, statistic: shapiro?.statistic, pValue: shapiro?.pValue),
      ResidualTest(.dAgostinoK2, statistic: omnibus?.statistic, pValue: omnibus?.pValue),
      ResidualTest(.jarqueBera, statistic: jarque?.statistic, pValue: jarque?.pValue),
      ResidualTest(.breuschPagan, statistic: even?.statistic, pValue: even?.pValue),
      ResidualTest(
        .kpss, lags: level?.lags, statistic: level?.statistic, pValue: level?.pValue),
      ResidualTest(
        .dickeyFuller, lags: root?.lags, statistic: root?.statistic, pValue: root?.pValue),
    ]
  }
}
