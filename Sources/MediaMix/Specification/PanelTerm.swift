import MarketingData
import Statistics

extension GeoPanel {
  /// What a term of the model is in each geography; `nil` for terms of the calendar, and where one of them lacks it.
  func values(of term: Term) -> [[Double]]? {
    let people = Summation.sum(populations)
    let parts = zip(data, populations).compactMap { data, own -> [Double]? in
      switch term.part {
      case .level, .trend, .seasonality, .holidays: return nil
      case .events: return data.events.first { $0.name == term.name }?.values
      case .controls:
        if let control = data.controls.first(where: { $0.name == term.name }) {
          return control.values
        }
        // Demand is counted: what a head asks for is what compares, in the nation's size.
        let scale = people / own
        return data.demand.first { $0.series.name == term.name }?.series.values.map { $0 * scale }
      case .nonMedia: return data.nonMedia.first { $0.name == term.name }?.values
      }
    }
    return parts.count == data.count ? parts : nil
  }
}
