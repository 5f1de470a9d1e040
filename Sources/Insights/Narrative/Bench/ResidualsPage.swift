import MediaMix
import Wording

/// What is left unexplained?
enum ResidualsPage {
  static func write(_ story: Story) -> PageText? {
    let evidence = story.evidence
    guard let study = try? evidence.analysis.diagnostics?.residuals.get() else { return nil }
    return PageText(
      tab: story.say("Residuals"), question: story.say("What is left unexplained?"),
      headline: headline(study, evidence), lead: lead(study, evidence))
  }

  private static func headline(_ study: ResidualStudy, _ evidence: Evidence) -> String {
    let found = Family.allCases.filter { $0.speaksUp(in: study) }.map { evidence.say($0.finding) }
    return found.isEmpty
      ? evidence.say("Nothing the tests can see: misses look like even, normal noise.")
      : Headline.fitting(["Misses \(evidence.style.joined(found))."], evidence)
  }

  private static func lead(_ study: ResidualStudy, _ evidence: Evidence) -> String {
    evidence.style.paragraph([
      evidence.say(
        "A good model leaves noise: as likely up as down, without pattern in time, of the same size everywhere."
      ), chances(study, evidence.style), decisive(evidence),
    ])
  }

  /// What the tests say of the residuals.
  private static func chances(_ study: ResidualStudy, _ style: NumberStyle) -> String {
    let told = study.tests.compactMap { test -> String? in
      guard let name = test.kind.name, let value = test.pValue, test.isMain(study) else {
        return nil
      }
      return "\(name) \(probability(value, style))"
    }
    guard !told.isEmpty else { return "" }
    let level = style.decimal(ResidualTest.level, places: 2)
    return style.say(
      "Chances of such residuals if that were so: \(style.joined(told)); below \(level) a test speaks up."
    )
  }

  /// The period that moves the fit most.
  private static func decisive(_ evidence: Evidence) -> String {
    let style = evidence.style
    guard let influence = try? evidence.analysis.diagnostics?.influence.get(),
      let first = influence.strongest.first, let distance = influence.cookDistance[first]
    else { return "" }
    let day = style.day(evidence.analysis.dataset.starts[first])
    let (cook, limit) = (
      style.decimal(distance, places: 2), style.decimal(InfluenceStudy.decisiveCook, places: 0)
    )
    return style.say(
      "The \(evidence.period) of \(day) moves the fit most: Cook’s distance \(cook), where \(limit) would be decisive."
    )
  }

  private static func probability(_ value: Double, _ style: NumberStyle) -> String {
    value < 0.001 ? "< \(style.decimal(0.001, places: 3))" : style.decimal(value, places: 3)
  }

  /// What residuals can be wrong in.
  private enum Family: CaseIterable {
    case runs, size, shape

    /// What misses do.
    var finding: Phrase {
      switch self {
      case .runs: Phrase("come in runs")
      case .size: Phrase("change size with the outcome or over time")
      case .shape: Phrase("are not normal")
      }
    }

    private var kinds: [ResidualTest.Kind] {
      switch self {
      case .runs: [.durbinWatson, .ljungBox]
      case .size: [.breuschPagan]
      case .shape: [.shapiroWilk]
      }
    }

    func speaksUp(in study: ResidualStudy) -> Bool {
      study.tests.contains {
        kinds.contains($0.kind) && $0.isMain(study) && $0.passes == false
      }
    }
  }
}

extension ResidualTest {
  /// Of the Ljung-Box tests the one nearest to ten lags speaks for all.
  fileprivate func isMain(_ study: ResidualStudy) -> Bool {
    guard kind == .ljungBox else { return true }
    let lags = study.tests.filter { $0.kind == .ljungBox }.compactMap(\.lags)
    return self.lags == lags.last { $0 <= 10 }
  }
}

extension ResidualTest.Kind {
  /// Of the tests that a lead names.
  fileprivate var name: String? {
    switch self {
    case .ljungBox: "Ljung–Box"
    case .shapiroWilk: "Shapiro–Wilk"
    case .breuschPagan: "Breusch–Pagan"
    case .durbinWatson, .dAgostinoK2, .jarqueBera, .kpss, .dickeyFuller: nil
    }
  }
}
