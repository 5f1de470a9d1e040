import Glibc
import MarketingData
import Settings
import Statistics

/// The model and default priors of Google Meridian 2.1 for national data.
///
/// The outcome is standardised; media are divided by the median of their non-zero values; geometric adstock is cut
/// off after 8 lags and normalised; the Hill slope is 1; ROI ~ LogNormal(0.2, 0.9); the baseline is a line through
/// knots; controls are z-scored. Valued conversions are modelled as counts, and returns count their value.
/// Source: github.com/google/meridian, `spec.py` and `prior_distribution.py`.
struct MeridianModel {
  let dataset: Dataset
  let settings: ModelSettings
  let observed: Int

  func make() throws(FitProblem) -> MediaModel {
    let counts = dataset.outcome.counts
    let values = counts ?? dataset.outcome.values
    let seen = Array(values.prefix(observed))
    let mean = Moments.mean(seen)
    let deviation = Moments.deviation(seen, lostDegrees: 0)
    guard deviation > 0 else { throw .constantOutcome }
    let unitValues = counts.map { counts in
      zip(dataset.outcome.values, counts).map { $1 > 0 ? $0 / $1 : 0 }
    }
    var model = MediaModel(
      outcome: seen.map { ($0 - mean) / deviation }, shift: mean, scale: deviation,
      unitValues: unitValues.map { Array($0.prefix(observed)) } ?? [],
      allUnitValues: unitValues ?? [], columns: knots(mean: mean) + controls(), drivers: [],
      noisePrior: .halfNormal(deviation: 5), noise: settings.bayes.noise)
    let extra = try PresetColumns(dataset: dataset, settings: settings, observed: observed)
    model.columns += extra.columns(deviation: 5)
    model.notes = extra.notes
    addDrivers(to: &model)
    return model
  }

  /// Linear interpolation between evenly spaced knots; one knot is a constant.
  private func knots(mean: Double) -> [LinearColumn] {
    let count = max(1, min(settings.bayes.knots ?? 1, observed))
    let last = Double(observed - 1)
    let places = (0..<count).map { knot in
      count == 1 ? 0 : Double(Int(last * Double(knot) / Double(count - 1)))
    }
    return (0..<count).map { knot in
      let column = (0..<dataset.count).map { period in
        MeridianModel.weight(of: knot, places: places, at: Double(period))
      }
      return LinearColumn(
        term: Term(name: "knot \(knot + 1)", part: .level, values: column), unit: 1,
        prior: .normal(deviation: 5), offset: mean)
    }
  }

  /// A hat function: 1 at its own knot, 0 at all others, level outside the knots.
  private static func weight(of knot: Int, places: [Double], at period: Double) -> Double {
    guard places.count > 1 else { return 1 }
    if period <= places[0] { return knot == 0 ? 1 : 0 }
    if period >= places[places.count - 1] { return knot == places.count - 1 ? 1 : 0 }
    if knot > 0, period > places[knot - 1], period <= places[knot] {
      return (period - places[knot - 1]) / (places[knot] - places[knot - 1])
    }
    if knot + 1 < places.count, period >= places[knot], period < places[knot + 1] {
      return (places[knot + 1] - period) / (places[knot + 1] - places[knot])
    }
    return 0
  }

  private func controls() -> [LinearColumn] {
    PresetColumns.controls(dataset).compactMap { series, part in
      let seen = Array(series.values.prefix(observed))
      let mean = Moments.mean(seen)
      let deviation = Moments.deviation(seen, lostDegrees: 0)
      guard deviation > 0 else { return nil }
      return LinearColumn(
        term: Term(
          name: series.name, part: part, values: series.values.map { $0 - mean }, reference: mean),
        unit: deviation, prior: .normal(deviation: 5))
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
    let running = values.prefix(observed).filter { $0 > 0 }
    let unit = running.isEmpty ? 1 : Quantile.values(at: [0.5], of: running)[0]
    let priors = settings.bayes.priors(for: name)
    var form = settings.form(adstock: adstock, saturation: saturation)
    form.maximumLag = settings.maximumLag ?? 8
    let usual: EffectPrior =
      spend > 0
      ? .on(.roi, .logNormal(location: 0.2, scale: 0.9))
      : .on(.coefficient, .halfNormal(deviation: 5))
    model.drivers.append(
      DriverModel(
        name: name, values: values, unit: unit, form: form, spend: spend,
        effect: priors.effect ?? usual, decay: priors.decay ?? .uniform(lower: 0, upper: 1),
        peak: priors.peak ?? DefaultModel.peak(form.adstock),
        halfSaturation: priors.halfSaturation
          ?? .truncatedNormal(mean: 0.8, deviation: 0.8, lower: 0.1, upper: 10),
        slope: priors.slope ?? .fixed(1)))
  }
}
