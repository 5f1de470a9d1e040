import Charts
import Documents
import Validation
import Wording

/// The scorecard as a document: what passes, where intervals hold, whether the sampler is right.
public enum ValidationPage {
  /// Shares of held truths that pass, for intervals of 90 %.
  static let passing = 0.86...0.94

  public static func document(_ report: ValidationReport) -> Document {
    let tables = ValidationTables(report: report)
    var sections = [
      scorecard(report, tables), coverage(report, tables),
    ]
    if let plans = report.plans { sections.append(ValidationPage.plans(plans, tables)) }
    if let calibration = report.calibration {
      sections.append(sampler(calibration, tables))
    }
    return Document(
      title: "How well mmm measures", author: "mmm",
      subject: "Simulated markets, fitted and compared with their truth", language: "en-US",
      footer: ["mmm \(report.version)", description(report)],
      banner: report.hasFailed ? "At least one line of the scorecard failed." : nil,
      sections: sections)
  }

  /// What was fitted to what.
  private static func description(_ report: ValidationReport) -> String {
    let model = report.preset.map { "preset \($0.rawValue)" } ?? "model \(report.method.rawValue)"
    return "\(model), \(report.scenario) markets, seeds from \(report.seed)"
  }

  private static func scorecard(_ report: ValidationReport, _ tables: ValidationTables) -> Section {
    let passed = report.lines.count { $0.verdict == .pass }
    let channels = report.worlds.reduce(0) { $0 + $1.channels.count }
    let all = report.groups.first
    let style = tables.style
    var figures: [KeyFigureItem] = []
    if let all {
      figures = [
        figure(
          "Held by 90% intervals", style.percent(all.coverage[Comparison.usual]),
          "of \(style.grouped(channels)) true contributions"),
        figure(
          "Contribution error", all.error.map { style.percent($0) } ?? NumberStyle.missing,
          "sum |estimate - truth| / sum truth"),
        figure(
          "Width of ROI intervals", all.width.map { style.decimal($0, places: 2) } ?? "–",
          "times the true ROI, mean"),
      ]
    }
    if let seconds = report.medianSeconds {
      figures.append(
        figure("Time per fit", "\(style.decimal(seconds, places: 2)) s", "median of processor time")
      )
    }
    return Section(
      id: "scorecard", tab: "Scorecard", question: "Can its numbers be trusted?",
      blocks: [
        .heading(level: 1, [.text("\(passed) of \(report.lines.count) checks pass")]),
        .paragraph(
          .lead,
          [
            .text(
              "\(style.grouped(report.replicates)) markets were simulated from a known truth and fitted "
                + "with the default settings (\(description(report))). Every line below compares the "
                + "fits with that truth.")
          ]),
        .keyFigures(figures),
        .table(tables.scorecard),
        .paragraph(
          .note,
          [
            .text(
              "A line is unclear where it misses by less than two standard errors: more replicates would "
                + "tell. An ROI is the contribution over a known spend, so its interval holds the true ROI "
                + "exactly when the contribution's holds the true contribution.")
          ]),
      ])
  }

  private static func figure(_ label: String, _ value: String, _ note: String) -> KeyFigureItem {
    KeyFigureItem(
      label: label, value: value, unit: nil, interval: nil, scale: nil, note: note)
  }

  private static func coverage(_ report: ValidationReport, _ tables: ValidationTables) -> Section {
    let rows = report.groups.map { group in
      CoverageChart.Row(
        name: ValidationTables.name(group), count: group.channels,
        share: group.coverage[Comparison.usual],
        standardError: group.coverageError[Comparison.usual])
    }
    let chart = CoverageChart(rows: rows, level: 0.9, passing: passing, style: tables.style)
    let ranks = RankChart(
      panels: [
        RankChart.Panel(
          name: "Channels with an effect", note: "tenths of the posterior", counts: report.ranks)
      ], style: tables.style)
    return Section(
      id: "coverage", tab: "Coverage", question: "Where do intervals hold, and where not?",
      blocks: [
        .heading(level: 1, [.text(headline(report))]),
        .figure(
          Figure(
            title: "Share of true contributions inside their 90% interval",
            subtitle:
              "Band: 86% to 94% passes. Whiskers: two standard errors. Diamonds miss by more than chance explains, rings by less",
            source: nil,
            chart: chart, description: "A dot per group of channels")),
        .figure(
          Figure(
            title: "Where the truth falls in the posterior",
            subtitle: "Flat where intervals are right; band: what chance explains", source: nil,
            chart: ranks, description: "Counts of truths in tenths of the posterior")),
        .table(tables.groups),
      ])
  }

  private static func headline(_ report: ValidationReport) -> String {
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    let kinds = report.groups.filter { $0.dimension == "kind" }
    let low = kinds.min { $0.coverage[Comparison.usual] < $1.coverage[Comparison.usual] }
    guard let low else { return "Coverage by group" }
    return "The least sure kind of channel is \(low.name): its 90% intervals hold "
      + "\(style.percent(low.coverage[Comparison.usual], places: 0)) of the truths"
  }

  private static func plans(_ plans: PlanReport, _ tables: ValidationTables) -> Section {
    let share = plans.scores.first?.share ?? 0
    return Section(
      id: "plans", tab: "Plans", question: "Do plans bring what they promise?",
      blocks: [
        .heading(
          level: 1,
          [
            .text(
              "Plans bring \(tables.style.percent(share, places: 0)) of what the best plans would")
          ]),
        .paragraph(
          .body,
          [
            .text(
              "Each fit's money of the last year was planned again with the default settings. What a plan "
                + "truly gains is computed from the known responses, as is the best plan within the same "
                + "limits. The plans from all draws are compared with those of someone who keeps one number "
                + "per parameter, its median or its mean, and with those of a ridge fit to the same data."
            )
          ]),
        .table(tables.plans(plans)),
        .heading(level: 2, [.text("How often plans gain, by how likely they were said to")]),
        .table(tables.reliability(plans)),
      ])
  }

  private static func sampler(
    _ calibration: RankStudy.Result, _ tables: ValidationTables
  ) -> Section {
    let style = tables.style
    let isRight = calibration.adjusted >= 0.01
    let chart = RankChart(
      panels: calibration.quantities.map {
        RankChart.Panel(
          name: $0.name, note: "p \(style.decimal($0.pValue, places: 2))", counts: $0.counts)
      }, style: style)
    return Section(
      id: "sampler", tab: "Sampler", question: "Does the sampler draw from the right posterior?",
      blocks: [
        .heading(
          level: 1,
          [.text(isRight ? "Ranks are as even as chance makes them" : "Ranks are not even")]),
        .paragraph(
          .body,
          [
            .text(
              "\(style.grouped(calibration.replicates)) data sets of \(calibration.periods) weeks and "
                + "\(calibration.channels) channels were drawn from the model's own prior and fitted again. The "
                + "true value of each parameter must then rank anywhere among its posterior draws with equal "
                + "chance. Smallest p-value times the number of tests: "
                + "\(style.decimal(calibration.adjusted, places: 3)).")
          ]),
        .figure(
          Figure(
            title: "Ranks of the truth among posterior draws",
            subtitle: "Band: what chance explains, two standard deviations", source: nil,
            chart: chart, description: "A histogram per parameter")),
        .table(tables.ranks(calibration)),
      ])
  }
}
