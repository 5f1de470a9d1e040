import Calendars

// How an earlier report's model was made and judged, what it planned, and its history period by period.
extension EarlierReport {
  public struct Model: Codable, Sendable, Equatable {
    /// `bayes` or `ridge`.
    public var method: String
    public var seed: UInt64?
    public var preset: String?
    public var performance: Performance?
  }

  /// How far off the model was, in the outcome's unit or as shares.
  public struct Performance: Codable, Sendable, Equatable {
    public var r2Score: Double?
    public var adjustedR2: Double?
    public var mape: Double?
    public var wmape: Double?
    public var rmse: Double?
    public var mae: Double?
    public var meanActual: Double?
    public var meanPredicted: Double?
    public var holdout: Holdout?
  }

  /// The same in periods that a refit had not seen.
  public struct Holdout: Codable, Sendable, Equatable {
    public var r2Score: Double?
    public var mape: Double?
    public var wmape: Double?
    public var rmse: Double?
    public var mae: Double?
    /// Share of the periods inside their interval.
    public var coverage: Double?
    public var crps: Double?
    public var periods: Int?
  }

  public struct Grade: Codable, Sendable, Equatable {
    /// A to F.
    public var letter: String
    /// 0 to 100.
    public var score: Double?
    public var actionable: Bool?
    public var reasons: [Check]?

    public func check(_ name: String) -> Check? { reasons?.first { $0.check == name } }
  }

  /// One check behind the grade.
  public struct Check: Codable, Sendable, Equatable {
    public var check: String
    public var label: String?
    public var value: Double?
    public var threshold: Double?
    public var verdict: String
    public var valueText: String?
  }

  /// One parameter of the model.
  public struct Coefficient: Codable, Sendable, Equatable {
    public var name: String
    public var part: String
    public var quantity: String
    public var estimate: Range
    /// Standard deviation over draws.
    public var standardError: Double?
  }

  /// What it recommended.
  public struct Plan: Codable, Sendable, Equatable {
    public var objective: String?
    public var budget: Double?
    /// First day of the window planned.
    public var start: CivilDate?
    /// Its last day included.
    public var end: CivilDate?
    public var periods: Int?
    /// `retrospective` or `forward`.
    public var direction: String?
    /// Money by channel.
    public var allocation: [String: Double]
    public var current: [String: Double]
    public var gain: Range?
    public var probabilityOfGain: Double?
    public var projectedRoi: Double?
  }

  /// The decomposition per period: means over draws.
  public struct Series: Codable, Sendable, Equatable {
    public var starts: [CivilDate]
    public var actual: [Double]
    public var expected: [Double]
    public var parts: [SeriesPart]

    /// What a channel brought from `first` to `last`, days included; `nil` unless every such day is in a period of the series.
    public func contribution(
      of name: String, from first: CivilDate, to last: CivilDate, frequency: Frequency
    ) -> Double? {
      guard let part = parts.first(where: { $0.kind == "channel" && $0.name == name }),
        part.values.count == starts.count,
        let from = starts.firstIndex(of: first),
        let until = starts.indices.first(where: { frequency.lastDay(from: starts[$0]) == last }),
        from <= until
      else { return nil }
      return part.values[from...until].reduce(0, +)
    }
  }

  /// One cause, per period.
  public struct SeriesPart: Codable, Sendable, Equatable {
    public var name: String
    /// `baseline`, `component` or `channel`.
    public var kind: String
    public var values: [Double]
  }
}
