import MediaMix
import Wording

/// Titles of the charts about what the model leaves unexplained.
enum ResidualCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "residuals": time(story), "residuals_fitted": fitted(story), "quantiles": quantiles(story),
      "autocorrelation": autocorrelation(story), "influence": influence(story),
    ]
  }

  /// Standard deviations beyond which a residual is drawn as an outlier, and how rare that is for normal ones.
  private static let outlying = (deviations: 2.0, chance: 0.0455)

  // MARK: Over time

  private static func time(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = timeTitle(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Actual minus expected \(evidence.noun) in standard deviations, per \(evidence.period), \(evidence.whole.caption); about one in twenty normal residuals lies outside the band",
      source: nil,
      description: "A dot for each \(evidence.period) with a band of two deviations. \(title).")
  }

  private static func timeTitle(_ evidence: Evidence) -> String {
    guard let values = evidence.residuals?.standardized, !values.isEmpty else {
      return "Residuals over time"
    }
    if let study = evidence.influence, let chance = study.outlierProbability,
      chance < ResidualTest.level,
      let place = values.indices.max(by: { abs(values[$0]) < abs(values[$1]) })
    {
      let value = evidence.style.decimal(values[place], places: 1, signed: true)
      let day = evidence.style.day(evidence.analysis.dataset.starts[place])
      return
        "The \(evidence.period) of \(day) is \(value) standard deviations off, more than chance explains"
    }
    let beyond = outliers(values)
    let expected = outlying.chance * Double(values.count)
    let usual = expected + 2 * (expected * (1 - outlying.chance)).squareRoot()
    let share = "\(beyond) of \(Words.counted(values.count, evidence.period))"
    return Double(beyond) > usual
      ? "More misses beyond two standard deviations than chance explains: \(share)"
      : "Misses beyond two standard deviations are as rare as chance makes them: \(share)"
  }

  static func outliers(_ values: [Double]) -> Int {
    values.count { abs($0) > outlying.deviations }
  }

  // MARK: Against what was expected

  private static func fitted(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title =
      switch evidence.residualTest(.breuschPagan)?.passes {
      case true?:
        "The model misses by as much when \(evidence.noun) is high as when it is low"
      case false?: "How far the model misses depends on how high \(evidence.noun) is"
      case nil: "Residuals against expected \(evidence.noun)"
      }
    return ChartText(
      title: title,
      subtitle:
        "Residuals in standard deviations by expected \(evidence.noun) of the \(evidence.period); a line far from zero would mean that a shape is missed",
      source: nil,
      description:
        "A dot for each \(evidence.period) with a smooth line through them. \(title).")
  }

  // MARK: Against the normal distribution

  private static func quantiles(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title =
      switch evidence.residualTest(.shapiroWilk)?.passes {
      case true?: "Residuals are as normal as chance allows"
      case false?: "Residuals stray from normal"
      case nil: "Residuals against the normal distribution"
      }
    return ChartText(
      title: title,
      subtitle:
        "Residuals in order of size against normal quantiles; the band is where chance keeps \(evidence.style.level(BenchLevels.bounds)) of normal ones, at each point alone",
      source: nil, description: "Dots along a straight line with a band around it. \(title).")
  }

  // MARK: Against earlier ones

  private static func autocorrelation(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = lagTitle(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Correlation of residuals with those some \(evidence.period)s earlier; at single lags chance stays within the band \(evidence.style.level(BenchLevels.bounds)) of the time",
      source:
        "Partial: what is left of each correlation once shorter lags are accounted for.",
      description: "Stems by lag in two panels. \(title).")
  }

  private static func lagTitle(_ evidence: Evidence) -> String {
    guard let found = evidence.residuals?.correlation else {
      return "Residuals and earlier ones"
    }
    let bound = found.bound(BenchLevels.bounds)
    guard
      let largest = found.values.indices.max(by: { abs(found.values[$0]) < abs(found.values[$1]) }),
      abs(found.values[largest]) > bound
    else { return "Residuals do not go with earlier ones" }
    let lag = Words.counted(largest + 1, evidence.period)
    return evidence.residualTest(.ljungBox)?.passes == false
      ? "Residuals go with earlier ones, most with those \(lag) before"
      : "Single lags reach beyond the band, no more than chance explains"
  }

  // MARK: Single periods

  private static func influence(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = influenceTitle(evidence)
    return ChartText(
      title: title,
      subtitle:
        "Cook’s distance: how far all expected \(evidence.noun) would move without a \(evidence.period), \(evidence.whole.caption); the line is at 4 / \(evidence.period)s",
      source: nil, description: "A stem for each \(evidence.period), the largest named. \(title).")
  }

  private static func influenceTitle(_ evidence: Evidence) -> String {
    guard let study = evidence.influence, let first = study.strongest.first,
      let distance = study.cookDistance[first]
    else { return "How much single \(evidence.period)s decide" }
    let day = evidence.style.day(evidence.analysis.dataset.starts[first])
    if distance > InfluenceStudy.decisiveCook {
      return "The \(evidence.period) of \(day) alone decides much of what the model says"
    }
    return distance > study.cookLimit
      ? "No single \(evidence.period) decides the model; \(day) moves it most"
      : "No single \(evidence.period) stands out in what it decides"
  }
}

/// Levels of the bench's charts, which are those of textbooks whatever level the report has.
enum BenchLevels {
  /// Of bounds on correlations and of the band around quantiles.
  static let bounds = 0.95
}

extension Evidence {
  /// `nil` where there is nothing to test.
  var residuals: ResidualStudy? {
    analysis.diagnostics.flatMap { try? $0.residuals.get() }
  }

  var influence: InfluenceStudy? {
    analysis.diagnostics.flatMap { try? $0.influence.get() }
  }

  var stability: StabilityStudy? {
    analysis.diagnostics.flatMap { try? $0.stability.get() }
  }

  /// Of the tests of one kind that of most lags up to ten, as the page's words take it.
  func residualTest(_ kind: ResidualTest.Kind) -> ResidualTest? {
    residuals?.tests.last { $0.kind == kind && ($0.lags ?? 0) <= 10 }
  }
}
