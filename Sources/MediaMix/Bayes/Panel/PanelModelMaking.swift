import Glibc
import MarketingData
import Settings
import Statistics

/// Makes the model of a panel from the national one: the same priors and columns, a row per geography and period.
struct PanelModelMaking {
  private let dataset: Dataset
  private let panel: GeoPanel
  private let settings: ModelSettings
  private let observed: Int

  /// A model of the geographies, or what to say about fitting their sums.
  enum Result {
    case panel(PanelModel)
    case national([FitNote])
  }

  /// The model that the settings ask for, of the first `observed` periods.
  static func make(
    _ dataset: Dataset, settings: ModelSettings, observed: Int
  ) throws -> Result {
    guard let panel = dataset.panel, panel.data.count > 1 else { return .national([]) }
    if settings.bayes.preset == .pymcMarketing { return .national([.geographiesSummed(.preset)]) }
    if !settings.bayes.synergies.isEmpty { return .national([.geographiesSummed(.synergies)]) }
    if !settings.bayes.liftTests.isEmpty { return .national([.geographiesSummed(.experiments)]) }
    for (name, data) in zip(dataset.geos, panel.data) {
      let seen = data.outcome.values.prefix(observed)
      if !seen.contains(where: { $0 != seen.first }) {
        return .national([.geographiesSummed(.silent(name))])
      }
    }
    let making = PanelModelMaking(
      dataset: dataset, panel: panel, settings: settings, observed: observed)
    return .panel(try making.make())
  }

  private var isMeridian: Bool { settings.bayes.preset == .meridian }

  private func make() throws -> PanelModel {
    var settings = settings
    // With geographies, each period can have an effect of its own, which is Meridian's default.
    if isMeridian { settings.bayes.knots = settings.bayes.knots ?? observed }
    let frame = try MediaModel.make(dataset, settings: settings, observed: observed)
    let people = Summation.sum(panel.populations)
    var model = PanelModel(
      frame: frame, geos: [], columns: [],
      spread: .halfNormal(deviation: isMeridian ? 1 : 0.3), people: people)
    let shifts = isMeridian ? standardise(&model) : scale(&model)
    for place in model.geos.indices {
      let geo = model.geos[place]
      model.geos[place].outcome = outcome(place).map { ($0 - shifts[place]) / geo.size }
    }
    addColumns(to: &model)
    addDrivers(to: &model)
    if !isMeridian { try weigh(&model) }
    return model
  }

  // MARK: Outcome

  /// What is modelled in one geography: counts where the national model has unit values.
  private func outcome(_ geo: Int) -> [Double] {
    let outcome = panel.data[geo].outcome
    return Array((isMeridian ? outcome.counts ?? outcome.values : outcome.values).prefix(observed))
  }

  /// Sizes are mean outcomes: trend, season and controls act on a geography in proportion to what it sells.
  private func scale(_ model: inout PanelModel) -> [Double] {
    let means = panel.data.indices.map { geo in Moments.mean(outcome(geo).map { abs($0) }) }
    let total = Summation.sum(means)
    model.geos = geos(sizes: means.map { max($0, 1e-6 * total) / total * model.frame.scale })
    let spreads = panel.data.indices.map { geo in
      Moments.deviation(outcome(geo), lostDegrees: 0) / model.geos[geo].size
    }
    model.frame.noisePrior = .halfNormal(deviation: max(Moments.mean(spreads), 1e-3))
    return means.map { _ in 0 }
  }

  /// Sizes are people: the outcome per head is standardised over all geographies and periods.
  private func standardise(_ model: inout PanelModel) -> [Double] {
    let heads = zip(panel.data.indices, panel.populations).flatMap { geo, people in
      outcome(geo).map { $0 / people }
    }
    let mean = Moments.mean(heads)
    let deviation = Moments.deviation(heads, lostDegrees: 0)
    let frame = model.frame
    let national = frame.outcome.map { frame.shift + frame.scale * $0 }
    model.geos = geos(sizes: panel.populations.map { $0 * deviation })
    model.frame.scale = deviation * model.people
    model.frame.shift = mean * model.people
    model.frame.outcome = national.map { ($0 - model.frame.shift) / model.frame.scale }
    for column in frame.columns.indices where frame.columns[column].offset != 0 {
      model.frame.columns[column].offset = model.frame.shift
    }
    return panel.populations.map { $0 * mean }
  }

