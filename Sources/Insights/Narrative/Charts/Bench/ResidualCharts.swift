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
      subtitle: story.say(
        "Actual minus expected \(evidence.noun) in standard deviations, per \(evidence.period), \(evidence.whole.caption); about one in twenty normal residuals lies outside the band"
      ),
      source: nil,
      description: story.say(
        "A dot for each \(evidence.period) with a band of two deviations. \(title)."))
  }

  private static func timeTitle(_ evidence: Evidence) -> String {
    guard let values = evidence.residuals?.standardized, !values.isEmpty else {
      return evidence.say("Residuals over time")
    }
    if let study = evidence.influence, let chance = study.outlierProbability,
      chance < ResidualTest.level,
      let place = values.indices.max(by: { abs(values[$0]) < abs(values[$1]) })
    {
      let value = evidence.style.decimal(values[place], places: 1, signed: true)
      let day = evidence.style.day(evidence.analysis.dataset.starts[place])
      return evidence.say(
        "The \(evidence.period) of \(day) is \(value) standard deviations off, more than chance explains"
      )
    }
    let beyond = outliers(values)
    let expected = outlying.chance * Double(values.count)
    let usual = expected + 2 * (expected * (1 - outlying.chance)).squareRoot()
    let all = evidence.periods(values.count)
    return Double(beyond) > usual
      ? evidence.say(
        "More misses beyond two standard deviations than chance explains: \(beyond) of \(all)")
      : evidence.say(
        "Misses beyond two standard deviations are as rare as chance makes them: \(beyond) of \(all)"
      )
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
        story.say("The model misses by as much when \(evidence.noun) is high as when it is low")
      case false?: story.say("How far the model misses depends on how high \(evidence.noun) is")
      case nil: story.say("Residuals against expected \(evidence.noun)")
      }
    return ChartText(
      title: title,
      subtitle: story.say(
        "Residuals in standard deviations by expected \(evidence.noun) of the \(evidence.period); a line far from zero would mean that a shape is missed"
      ),
      source: nil,
      description: story.say(
        "A dot for each \(evidence.period) with a smooth line through them. \(title)."))
  }

  // MARK: Against the normal distribution

  private static func quantiles(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title =
      switch evidence.residualTest(.shapiroWilk)?.passes {
      case true?: story.say("Residuals are as normal as chance allows")
      case false?: story.say("Residuals stray from normal")
      case nil: story.say("Residuals against the normal distribution")
      }
    return ChartText(
      title: title,
      subtitle: story.say(
        "Residuals in order of size against normal quantiles; the band is where chance keeps \(evidence.style.level(BenchLevels.bounds)) of normal ones, at each point alone"
      ),
      source: nil,
      description: story.say("Dots along a straight line with a band around it. \(title)."))
  }

  // MARK: Against earlier ones

  private static func autocorrelation(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = lagTitle(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Correlation of residuals with those some \(evidence.periods) earlier; at single lags chance stays within the band \(evidence.style.level(BenchLevels.bounds)) of the time"
      ),
      source: story.say(
        "Partial: what is left of each correlation once shorter lags are accounted for."),
      description: story.say("Stems by lag in two panels. \(title)."))
  }

  private static func lagTitle(_ evidence: Evidence) -> String {
    guard let found = evidence.residuals?.correlation else {
      return evidence.say("Residuals and earlier ones")
    }
    let bound = found.bound(BenchLevels.bounds)
    guard
      let largest = found.values.indices.max(by: { abs(found.values[$0]) < abs(found.values[$1]) }),
      abs(found.values[largest]) > bound
    else { return evidence.say("Residuals do not go with earlier ones") }
    let lag = evidence.periods(largest + 1)
    return evidence.residualTest(.ljungBox)?.passes == false
      ? evidence.say("Residuals go with earlier ones, most with those \(lag) before")
      : evidence.say("Single lags reach beyond the band, no more than chance explains")
  }

  // MARK: Single periods

  private static func influence(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = influenceTitle(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Cook’s distance: how far all expected \(evidence.noun) would move without a \(evidence.period), \(evidence.whole.caption); the line is at 4 / \(evidence.periods)"
      ),
      source: nil,
      description: story.say("A stem for each \(evidence.period), the largest named. \(title)."))
  }

  private static func influenceTitle(_ evidence: Evidence) -> String {
    guard let study = evidence.influence, let first = study.strongest.first,
      let distance = study.cookDistance[first]
    else { return evidence.say("How much single \(evidence.periods) decide") }
    let day = evidence.style.day(evidence.analysis.dataset.starts[first])
    if distance > InfluenceStudy.decisiveCook {
      return evidence.say(
        "The \(evidence.period) of \(day) alone decides much of what the model says")
    }
    return distance > study.cookLimit
      ? evidence.say("No single \(evidence.period) decides the model; \(day) moves it most")
      : evidence.say("No single \(evidence.period) stands out in what it decides")
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
