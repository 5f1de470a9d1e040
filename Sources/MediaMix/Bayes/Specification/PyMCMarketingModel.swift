import Glibc
import MarketingData
import Settings
import Statistics

/// The model and default priors of PyMC-Marketing 0.19's `MMM` with geometric adstock and logistic saturation.
///
/// Outcome and media are divided by their maxima; the adstock is cut off after 8 weights and normalised;
/// decay ~ Beta(1, 3), rate ~ Gamma(3, 1), coefficient ~ HalfNormal(2); the intercept, a trend from 0 to 1 and
/// controls ~ N(0, 2); yearly Fourier terms ~ Laplace(0, 1); sigma ~ HalfNormal(2). Controls that are not 0/1 are
/// standardised. Source: github.com/pymc-labs/pymc-marketing, `mmm/multidimensional.py`.
struct PyMCMarketingModel {
  let dataset: Dataset
  let settings: ModelSettings
  let observed: Int

  func make() throws(FitProblem) -> MediaModel {
    let seen = Array(dataset.outcome.values.prefix(observed))
    let largest = seen.lazy.map { abs($0) }.max() ?? 0
    guard largest > 0 else { throw .constantOutcome }
    let level = LinearColumn(
      term: Term(
        name: "level", part: .level, values: Array(repeating: 1, count: dataset.count)),
      unit: 1, prior: .normal(deviation: 2))
    let extra = try PresetColumns(dataset: dataset, settings: settings, observed: observed)
    var model = MediaModel(
      outcome: seen.map { $0 / largest }, shift: 0, scale: largest,
      columns: [level] + extra.columns(deviation: 2) + controls(), drivers: [],
      noisePrior: .halfNormal(deviation: 2), noise: settings.bayes.noise, notes: extra.notes)
    addDrivers(to: &model)
    return model
  }

  private func controls() -> [LinearColumn] {
    PresetColumns.controls(dataset).compactMap { series, part in
      let seen = Array(series.values.prefix(observed))
      let isFlag = series.values.allSatisfy { $0 == 0 || $0 == 1 }
      let deviation = Moments.deviation(seen, lostDegrees: 1)
      guard deviation > 0 else { return nil }
      let mean = isFlag ? 0 : Moments.mean(seen)
      return LinearColumn(
        term: Term(
          name: series.name, part: part, values: series.values.map { $0 - mean }, reference: mean),
        unit: isFlag ? 1 : deviation, prior: .normal(deviation: 2))
    }
  }

  private func addDrivers(to model: inout MediaModel) {
    for channel in dataset.channels {
      let spend = Summation.sum(channel.spend.prefix(observed))
      add(channel.name, channel.driver, spend: spend, channel.adstock, channel.saturation, &model)
    }
    for series in dataset.organic { add(series.name, series.values, spend: 0, nil, nil, &model) }
  }

  private func add(
    _ name: String, _ values: [Double], spend: Double, _ adstock: AdstockKind?,
    _ saturation: SaturationKind?, _ model: inout MediaModel
  ) {
    let priors = settings.bayes.priors(for: name)
    var form = settings.form(adstock: adstock, saturation: saturation)
    form.maximumLag = settings.maximumLag ?? 7
    let largest = values.prefix(observed).max() ?? 0
    model.drivers.append(
      DriverModel(
        name: name, values: values, unit: largest > 0 ? largest : 1, form: form, spend: spend,
        effect: priors.effect ?? .on(.coefficient, .halfNormal(deviation: 2)),
        decay: priors.decay ?? .beta(first: 1, second: 3),
        peak: priors.peak ?? DefaultModel.peak(form.adstock),
        // The rate is Gamma(3, 1), and half of the response is reached at ln 3 / rate.
        halfSaturation: priors.halfSaturation ?? .inverseGamma(shape: 3, scale: log(3)),
        slope: priors.slope ?? .logNormal(location: 0, scale: 0.3)))
  }
}
