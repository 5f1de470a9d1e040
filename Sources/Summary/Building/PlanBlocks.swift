import Budgeting
import Insights
import MediaMix

/// The plan and the response curves behind it.
extension BlockBuilder {
  func optimization(_ outlook: Outlook, risks: [String]) -> OptimizationBlock {
    let plan = outlook.plan
    func byChannel(_ value: (Allocation) -> Double) -> [String: Double] {
      Dictionary(plan.channels.map { ($0.channel, value($0)) }) { first, second in first + second }
    }
    return OptimizationBlock(
      objective: plan.objective, method: plan.method.rawValue, budget: plan.budget,
      start: plan.start, end: plan.end, periods: plan.window.count, shift: plan.shift,
      allocation: byChannel(\.recommended), current: byChannel(\.current),
      currentTotal: plan.current.spend, currentRevenue: plan.current.response.mean,
      currentRoi: plan.current.roi?.mean, projectedRoi: plan.recommended.roi?.mean,
      projectedRevenue: plan.recommended.response.mean, gain: plan.gain,
      probabilityOfGain: plan.probabilityOfGain, overstatement: plan.outcomeOverstatement,
      moved: plan.moved,
      channels: plan.channels.map { allocation($0, risks: plan.risks) },
      marginalReturn: plan.marginalReturn?.finite,
      boundsBinding: plan.boundsBinding,
      frontier: plan.frontier.map {
        FrontierPoint(budget: $0.budget, revenue: $0.response, gain: $0.gain)
      },
      breakEvenBudget: plan.breakEvenBudget?.finite, risks: risks, direction: plan.direction,
      carryOut: plan.carryOut, spendsAll: plan.spendsAll, target: plan.target,
      profitGain: plan.profitGain, risk: plan.risk, guardedGain: plan.guardedGain?.finite,
      optimality: plan.optimality.flatMap { $0.kktResidual.isFinite ? $0 : nil }, reach: plan.reach,
      scenarios: outlook.scenarios,
      schedule: outlook.schedule, geos: outlook.geos, sensitivities: outlook.sensitivities,
      whatIf: plan.whatIf)
  }

  /// - Parameter planned: whether what the plan would change may be shown.
  func forecast(planned: Bool) -> ForecastBlock? {
    guard var forecast = evidence.outlook?.forecast else { return nil }
    if !planned {
      forecast.recommended = nil
      forecast.difference = nil
    }
    return forecast
  }

  private func allocation(_ part: Allocation, risks: [PlanRisk]) -> AllocationBlock {
    let weak = risks.lazy.compactMap { risk -> Double? in
      guard case .weakIncrease(part.channel, _, let probability) = risk else { return nil }
      return probability
    }.first
    return AllocationBlock(
      channel: part.channel, current: part.current, recommended: part.recommended,
      change: part.change, changeShare: part.changeShare?.finite, gain: part.gain,
      lowerBound: part.lowerBound, upperBound: part.upperBound, atBound: part.atBound,
      observedMaximum: part.observedMaximum, probabilityBelowCost: weak,
      extrapolated: part.extrapolated)
  }

  /// - Parameter planned: whether the recommended spend may be shown.
  func curves(_ plan: Plan?, planned: Bool) -> [ResponseCurveBlock] {
    (plan?.curves ?? []).map { curve in
      ResponseCurveBlock(
        channel: curve.channel, currentSpend: curve.currentSpend,
        currentResponse: curve.currentResponse,
        recommendedSpend: planned ? curve.recommendedSpend : nil,
        observedMaximum: curve.observedMaximum, observed: curve.observed,
        points: points(curve.points))
    }
  }

  /// A Hill curve with a slope below 1 is infinitely steep at no spend: there the next point's
  /// steepness is written.
  private func points(_ points: [ResponseCurve.Point]) -> [CurvePoint] {
    points.enumerated().map { index, point in
      CurvePoint(
        spend: point.spend, response: point.response, lower: point.lower, upper: point.upper,
        marginalRoi: points[index...].lazy.map(\.marginalROI).first(where: \.isFinite) ?? 0,
        extrapolated: point.extrapolated)
    }
  }
}
