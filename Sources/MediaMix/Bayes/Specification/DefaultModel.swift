import Calendars
import Glibc
import MarketingData
import Settings
import Statistics

/// The product's own model and default priors; `README.md` says why they are what they are.
struct DefaultModel {
  let dataset: Dataset
  let settings: ModelSettings
  /// Periods the fit sees, from the first.
  let observed: Int

  func make() throws -> MediaModel {
    switch settings.trend {
    case nil: try make(.drift)
    case .level: try make(.level)
    case .linear: try make(.linear)
    case .piecewise:
      try settings.bayes.knots.map { try make(.knots(min($0, observed / 2))) } ?? choosing()
    }
  }

  /// The model whose trend has as many knots as make the outcome most probable.
  func choosing() throws -> MediaModel {
    let most = KnotColumns.most(
      observed: observed, periodsPerYear: dataset.frequency.periodsPerYear)
    return try KnotChoice(model: { try make(.knots($0)) }, most: most).best()
  }

  private func make(_ trend: TrendForm) throws(FitProblem) -> MediaModel {
    let outcome = Array(dataset.outcome.values.prefix(observed))
    let size = Moments.mean(outcome.map { abs($0) })
    let scale = size > 0 ? size : 1
    let design = try BaselineDesign(
      dataset, settings: settings, observed: observed, trend: trend)
    let columns = design.terms.indices.map { index in
      LinearColumn(
        term: design.terms[index], unit: design.scales[index],
        prior: .normal(deviation: DefaultModel.deviation(of: design.terms[index])))
    }
    let spread = Moments.deviation(outcome, lostDegrees: 0) / scale
    var model = MediaModel(
      outcome: outcome.map { $0 / scale }, shift: 0, scale: scale, columns: columns, drivers: [],
      noisePrior: .halfNormal(deviation: max(spread, 1e-3)), noise: settings.bayes.noise,
      notes: design.notes)
    addDrivers(to: &model)
    return model
  }

  /// Prior deviations of linear coefficients, as shares of the mean outcome; columns are of order 1.
  private static func deviation(of term: Term) -> Double {
    switch term.part {
    case .level: 10
    case .trend:
      term.name.hasPrefix("drift ") ? 0.05 / (Double(term.name.dropFirst(6)) ?? 1) : 1
    case .seasonality: 0.12
    case .holidays, .events: 0.5
    case .controls, .nonMedia: 0.2
    }
  }

  private func addDrivers(to model: inout MediaModel) {
    let paid = dataset.channels.map { channel in
      (
        channel.name, channel.driver, Summation.sum(channel.spend.prefix(observed)),
        channel.adstock, channel.saturation
      )
    }
    let spends = paid.map { $0.2 }.filter { $0 > 0 }
    let average = Moments.mean(spends)
    let total = Summation.sum(spends)
    let outcome = model.outcomeTotal
    let typical = DefaultModel.typicalReturn(
      outcome: outcome, spend: total, isMoney: dataset.outcome.isMoney)
    for (name, values, spend, adstock, saturation) in paid {
      add(name, values, spend: spend, adstock, saturation, typical: typical, to: &model)
    }
    for series in dataset.organic {
      // Organic media count as a channel of average spend.
      add(
        series.name, series.values, spend: 0, nil, nil,
        typical: spends.isEmpty ? 0.05 * model.scale * Double(observed) : typical * average,
        to: &model)
    }
  }

  private func add(
    _ name: String, _ values: [Double], spend: Double, _ adstock: AdstockKind?,
    _ saturation: SaturationKind?, typical: Double, to model: inout MediaModel
  ) {
    let running = values.prefix(observed).filter { $0 > 0 }
    let unit = running.isEmpty ? 1 : Moments.mean(running)
    let priors = settings.bayes.priors(for: name)
    let form = settings.form(adstock: adstock, saturation: saturation)
    let effect: EffectPrior
    if let own = priors.effect {
      effect = own
    } else {
      effect = .pooled(model.pool.locations.count)
      let contribution = spend > 0 ? typical * spend : typical
      model.pool.locations.append(log(contribution / model.scale))
    }
    let decay = priors.decay ?? DefaultModel.decay(form.adstock, dataset.frequency)
    let peak = priors.peak ?? DefaultModel.peak(form.adstock)
    // The nation's sums are smoother than what each geography sees, so that they cannot tell its level.
    let level =
      dataset.panel == nil
      ? DefaultModel.level(
        of: Array(values.prefix(observed)), form, decay: decay.centre, peak: peak.centre)
      : nil
    model.drivers.append(
      DriverModel(
        name: name, values: values, unit: unit, form: form, spend: spend, effect: effect,
        decay: decay, peak: peak,
        halfSaturation: priors.halfSaturation
          ?? .logNormal(
            location: log(level.map { $0 / unit } ?? 0.9),
            scale: form.order == .adstockFirst ? 0.5 : 0.35),
        slope: priors.slope ?? .logNormal(location: log(1.3), scale: 0.4)))
  }

