import Statistics

/// How a channel's money is spread over the weeks.
enum SpendPattern: String, Codable, Sendable {
  /// Every week, somewhat more when demand is high.
  case alwaysOn = "always_on"
  /// Every week, at levels that change after some months.
  case stepped
  /// Bursts of three to seven weeks with pauses between.
  case flighted
  /// Most of it from May to September, some before Christmas.
  case seasonal
  /// Single weeks or pairs of weeks, irregularly.
  case pulsed
  /// From a small start to three times the mean.
  case growing
  /// Two to four weeks, then three to six months of nothing.
  case sparse
  /// Every week, most of it when demand is high.
  case demandLed = "demand_led"
  /// Nothing at first, then every week from somewhere between a third and a half of the time on.
  case late

  /// Spend relative to the channel's mean for each week, before scaling.
  ///
  /// - Parameters:
  ///   - yearPositions: where in the year each week lies, 0 to 1.
  ///   - demand: the season's effect on each week's sales, around 0.
  ///   - bold: bursts are stronger, as in experiments.
  func weights(
    yearPositions: [Double], demand: [Double], bold: Bool, random: inout SeededGenerator
  ) -> [Double] {
    let count = yearPositions.count
    var weights = [Double](repeating: 0, count: count)
    switch self {
    case .alwaysOn:
      for week in 0..<count {
        weights[week] = (1 + 0.6 * demand[week]) * jitter(bold ? 0.45 : 0.22, &random)
      }
    case .stepped:
      var week = 0
      while week < count {
        let level = random.uniform(0.45, 1.6)
        let end = min(count, week + 6 + random.integer(below: 14))
        while week < end {
          weights[week] = level * jitter(bold ? 0.3 : 0.15, &random)
          week += 1
        }
      }
    case .flighted:
      var week = random.integer(below: 6)
      while week < count {
        let level = random.uniform(0.7, bold ? 2.2 : 1.4)
        let end = min(count, week + 3 + random.integer(below: 5))
        while week < end {
          weights[week] = level * jitter(0.12, &random)
          week += 1
        }
        week += 3 + random.integer(below: 7)
      }
    case .seasonal:
      for week in 0..<count {
        let position = yearPositions[week]
        let high = position > 0.36 && position < 0.72 || position > 0.86 && position < 0.97
        weights[week] = (high ? 1 : 0.12) * jitter(bold ? 0.5 : 0.3, &random)
      }
    case .pulsed:
      var week = random.integer(below: 4)
      while week < count {
        for offset in 0...random.integer(below: 2) where week + offset < count {
          weights[week + offset] = random.uniform(0.6, bold ? 2 : 1.5)
        }
        week += 2 + random.integer(below: 5)
      }
    case .sparse:
      var week = random.integer(below: 14)
      while week < count {
        let level = random.uniform(0.6, 1.6)
        let end = min(count, week + 2 + random.integer(below: 3))
        while week < end {
          weights[week] = level * jitter(0.15, &random)
          week += 1
        }
        week += 12 + random.integer(below: 14)
      }
    case .demandLed:
      for week in 0..<count {
        weights[week] = max(0.05, 1 + 6 * demand[week]) * jitter(0.25, &random)
      }
    case .late:
      let start = Int(Double(count) * random.uniform(0.33, 0.5))
      for week in start..<count { weights[week] = jitter(bold ? 0.45 : 0.3, &random) }
    case .growing:
      for week in 0..<count {
        let ramp = 0.35 + 1.9 * Double(week) / Double(max(count - 1, 1))
        weights[week] = ramp * jitter(bold ? 0.45 : 0.25, &random)
      }
    }
    return weights
  }

  /// A factor around 1, never below a tenth.
  private func jitter(_ deviation: Double, _ random: inout SeededGenerator) -> Double {
    max(0.1, random.normal(mean: 1, deviation: deviation))
  }
}
