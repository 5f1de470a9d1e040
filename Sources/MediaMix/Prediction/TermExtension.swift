import Glibc
import MarketingData
import Settings

/// The model's linear columns in periods after its data, in the same scaling.
///
/// - Level and slow drift stay where they were in the last period; a trend goes on by its last step, so that
///   a piecewise one continues its last segment.
/// - Seasonality and holidays follow the dates; controls, events and treatments the plan.
///
/// A column made again from dates or data is first compared with what the fit has for the observed periods: it
/// may be shifted and scaled there, and nothing else.
public enum TermExtension {
  /// One column per term of the fit, one value per period of `future`.
  ///
  /// - Parameters:
  ///   - settings: which holidays the model has.
  ///   - unitValues: what one modelled unit of the outcome is worth in each planned period; empty: 1.
  /// - Throws: `.unknownTerm` for a term that neither dates nor the plan's series explain.
  public static func columns(
    fit: Fit, dataset: Dataset, future: Dataset, settings: ModelSettings,
    unitValues: [Double] = []
  ) throws(PredictionProblem) -> [[Double]] {
    let span = try PlannedSpan(dataset, future)
    let stored = fit.terms.map { term in
      fit.unitValues.isEmpty
        ? term.values : zip(term.values, fit.unitValues).map { $1 == 0 ? 0 : $0 / $1 }
    }
    var source = TermSource(dataset: dataset, future: future, holidays: settings.holidays)
    if fit.isPerGeo {
      // The column of a geography's own level is its share of the whole.
      source.shares = dataset.geos.compactMap { geo in
        fit.terms.firstIndex { $0.part == .level && $0.name == geo }.flatMap { stored[$0].last }
      }
    }
    var columns: [[Double]] = []
    for (term, stored) in zip(fit.terms, stored) {
      guard let column = column(term, stored, span, source) else {
        throw .unknownTerm(name: term.name)
      }
      columns.append(
        unitValues.isEmpty ? column : zip(column, unitValues).map { $0 * $1 })
    }
    return columns
  }

  private static func column(
    _ term: Term, _ stored: [Double], _ span: PlannedSpan, _ source: TermSource
  ) -> [Double]? {
    guard let last = stored.last else { return nil }
    switch term.part {
    case .level:
      return Array(repeating: last, count: span.count)
    case .trend:
      let step =
        term.name.hasPrefix("drift") || stored.count < 2 ? 0 : last - stored[stored.count - 2]
      return span.steps.map { last + step * Double($0) }
    case .seasonality, .holidays, .events, .controls, .nonMedia:
      for raw in [source.values(of: term), source.weighed(term)].compactMap(\.self) {
        if let map = AffineMap(from: raw.past, to: stored) { return raw.planned.map(map.apply) }
      }
      return nil
    }
  }
}

/// `stored = shift + scale raw`: how a fit's column came from the data's.
struct AffineMap {
  let shift: Double
  let scale: Double

  /// `nil` when no shift and scale lead from one to the other.
  init?(from raw: [Double], to stored: [Double]) {
    guard raw.count == stored.count,
      let low = raw.indices.min(by: { raw[$0] < raw[$1] }),
      let high = raw.indices.max(by: { raw[$0] < raw[$1] })
    else { return nil }
    let spread = raw[high] - raw[low]
    let scale = spread > 0 ? (stored[high] - stored[low]) / spread : 1
    let shift = stored[low] - scale * raw[low]
    let size =
      stored.reduce(0) { max($0, abs($1)) } + abs(scale) * max(abs(raw[high]), abs(raw[low]))
    let isExact = zip(raw, stored).allSatisfy { abs(shift + scale * $0 - $1) <= 1e-9 * size }
    guard isExact else { return nil }
    self.scale = scale
    self.shift = shift
  }

  func apply(_ value: Double) -> Double { shift + scale * value }
}
