import MarketingData
import Settings
import Statistics

extension Coefficient {
  /// Every parameter of the model with its interval: linear terms, channels' transforms and effects, synergies, noise.
  ///
  /// Coefficients are per unit of the data's column, not of a standardised one. Empty for a fit without draws.
  static func table(dataset: Dataset, fit: Fit, threads: Int) -> [Coefficient] {
    guard !fit.draws.isEmpty else { return [] }
    let terms = parallelMap(count: fit.terms.count, threads: threads) { fit.coefficient($0) }
    let paid = dataset.channels.count
    let media = parallelMap(count: fit.channelNames.count, threads: threads) { index in
      fit.transformCoefficients(index, part: index < paid ? .media : .organic)
    }
    let synergies = fit.synergies.indices.compactMap { fit.synergyCoefficient($0) }
    let noise = Coefficient(
      name: "noise", part: .noise, quantity: .deviation, draws: fit.draws.map(\.noise),
      interval: fit.interval, isSigned: false)
    return terms + media.flatMap { $0 } + synergies + [noise]
  }
}

extension Fit {
  fileprivate func coefficient(_ place: Int) -> Coefficient {
    let term = terms[place]
    return Coefficient(
      name: term.name, part: Coefficient.Part(term.part), quantity: .coefficient,
      column: term.column, draws: draws.map { $0.coefficients[place] }, interval: interval,
      isSigned: true)
  }

  /// The parameters of one channel's transforms, its effect first.
  fileprivate func transformCoefficients(_ index: Int, part: Coefficient.Part) -> [Coefficient] {
    let form = forms[index]
    func made(
      _ quantity: Coefficient.Quantity, _ value: (ChannelParameters) -> Double
    ) -> Coefficient {
      Coefficient(
        name: channelNames[index], part: part, quantity: quantity,
        draws: draws.map { value($0.channels[index]) }, interval: interval,
        isSigned: quantity == .effect)
    }
    let isWeibull = form.adstock == .weibullCDF || form.adstock == .weibullPDF
    let transforms = form.parameters.map { parameter in
      switch parameter {
      case .decay: made(isWeibull ? .shape : .decay, \.decay)
      case .peak: made(isWeibull ? .scale : .peak, \.peak)
      case .halfSaturation: made(.halfSaturation, \.halfSaturation)
      case .slope: made(.slope, \.slope)
      }
    }
    let timing =
      form.adstock == .none
      ? [] : [made(.halfLife, form.halfLife), made(.ninetyPercent) { form.periods(for: 0.9, $0) }]
    return [made(.effect, \.effect)] + transforms + timing
  }

  /// `nil` for a fit whose draws hold no synergies.
  fileprivate func synergyCoefficient(_ place: Int) -> Coefficient? {
    guard draws.allSatisfy({ $0.synergies.count > place }) else { return nil }
    let pair = synergies[place]
    return Coefficient(
      name: "\(channelNames[pair.first]) × \(channelNames[pair.second])", part: .synergies,
      quantity: .synergy, draws: draws.map { $0.synergies[place] }, interval: interval,
      isSigned: true)
  }
}

extension Term {
  fileprivate var column: Coefficient.Column {
    switch part {
    case .level: .constant
    case .trend: .span
    // The length of a month counts days.
    case .seasonality: values.allSatisfy { abs($0) <= 1 } ? .cycle : .amount
    case .holidays, .events, .controls, .nonMedia:
      values.allSatisfy { $0 + reference == 0 || $0 + reference == 1 } ? .flag : .amount
    }
  }
}

extension Coefficient.Part {
  fileprivate init(_ part: Term.Part) {
    switch part {
    case .level: self = .level
    case .trend: self = .trend
    case .seasonality: self = .seasonality
    case .holidays: self = .holidays
    case .events: self = .events
    case .controls: self = .controls
    case .nonMedia: self = .nonMedia
    }
  }
}