  private func geos(sizes: [Double]) -> [PanelGeo] {
    let people = Summation.sum(panel.populations)
    return sizes.indices.map { geo in
      PanelGeo(
        name: dataset.geos[geo], share: panel.populations[geo] / people, size: sizes[geo],
        outcome: [], drivers: [])
    }
  }

  /// Gives geographies whose rows are noisier than others' less weight, as far as the data can tell.
  private func weigh(_ model: inout PanelModel) throws(FitProblem) {
    let left = try model.roughResiduals()
    let logs = model.geos.indices.map { geo in
      let rows = Array(left[geo * observed..<(geo + 1) * observed])
      return log(max(Moments.deviation(rows, lostDegrees: 0), 1e-9))
    }
    let centre = Moments.mean(logs)
    let variance = Moments.deviation(logs, lostDegrees: 0)
    // A standard deviation of n numbers is itself known to `1 / (2 n)` of its square.
    let chance = 0.5 / Double(observed)
    let trust = max(0, 1 - chance / max(variance * variance, 1e-12))
    for geo in model.geos.indices {
      model.geos[geo].weight = exp(min(max(trust * (logs[geo] - centre), -2), 2))
    }
  }

  // MARK: Columns

  private func addColumns(to model: inout PanelModel) {
    let shares = model.geos.map { $0.size / model.frame.scale }
    for place in model.frame.columns.indices {
      var column = model.frame.columns[place]
      if let parts = varyingParts(column.term) {
        let seen = parts.flatMap { $0.prefix(observed) }
        let isFlag = column.unit == 1 && column.term.reference == 0
        column.unit = isFlag ? 1 : max(Moments.deviation(seen, lostDegrees: 0), 1e-300)
        var values = [Double](repeating: 0, count: dataset.count)
        for (share, part) in zip(shares, parts) {
          for period in values.indices { values[period] += share * part[period] }
        }
        column.term.values = values
        let unit = column.unit
        model.columns.append(.varying(parts.map { $0.prefix(observed).map { $0 / unit } }))
      } else {
        let unit = column.unit
        model.columns.append(.shared(column.term.values.prefix(observed).map { $0 / unit }))
      }
      model.frame.columns[place] = column
    }
    // What each geography's level adds to the common one.
    for (geo, share) in shares.enumerated() {
      model.columns.append(.local(geo))
      model.frame.columns.append(
        LinearColumn(
          term: Term(
            name: model.geos[geo].name, part: .level,
            values: Array(repeating: share, count: dataset.count)), unit: 1,
          prior: .normal(deviation: isMeridian ? 5 : 0.2)))
    }
  }

  /// A term's series in each geography, where they differ.
  private func varyingParts(_ term: Term) -> [[Double]]? {
    guard let parts = panel.values(of: term), parts.contains(where: { $0 != parts[0] }) else {
      return nil
    }
    return parts.map { part in part.map { $0 - term.reference } }
  }

  // MARK: Media

  private func addDrivers(to model: inout PanelModel) {
    let paid = dataset.channels.count
    for place in model.frame.drivers.indices {
      let heads = zip(panel.data, panel.populations).map { data, people in
        let values =
          place < paid ? data.channels[place].driver : data.organic[place - paid].values
        return values.prefix(observed).map { $0 / people }
      }
      let running = heads.flatMap { $0 }.filter { $0 > 0 }
      let unit =
        running.isEmpty
        ? 1 : isMeridian ? Quantile.values(at: [0.5], of: running)[0] : Moments.mean(running)
      model.frame.drivers[place].unit = unit
      model.frame.drivers[place].values = model.frame.drivers[place].values.map {
        $0 / model.people
      }
      for geo in model.geos.indices {
        model.geos[geo].drivers.append(heads[geo].map { $0 / unit })
      }
    }
  }
}