  /// The mean of what saturation sees, over the periods in which it is more than a trace; `nil` where it never is.
  ///
  /// After the usual carry-over: bursts are flattened by it, so that a channel that runs in bursts saturates at less
  /// than the mean of its periods with spend.
  private static func level(
    of values: [Double], _ form: ResponseForm, decay: Double, peak: Double
  ) -> Double? {
    let seen =
      form.order == .adstockFirst
      ? form.carried(
        values,
        ChannelParameters(decay: decay, halfSaturation: 1, slope: 1, effect: 1, peak: peak))
      : values
    let trace = 0.05 * Moments.mean(seen)
    let running = seen.filter { $0 > trace && $0 > 0 }
    return running.isEmpty ? nil : Moments.mean(running)
  }

  /// The return that `ReturnPool.lift` lowers: between "media make three tenths of the outcome" and "money comes back
  /// 1.8 times". The lift leaves 0.43 of it as the prior's median and 0.75 as its mean.
  ///
  /// The second says nothing where the outcome is not money, or is so large beside the spend that the two cannot be
  /// in one unit.
  static func typicalReturn(outcome: Double, spend: Double, isMoney: Bool) -> Double {
    guard spend > 0, outcome > 0 else { return 1 }
    let byShare = 0.3 * outcome / spend
    guard isMoney, byShare < 300, byShare > 1.0 / 300 else { return byShare }
    return (byShare * 1.8).squareRoot()
  }

  /// Carry-over of weeks, half of which lasts two to nine days; what is left after a day or a month of it has about the
  /// moments of the other two.
  static func decay(_ kind: AdstockKind, _ frequency: Frequency) -> Prior {
    switch (kind, frequency) {
    case (.weibullCDF, _), (.weibullPDF, _): .gamma(shape: 3, rate: 2)
    case (_, .daily): .beta(first: 14, second: 2.3)
    case (_, .weekly): .beta(first: 1.7, second: 2.6)
    case (_, .monthly): .beta(first: 1, second: 9)
    }
  }

  static func peak(_ kind: AdstockKind) -> Prior {
    switch kind {
    case .weibullCDF, .weibullPDF: .gamma(shape: 2, rate: 1)
    default: .halfNormal(deviation: 2)
    }
  }
}

extension BayesSettings {
  /// A channel's own priors over those for all.
  func priors(for channel: String) -> ChannelPriors {
    guard let own = channelPriors[channel] else { return priors }
    var merged = own
    if own.effect == nil {
      (merged.roi, merged.marginalROI) = (priors.roi, priors.marginalROI)
      (merged.contributionShare, merged.coefficient) = (
        priors.contributionShare, priors.coefficient
      )
    }
    merged.decay = own.decay ?? priors.decay
    merged.peak = own.peak ?? priors.peak
    merged.halfSaturation = own.halfSaturation ?? priors.halfSaturation
    merged.slope = own.slope ?? priors.slope
    return merged
  }
}

extension ChannelPriors {
  /// The one effect prior that is stated.
  var effect: EffectPrior? {
    if let roi { return .on(.roi, roi) }
    if let marginalROI { return .on(.marginalROI, marginalROI) }
    if let contributionShare { return .on(.contributionShare, contributionShare) }
    if let coefficient { return .on(.coefficient, coefficient) }
    return nil
  }
}

extension ModelSettings {
  /// A channel's kinds, its own where it has them.
  func form(adstock: AdstockKind?, saturation: SaturationKind?) -> ResponseForm {
    ResponseForm(
      adstock: adstock ?? self.adstock, saturation: saturation ?? self.saturation, order: order,
      maximumLag: maximumLag)
  }
}
