import Statistics

/// How plans of one making kept what they promised; gains are shares of what media truly bring, every world
/// weighing the same.
public struct PlanScore: Codable, Sendable, Equatable {
  /// Such as `all draws`.
  public var name: String
  public var plans: Int
  /// What the plans truly gain over what the best plans within the same limits would, sums over worlds.
  public var share: Double
  public var shareError: Double
  /// Mean expected gain.
  public var promised: Double
  /// The same less what the plans say they overstate.
  public var sober: Double
  /// Mean true gain.
  public var gain: Double
  /// Of `promised - gain`.
  public var excessError: Double
  /// Share of the plans that truly gain.
  public var gaining: Double
  /// Mean probability of gain that was stated.
  public var probability: Double
  /// Share of true gains inside their 90 % interval, and those under and over it.
  public var held: Double
  public var below: Double
  public var above: Double

  init(_ name: String, _ worlds: [PlannedWorld], _ trial: (PlannedWorld) -> PlanTrial?) {
    let cases = worlds.compactMap { world in trial(world).map { (world: world, trial: $0) } }
    func mean(_ value: (PlanTrial) -> Double) -> Double {
      Moments.mean(cases.map { value($0.trial) / $0.world.current })
    }
    let count = Double(max(cases.count, 1))
    func part(_ condition: (PlanTrial) -> Bool) -> Double {
      Double(cases.count { condition($0.trial) }) / count
    }
    self.name = name
    plans = cases.count
    let ratio = RatioOfSums(cases.map { ($0.trial.gain / $0.world.current, $0.world.ceiling) })
    share = ratio.value
    shareError = ratio.standardError
    promised = mean(\.promised)
    sober = mean { $0.promised - $0.overstatement }
    gain = mean(\.gain)
    let excess = cases.map { ($0.trial.promised - $0.trial.gain) / $0.world.current }
    excessError = excess.count > 1 ? Moments.deviation(excess) / count.squareRoot() : 0
    gaining = part { $0.gain > 0 }
    probability = Moments.mean(cases.map(\.trial.probability))
    held = part(\.isHeld)
    below = part { $0.gain < $0.lower }
    above = part { $0.gain > $0.upper }
  }
}

extension PlannedWorld {
  /// The best plan's gain as a share of what media bring.
  var ceiling: Double { optimum / current }
}

/// A sum over worlds over another, and how sure it is.
struct RatioOfSums {
  var value: Double
  /// By the jackknife: what leaving out one world at a time does to the ratio.
  var standardError: Double

  init(_ parts: [(top: Double, bottom: Double)]) {
    let top = parts.reduce(0) { $0 + $1.top }
    let bottom = parts.reduce(0) { $0 + $1.bottom }
    let ratio = bottom > 0 ? top / bottom : 0
    value = ratio
    guard parts.count > 1, bottom > 0 else {
      standardError = 0
      return
    }
    let count = Double(parts.count)
    let left = parts.map { part in
      bottom > part.bottom ? (top - part.top) / (bottom - part.bottom) : ratio
    }
    standardError =
      Moments.deviation(left, lostDegrees: 0) * (count - 1).squareRoot()
  }
}
