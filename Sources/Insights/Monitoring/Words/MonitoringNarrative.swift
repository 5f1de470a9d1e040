import Wording

/// Puts a monitoring report's findings into words: it speaks of what moved, where other reports speak of what to decide.
struct MonitoringNarrative {
  var watch: Watch
  var alerts: [Alert]

  /// The numbers with their alerts.
  var monitoring: Monitoring {
    var monitoring = watch.monitoring
    monitoring.alerts = alerts
    monitoring.status =
      switch alerts.map(\.severity).max() {
      case nil: .quiet
      case .note: .watch
      case .warning: .attention
      case .error: .act
      }
    monitoring.kpis = monitoring.kpis.map(watch.written)
    monitoring.plan = PlanAlerts(watch: watch).marked
    monitoring.notes = MonitoringNotes(watch: watch).sentences
    return monitoring
  }

  /// The narrative of the same fit with the pages, figures and actions of a monitoring report.
  func write(over narrative: Narrative) -> Narrative {
    var result = narrative
    let pages = MonitoringPages(watch: watch, alerts: alerts)
    result.pages.merge(pages.written) { _, new in new }
    result.charts.merge(MonitoringCharts(watch: watch, alerts: alerts).written) { _, new in new }
    result.keyFigures = MonitoringFigures(watch: watch).written
    result.actions = actions
    result.evidence["kpi_certainty"] = KPIMaking.sure
    result.evidence["least_probability_printed"] = 0.001
    for verdict in [KPIVerdict.better, .worse] {
      result.evidence["key_figures_\(verdict.rawValue)"] = Double(
        watch.monitoring.kpis.count { $0.verdict == verdict })
    }
    result.evidence["returns_lower"] = Double(pages.moved(lower: true).count)
    result.evidence["returns_higher"] = Double(pages.moved(lower: false).count)
    result.evidence["series_moved"] = Double(watch.monitoring.distributions.count(where: \.moved))
    return result
  }

  /// The first page's headline.
  var headline: String { MonitoringPages(watch: watch, alerts: alerts).headline }

  /// What each alert asks for, once.
  private var actions: [Action] {
    var told: Set<String> = []
    return alerts.compactMap { alert in
      guard !alert.action.isEmpty, told.insert(alert.action).inserted else { return nil }
      return Action(title: alert.title, detail: alert.action)
    }
  }
}

/// What a monitoring report could not tell, and why.
struct MonitoringNotes {
  var watch: Watch

  var sentences: [String] {
    [customers, plan, accuracy, doubted].compactMap { $0 }
  }

  private var customers: String? {
    guard watch.monitoring.kpi(.acquisitionCost) == nil else { return nil }
    return watch.style.say(
      "The data have no column of new customers, so what it costs to win one is not told; name it in data.new_customers."
    )
  }

  private var plan: String? {
    let style = watch.style
    return switch watch.numbers.planGap {
    case nil: nil
    case .noReport:
      style.say(
        "No earlier report was given (report.previous), so whether its plan was kept and its returns still hold is not told."
      )
    case .noPlan:
      style.say("The earlier report recommends no plan, so whether it was kept is not told.")
    case .noNewPeriods:
      style.say(
        "There are no periods after those of the earlier report’s plan, so whether it was kept is not told."
      )
    }
  }

  private var accuracy: String? {
    let style = watch.style
    guard let drift = watch.monitoring.accuracy else {
      return style.say("There are too few periods to tell whether errors grew.")
    }
    guard drift.source == .residuals else { return nil }
    return style.say(
      "There are too few periods to foretell some from the others, so errors are those of the fit itself, which has seen them."
    )
  }

  private var doubted: String? {
    let names = watch.numbers.doubted.map {
      PlainName.of(watch.evidence.channels[$0].name)
    }
    guard !names.isEmpty else { return nil }
    return watch.style.say(
      names.count,
      one:
        "Demand likely bought \(watch.style.joined(names)), so its return is an upper bound and raises no alert.",
      other:
        "Demand likely bought \(watch.style.joined(names)), so their returns are upper bounds and raise no alert."
    )
  }
}
