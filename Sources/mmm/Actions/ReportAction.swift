import Budgeting
import Documents
import Drawing
import Findings
import Insights
import MarketingData
import MediaMix
import Publishing
import Settings
import Spreadsheets
import Summary
import Wording

/// A fitted model to the files of a report.
struct ReportAction {
  var fitted: FittedData
  var threads: Int
  var world: World
  var progress: Progress
  /// The look of the client; `nil` for the program's own.
  var brand: LoadedBrand?
  var contents = Publisher.Contents.results
  /// The user's own splits, to be answered beside what the configuration asks.
  var ownScenarios: [ScenarioSettings] = []
  /// What is known of periods to come.
  var future: PlannedPeriods?
  /// Points of the past from which the model is asked to foretell what came, which takes a fit each.
  var origins = 0

  /// What a report is rendered from.
  struct Conclusions {
    var summary: ExecutiveSummary
    var model: ModelFile
    var template: TemplateFolder
    /// The texts of the report's language.
    var words: Catalogue
    /// Whether there was anything to plan.
    var hasPlan: Bool
    var seconds: Double
  }

  /// What is worth knowing about the brand, channels and sections it names and nothing has among it.
  ///
  /// It is said to whoever makes the report; its readers have no use for it.
  func brandFindings() throws(Unusable) -> [Finding] {
    guard let brand else { return LoadedBrand.forgotten(fitted.configuration) }
    var findings = brand.findings + brand.strangers(fitted.fit)
    if brand.settings.sections != nil {
      let store = TemplateStore(chosen: fitted.configuration.run.templates, home: world.home)
      findings += brand.brand.unknownSections(
        among: try store.sectionNames(fitted.configuration.report.type), file: brand.settings.file)
    }
    return findings
  }

  /// Takes the model apart, plans the budget and writes down every number and sentence.
  func conclude() throws -> Conclusions {
    guard let brand, let names = ShownNames(brand.settings) else {
      return try concluded(keeping: fitted)
    }
    var action = self
    action.fitted = try names.applied(to: fitted, brand: brand.settings)
    action.ownScenarios = ownScenarios.map { names.applied(to: $0) }
    if let dataset = future?.dataset { action.future?.dataset = names.applied(to: dataset) }
    return try action.concluded(keeping: fitted)
  }

  /// - Parameter model: what is saved: the fitted model with the names of the data.
  private func concluded(keeping model: FittedData) throws -> Conclusions {
    let start = world.seconds()
    progress.begin("planning")
    let analysis = Analysis.make(
      dataset: fitted.dataset, fit: fitted.fit, spans: comparedSpans, threads: threads)
    let report = fitted.configuration.report
    let template = try TemplateStore(
      chosen: fitted.configuration.run.templates, home: world.home
    ).folder(report.type)
    let words = try TemplateStore.words(template, locale: report.locale)
    var outlook = try outlook(analysis, words: words ?? .english)
    let monitored = try monitored(analysis)
    if let plan = outlook?.plan {
      outlook?.forecast = forecast(analysis, plan, words: words ?? .english)
    }
    let summary = SummaryBuilder.build(
      analysis: analysis, outlook: outlook, findings: fitted.findings + unspoken(words),
      configuration: fitted.configuration,
      run: RunRecord(
        version: Version.current, dataFingerprint: fitted.input.sha256,
        fitSeconds: fitted.fitSeconds, assumptions: fitted.assumptions),
      previous: fitted.previous, monitored: monitored, words: words ?? .english)
    let saved = ModelFile(
      version: Version.current, summary: summary, configuration: model.configuration,
      assumptions: model.assumptions, findings: model.findings, dataset: model.dataset,
      columns: model.columns, fit: model.fit, previous: model.previous)
    progress.end()
    return Conclusions(
      summary: summary, model: saved, template: template, words: words ?? .english,
      hasPlan: outlook != nil, seconds: world.seconds() - start)
  }

  /// The quarters that are compared, and the earlier report's last year.
  private var comparedSpans: [Range<Int>] {
    let report = fitted.configuration.report
    let quarters = Comparison.choose(fitted.dataset, report: report)?.spans ?? []
    return quarters + [fitted.previous?.recentPeriods(in: fitted.dataset)].compactMap(\.self)
  }

  /// What a monitoring report compares; `nil` for other reports.
  private func monitored(_ analysis: Analysis) throws -> MonitoredNumbers? {
    guard fitted.configuration.report.type == ReportSettings.monitoringType else { return nil }
    progress.begin("watching the past")
    defer { progress.end() }
    return try Monitor(
      analysis, configuration: fitted.configuration, earlier: fitted.previous, threads: threads
    ).watch(isCancelled: { Interruption.isRequested })
  }

