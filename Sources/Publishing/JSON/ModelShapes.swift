import Findings
import MarketingData
import MediaMix

extension ModelFile {
  /// Refuses a model whose series, terms and draws do not fit together, as a hand-edited file may not.
  func checkShapes(file: String) throws(Unusable) {
    guard let problem = dataset.shapeProblem ?? fit.shapeProblem(dataset) else { return }
    throw ModelFile.damaged(file, problem)
  }
}

extension Dataset {
  /// What does not fit in the data, as the end of a sentence.
  fileprivate var shapeProblem: String? {
    guard count > 0 else { return "it holds no periods" }
    if hasUnevenSeries { return "a series does not have \(count) values" }
    guard let panel else { return nil }
    if panel.data.count != geos.count || panel.populations.count != geos.count || geos.isEmpty {
      return "its geographies do not fit their names"
    }
    if !panel.populations.allSatisfy({ $0 > 0 && $0.isFinite }) {
      return "a geography has no people"
    }
    let isUneven = panel.data.contains { part in
      part.count != count || part.panel != nil || part.hasUnevenSeries
        || part.channels.map(\.name) != channels.map(\.name)
        || part.organic.map(\.name) != organic.map(\.name)
    }
    return isUneven ? "a geography's data are not those of the nation" : nil
  }

  private var hasUnevenSeries: Bool {
    let series =
      channels.flatMap { [$0.spend, $0.driver] }
      + (controls + organic + nonMedia + events + demand.map(\.series)).map(\.values)
      + [outcome.values]
    return series.contains { $0.count != count }
  }
}

extension Fit {
  /// What does not fit in the fit or between it and its data, as the end of a sentence.
  fileprivate func shapeProblem(_ dataset: Dataset) -> String? {
    let periods = dataset.count
    let transformed = channelNames.count
    if terms.contains(where: { $0.values.count != periods }) {
      return "a series does not have \(periods) values"
    }
    if transformed != dataset.channels.count + dataset.organic.count {
      return "the fit and the data name different channels"
    }
    if forms.count != transformed { return "a channel has no response" }
    if forms.contains(where: { ($0.maximumLag ?? 0) < 0 }) { return "a carry-over is negative" }
    if !unitValues.isEmpty, unitValues.count != periods {
      return "the values of a unit do not have \(periods) values"
    }
    guard let first = draws.first else { return "it holds no draws" }
    // Packed draws are all of one shape.
    if first.coefficients.count != terms.count || first.channels.count != transformed {
      return "a draw does not fit the model's terms"
    }
    if first.synergies.count != synergies.count
      || synergies.contains(where: {
        $0.first < 0 || $0.second < 0 || max($0.first, $0.second) >= transformed
      })
    {
      return "a synergy does not fit the channels"
    }
    let geos = dataset.panel?.data.count ?? 0
    if first.channels.contains(where: { !$0.geoFactors.isEmpty && $0.geoFactors.count != geos }) {
      return "a draw does not fit the geographies"
    }
    if let holdout, !holdout.fits(periods: periods) {
      return "the holdout does not fit the periods"
    }
    if let posterior, !posterior.fits(channels: transformed, periods: periods) {
      return "what it says of the sampling does not fit the model"
    }
    return nil
  }
}

extension PosteriorReport {
  fileprivate func fits(channels: Int, periods: Int) -> Bool {
    (priors.isEmpty || priors.count == channels)
      && priors.allSatisfy { $0.priorDensity?.isSound ?? true }
      && experiments.allSatisfy { $0.start >= 0 && $0.start <= $0.end && $0.end <= periods }
  }
}

extension ReturnDensity {
  fileprivate var isSound: Bool {
    roi.count == density.count && (roi + density).allSatisfy(\.isFinite)
  }
}

extension Holdout {
  fileprivate func fits(periods: Int) -> Bool {
    let held = periods - start
    return start >= 0 && held >= 0 && expected.count == held && lower.count == held
      && upper.count == held
  }
}
