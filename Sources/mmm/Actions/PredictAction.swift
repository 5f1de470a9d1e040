import Findings
import MarketingData
import MediaMix
import Publishing
import Settings
import Wording

/// A saved model and a plan to what is expected of it.
struct PredictAction {
  var model: ModelFile
  /// The files as the user named them.
  var modelFile: String
  var planFile: String
  /// `nil`: the model's.
  var interval: Double?
  var threads: Int

  struct Result {
    var prediction: Prediction
    /// What was planned.
    var plan: Dataset
    var findings: [Finding]
  }

  func predict(bytes: [UInt8]) throws(Unusable) -> Result {
    guard let columns = model.columns else { throw PredictAction.withoutColumns(modelFile) }
    let plan = try PlanLoader.load(
      bytes: bytes, file: planFile, history: model.dataset, columns: columns,
      settings: model.configuration.data)
    do {
      let prediction = try Prediction.make(
        dataset: model.dataset, fit: model.fit, future: plan.dataset,
        settings: model.configuration.model, interval: interval, unitValues: plan.unitValues,
        threads: threads)
      return Result(
        prediction: prediction, plan: plan.dataset,
        findings: plan.findings + beyondExperience(plan.dataset) + unsaidValue(plan))
    } catch {
      throw error.unusable(modelFile: modelFile, planFile: planFile)
    }
  }

  /// A model that no table can be read for.
  static func withoutColumns(_ modelFile: String) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "model.no-columns",
        "\(modelFile) does not say which columns its data had.", at: Place(file: modelFile),
        fix: "Fit the model again with this version: mmm fit DATA.csv --output model.json."))
  }

  /// The total in words.
  func sentence(_ result: Result) -> String {
    let data = model.dataset
    let style = NumberStyle(
      locale: model.configuration.report.locale, currency: data.currency,
      outcomeIsMoney: data.outcome.isMoney)
    let total = result.prediction.total
    let count = result.plan.count
    return
      "expected \(data.outcome.name) in \(count) \(count == 1 ? "period" : "periods"): \(style.outcome(total.mean)), \(style.percent(result.prediction.interval, places: 0)) interval \(style.outcome(total.lower)) to \(style.outcome(total.upper))"
  }

  /// How far above the most that was ever seen a plan may go before it is said.
  private static let reach = 1.2

  /// Channels planned far above what the model has seen: there the curve is a guess.
  private func beyondExperience(_ plan: Dataset) -> [Finding] {
    zip(model.dataset.channels, plan.channels).compactMap { past, planned in
      let most = past.driver.max() ?? 0
      guard
        let period = planned.driver.indices.max(by: { planned.driver[$0] < planned.driver[$1] }),
        planned.driver[period] > PredictAction.reach * most
      else { return nil }
      let style = NumberStyle(
        locale: model.configuration.report.locale, currency: plan.currency, outcomeIsMoney: false)
      func amount(_ value: Double) -> String {
        past.exposure == nil ? style.money(value) : style.outcome(value)
      }
      let (asked, seen) = (amount(planned.driver[period]), amount(most))
      return Finding(
        .warning, code: "data.plan-extrapolation",
        past.exposure == nil
          ? "The plan has \(asked) of spend on \(past.name) in the period of \(plan.starts[period]), but the model has seen no more than \(seen) in one: its answer there rests on the shape of its curve, not on data."
          : "The plan has \(asked) of exposure on \(past.name) in the period of \(plan.starts[period]), but the model has seen no more than \(seen) in one: its answer there rests on the shape of its curve, not on data.",
        at: Place(file: planFile, column: past.name),
        fix: "Move towards it in steps, and fit the model again after each.")
    }
  }

  private func unsaidValue(_ plan: PlannedPeriods) -> [Finding] {
    let values = model.fit.unitValues
    guard let first = values.first, plan.unitValues == nil, values.contains(where: { $0 != first })
    else { return [] }
    return [
      Finding(
        .warning, code: "data.plan-value-per-conversion",
        "The plan does not say what a conversion is worth; the mean of the last year is used.",
        at: Place(file: planFile))
    ]
  }
}

extension PredictionProblem {
  fileprivate func unusable(modelFile: String, planFile: String) -> Unusable {
    let (message, file): (Phrase, String) =
      switch self {
      case .notAfterHistory: ("the plan does not follow the periods of the model's data", planFile)
      case .otherSeries: ("the plan's channels are not those of the model", planFile)
      case .unknownTerm(let name):
        ("the model's term \(quoted(name)) cannot be continued after its data", modelFile)
      }
    return Unusable(
      .input,
      Finding(.error, code: "predict.not-possible", message, at: Place(file: file)))
  }
}
