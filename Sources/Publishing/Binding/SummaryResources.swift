import Charts
import Documents
import Summary

extension SummaryBinding {
  /// Every piece a template may place, by name; what this report lacks with the switch that guards it.
  var resources: TemplateResources {
    var resources = TemplateResources()
    for (kind, chart) in charts {
      if let chart {
        resources.figures[kind] = figure(kind, chart)
      } else {
        resources.absent[kind] = Self.guards[kind] ?? "has.\(kind)"
      }
    }
    for (page, chart) in curveCharts.enumerated() {
      resources.figures[curvesKind(page)] = figure("curves", chart)
    }
    resources.tables = [
      "returns": titled(returnsTable, "returns_table"), "checks": titled(checksTable, "checks"),
      "main_checks": titled(mainChecksTable, "checks"),
      "diagnostics": diagnosticsTable, "channels": channelsTable, "findings": findingsTable,
      "data_quality": dataQualityTable, "transforms": transformsTable, "accuracy": accuracyTable,
    ]
    for (name, table) in optionalTables {
      if let table {
        resources.tables[name] = table
      } else {
        resources.absent[name] = Self.guards[name] ?? "has.\(name)"
      }
    }
    resources.keyFigures = [
      "decision": summary.narrative.keyFigures.map { KeyFigureItem($0) },
      "plan": summary.narrative.planFigures.map { KeyFigureItem($0) },
    ]
    resources.actions = summary.narrative.actions.map { ActionItem($0) }
    resources.grade = gradePanel
    resources.whatIf = whatIfPanel
    resources.channelCards = channelCards
    return resources
  }

  /// What a template puts around a chart that not every report has.
  private static let guards = [
    "plan": "optimization", "allocation": "optimization", "frontier": "has.frontier",
    "penalty": "has.penalty", "parameters": "has.chains", "channel_changes": "has.changes",
    "thresholds": "monitoring", "main_priors": "has.priors",
  ]

  private var optionalTables: [(name: String, table: Table?)] {
    [
      ("experiments", experimentsTable), ("geographies", geographiesTable),
      ("parameters", parametersTable), ("allocation", allocationTable),
    ] + benchTables + outlookTables + changeTables + monitoringTables
  }

  private var charts: [(kind: String, chart: (any Chart)?)] {
    [
      ("plan", planChart), ("share", shareChart), ("decomposition", decompositionChart),
      ("bridge", bridgeChart), ("effect_share", effectShareChart), ("roi", returnsChart),
      ("marginal", marginalChart), ("allocation", allocationChart), ("frontier", frontierChart),
      ("fit", fitChart), ("carry_over", carryOverChart), ("penalty", penaltyChart),
      ("priors", priorChart), ("main_priors", mainPriorChart),
    ] + benchCharts + outlookCharts + changeCharts + monitoringCharts
  }

  /// `curves` for the first page of panels, `curves_2` for the next.
  func curvesKind(_ page: Int) -> String {
    page == 0 ? "curves" : "curves_\(page + 1)"
  }

  private func figure(_ kind: String, _ chart: any Chart) -> Figure {
    let text = summary.narrative.charts[kind]
    return Figure(
      title: text?.title ?? "", subtitle: text?.subtitle ?? "", source: text?.source, chart: chart,
      description: text?.description ?? "")
  }

  func titled(_ table: Table, _ kind: String) -> Table {
    var table = table
    table.title = summary.narrative.charts[kind]?.title
    table.subtitle = summary.narrative.charts[kind]?.subtitle
    let notes = [table.note, summary.narrative.charts[kind]?.source].compactMap { $0 }
    table.note = notes.isEmpty ? nil : notes.joined(separator: " ")
    return table
  }
}
