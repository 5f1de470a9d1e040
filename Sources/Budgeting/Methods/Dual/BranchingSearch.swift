extension Branching {
  /// The best allowed allocation so far.
  struct Search {
    let branching: Branching
    /// Differences that do not matter.
    let slack: Double
    private(set) var best: [Double]?
    private(set) var value = -Double.infinity
    private var climbsLeft: Int

    init(branching: Branching, slack: Double) {
      self.branching = branching
      self.slack = slack
      climbsLeft = branching.climbs
    }

    /// Takes an allocation that is better, if it is allowed.
    mutating func offer(_ spends: [Double]) {
      let problem = branching.problem
      guard problem.infeasibility(spends) <= 1e-9, problem.respectsZones(spends) else { return }
      let value = problem.value(spends)
      // A difference in the last digits is rounding, not a better plan.
      guard value > self.value + 1e-13 * abs(self.value) || best == nil else { return }
      best = spends
      self.value = value
    }

    /// Offers the local optimum near a point, which need not be allowed; later ones only as they stand.
    mutating func climb(from spends: [Double]) {
      if climbsLeft <= 0, best != nil {
        let now = value
        offer(spends)
        if value <= now { return }
      }
      climbsLeft -= 1
      let settled = LocalClimb(branching.problem).settle(spends)
      if let settled { offer(settled) }
    }
  }
}
