import MarketingData

/// A driver as the model sees it: the nation's series, or one series per head of each geography.
struct ModelledDriver: Sendable {
  let name: String
  let form: ResponseForm
  /// One series per geography, divided by its people; a single one for a national fit.
  let series: [[Double]]
  /// People of each geography; 1 for a national fit.
  let people: [Double]

  /// The drivers in the order of each draw's channels: paid, then organic.
  static func all(_ dataset: Dataset, _ fit: Fit) -> [ModelledDriver] {
    let paid = dataset.channels.indices.map { channel(dataset, fit, $0) }
    let first = dataset.channels.count
    let organic = dataset.organic.indices.map { index in
      make(dataset, fit, position: first + index, name: dataset.organic[index].name) {
        $0.organic[index].values
      }
    }
    return paid + organic
  }

  /// A paid channel.
  static func channel(_ dataset: Dataset, _ fit: Fit, _ index: Int) -> ModelledDriver {
    make(dataset, fit, position: index, name: dataset.channels[index].name) {
      $0.channels[index].driver
    }
  }

  init(name: String, form: ResponseForm, series: [[Double]], people: [Double]) {
    self.name = name
    self.form = form
    self.series = series
    self.people = people
  }

  private static func make(
    _ dataset: Dataset, _ fit: Fit, position: Int, name: String, _ driver: (Dataset) -> [Double]
  ) -> ModelledDriver {
    let form = fit.forms[position]
    guard let panel = dataset.panel, fit.isPerGeo else {
      return ModelledDriver(name: name, form: form, series: [driver(dataset)], people: [1])
    }
    return ModelledDriver(
      name: name, form: form,
      series: zip(panel.data, panel.populations).map { data, people in
        driver(data).map { $0 / people }
      },
      people: panel.populations)
  }

  /// The driver in one geography alone.
  func only(_ geo: Int) -> ModelledDriver {
    ModelledDriver(name: name, form: form, series: [series[geo]], people: [people[geo]])
  }

  /// What the response of a geography is multiplied with: people times effect times the geography's own factor.
  func factor(_ geo: Int, _ parameters: ChannelParameters) -> Double {
    let own = parameters.geoFactors.isEmpty ? 1 : parameters.geoFactors[geo]
    return people[geo] * parameters.effect * own
  }
}

extension ChannelParameters {
  /// The parameters in one geography alone.
  func only(geo: Int) -> ChannelParameters {
    var own = self
    own.geoFactors = geoFactors.isEmpty ? [] : [geoFactors[geo]]
    return own
  }
}

extension Fit {
  /// Whether media effects differ between geographies and act per head.
  package var isPerGeo: Bool {
    draws.first?.channels.contains { !$0.geoFactors.isEmpty } ?? false
  }
}
