/// What the plans of a study promised, and what they truly bring.
public struct PlanReport: Codable, Sendable, Equatable {
  /// The product's plans first.
  public var scores: [PlanScore]
  /// Of the product's plans.
  public var reliability: [Reliability]
  /// What the best plans within the same limits would gain, as a share of what media truly bring; the mean.
  public var optimum: Double

  /// `nil` where no plans were made.
  init?(_ worlds: [FittedWorld]) {
    let planned = worlds.compactMap(\.plans)
    guard !planned.isEmpty else { return nil }
    let makers: [(String, (PlannedWorld) -> PlanTrial?)] = [
      ("all draws", { $0.own }), ("median parameters", { $0.medians }),
      ("mean parameters", { $0.means }), ("ridge fit", { $0.ridge }),
    ]
    scores = makers.map { PlanScore($0, planned, $1) }.filter { $0.plans > 0 }
    reliability = Reliability.table(planned.map(\.own))
    optimum = planned.reduce(0) { $0 + $1.ceiling } / Double(planned.count)
  }
}
