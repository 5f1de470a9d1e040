import Findings
import MediaMix

extension ModelFile {
  /// Refuses a model whose series, terms and draws do not fit together, as a hand-edited file may not.
  func checkShapes(file: String) throws(Unusable) {
    let periods = dataset.count
    let transformed = fit.channelNames.count
    let series =
      dataset.channels.flatMap { [$0.spend, $0.driver] }
      + (dataset.controls + dataset.organic + dataset.nonMedia + dataset.events).map(\.values)
      + fit.terms.map(\.values) + [dataset.outcome.values]
    let problem: String? =
      if periods == 0 {
        "it holds no periods"
      } else if series.contains(where: { $0.count != periods }) {
        "a series does not have \(periods) values"
      } else if fit.draws.isEmpty {
        "it holds no draws"
      } else if transformed != dataset.channels.count + dataset.organic.count {
        "the fit and the data name different channels"
      } else if fit.draws.contains(where: {
        $0.coefficients.count != fit.terms.count || $0.channels.count != transformed
      }) {
        "a draw does not fit the model's terms"
      } else if let holdout = fit.holdout, !holdout.fits(periods: periods) {
        "the holdout does not fit the periods"
      } else {
        nil
      }
    guard let problem else { return }
    throw Unusable(
      .input,
      Finding(
        .error, code: "model.shapes", "\(file) is damaged: \(problem).", at: Place(file: file),
        fix: "Fit the model again: mmm fit DATA.csv --output model.json."))
  }
}

extension Holdout {
  fileprivate func fits(periods: Int) -> Bool {
    let held = periods - start
    return start >= 0 && held >= 0 && expected.count == held && lower.count == held
      && upper.count == held
  }
}