  /// A word on a language that there are no texts in.
  private func unspoken(_ words: Catalogue?) -> [Finding] {
    guard words == nil else { return [] }
    let locale = fitted.configuration.report.locale
    return [
      Finding(
        .warning, code: "report.locale",
        "there are no texts for the locale \(locale), so the report is written in English",
        at: Place(value: locale),
        fix:
          "Use en, de, fr, es or ja, or add words/\(Catalogue.language(of: locale)).yaml to a copy of the templates."
      )
    ]
  }

  /// The plan, which leaves channels that demand likely bought as they are, unless the user's limits need them to move.
  private func outlook(_ analysis: Analysis, words: Catalogue) throws(Unusable) -> Outlook? {
    var budget = fitted.configuration.budget
    if !ownScenarios.isEmpty {
      let usual = UsualScenarios.make(analysis.channels.map { ($0.name, $0.recent.spend) })
      budget.scenarios = (budget.scenarios ?? usual) + ownScenarios
    }
    let breakEven = analysis.dataset.outcome.isMoney ? budget.breakEven : nil
    let doubted = DemandReview.make(analysis, breakEven: breakEven).doubted
    return try Planner.outlook(
      analysis, settings: budget, kept: doubted.map { analysis.channels[$0].name },
      future: future, words: words, threads: threads)
  }

  /// The outcome of periods ahead; `nil` where a part of the model cannot be continued.
  private func forecast(_ analysis: Analysis, _ plan: Plan, words: Catalogue) -> PlanForecast? {
    let forecaster = Forecaster(
      analysis, settings: fitted.configuration.model, threads: threads)
    var accuracy: [ForecastAccuracy] = []
    if origins > 0 {
      progress.begin("forecasting from the past")
      accuracy = forecaster.accuracy(
        origins: origins, isCancelled: { Interruption.isRequested })
      progress.end()
    }
    return try? forecaster.forecast(
      plan: plan, future: future, accuracy: accuracy, words: words)
  }

  /// All files, the manifest last.
  func files(_ conclusions: Conclusions) throws -> [OutputFile] {
    let start = world.seconds()
    progress.begin("rendering")
    defer { progress.end() }
    let configuration = fitted.configuration
    let template = conclusions.template
    let brand = self.brand?.brand ?? .standard
    let document = brand.arranged(
      try ReportComposer.compose(
        summary: conclusions.summary, template: template, words: conclusions.words))
    var files: [OutputFile]
    do {
      files = try Publisher.files(
        Publisher.Report(
          summary: conclusions.summary, document: document,
          shell: try TemplateStore.shell(template), mail: try TemplateStore.mail(template),
          envelope: try configuration.mail.envelope(file: nil),
          model: contents == .results ? conclusions.model : nil, contents: contents,
          written: world.writtenTime, page: configuration.report.page ?? .a4,
          brand: brand),
        formats: formats(configuration.run.formats), threads: threads)
    } catch let error as DrawingError {
      throw error.unusable
    } catch let error as SpreadsheetProblem {
      throw error.unusable
    }
    let manifest = Manifest(
      version: Version.current, input: fitted.input, configuration: configuration,
      timings: timings(conclusions, rendering: world.seconds() - start), files: files)
    files.append(try manifest.file())
    return files
  }

  private func timings(_ conclusions: Conclusions, rendering: Double) -> Manifest.Timings? {
    guard let read = fitted.readSeconds, let fit = fitted.fitSeconds, !world.reproducible else {
      return nil
    }
    return Manifest.Timings(
      readSeconds: read, fitSeconds: fit, analyseSeconds: conclusions.seconds,
      renderSeconds: rendering)
  }

  /// All that were asked for; a plan comes without workbook and e-mail where none was.
  private func formats(_ chosen: [ReportFormat]?) -> Set<OutputFormat> {
    guard let chosen else {
      return contents == .plan ? [.csv, .html, .pdf, .text] : Set(OutputFormat.allCases)
    }
    return Set(chosen.compactMap { OutputFormat(rawValue: $0.rawValue) })
  }
}

extension SpreadsheetProblem {
  /// What to say of a workbook that could not be made.
  var unusable: Unusable {
    Unusable(
      .transfer,
      Finding(
        .error, code: "output.transfer",
        "making report.xlsx failed: \(description); what was there before is unchanged",
        at: Place(file: "report.xlsx"),
        fix: "Free some space in /tmp, or leave the workbook out with --formats."))
  }
}

extension DrawingError {
  /// What to say of fonts that are missing.
  var unusable: Unusable {
    Unusable(
      .unreadable,
      Finding(
        .error, code: "fonts", "\(String(describing: self))",
        fix: "./mmm installs the fonts that are missing."))
  }
}
