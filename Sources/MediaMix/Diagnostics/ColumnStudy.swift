import MarketingData
import Statistics

/// How far the columns of the model repeat each other.
///
/// Media count as the model sees them, after carry-over and saturation: their mean contribution per period.
public struct ColumnStudy: Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case channel, organic, control, treatment, event
  }

  /// A column that a reader would ask about.
  public struct Column: Sendable, Equatable {
    public var name: String
    public var kind: Kind
    /// Variance inflation beside every other column of the model, trend and seasons included; infinite where those make
    /// it up, `nil` where it does not vary.
    public var inflation: Double?
  }

  /// Paid channels, organic media, then controls, treatments and events.
  public var columns: [Column]
  /// Pearson's, of every two `columns`; `nil` where one of them does not vary.
  public var correlations: [[Double?]]

  /// Inflation from which a column overlaps, and from which it hardly stands on its own.
  public static let limits = (notable: 5.0, high: 10.0)

  /// The column most correlated with one, and how strongly.
  public func closest(to column: Int) -> (name: String, correlation: Double)? {
    let others = columns.indices.filter { $0 != column }
    let known = others.compactMap { other in
      correlations[column][other].map { (name: columns[other].name, correlation: $0) }
    }
    return known.max { abs($0.correlation) < abs($1.correlation) }
  }

  static func make(dataset: Dataset, fit: Fit, media: [[Double]]) -> ColumnStudy {
    let names =
      dataset.channels.map { ($0.name, Kind.channel) }
      + dataset.organic.map { ($0.name, Kind.organic) }
    let drivers = zip(names, media).map { (name: $0.0, kind: $0.1, values: $1) }
    let told = fit.terms.compactMap { term in
      Kind(term.part).map { (name: term.name, kind: $0, values: term.values) }
    }
    let shown = drivers + told
    let others = fit.terms.filter { Kind($0.part) == nil && $0.part != .level }.map(\.values)
    // Trend and seasons come first, so that a column which repeats them is the one found out.
    let factors = VarianceInflation.factors(others + shown.map(\.values)).dropFirst(others.count)
    return ColumnStudy(
      columns: zip(shown, factors).map {
        Column(name: $0.name, kind: $0.kind, inflation: $1)
      },
      correlations: Correlation.matrix(shown.map(\.values)))
  }
}

extension ColumnStudy.Kind {
  /// `nil` for what the model made up itself.
  fileprivate init?(_ part: Term.Part) {
    switch part {
    case .level, .trend, .seasonality, .holidays: return nil
    case .controls: self = .control
    case .nonMedia: self = .treatment
    case .events: self = .event
    }
  }
}
