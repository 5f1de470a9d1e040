import Glibc
import Statistics

/// What sells without media, per week of the whole market, and the columns that tell of it.
struct WorldBaseline {
  var level: Double
  var trend: [Double]
  var seasonality: [Double]
  var events: [Double]
  var controls: [Double]
  /// All of them together.
  var total: [Double]
  /// The season as a share of the level: what demand-led media follow.
  var season: [Double]
  var eventColumns: [(name: String, values: [Double], effect: Double)] = []
  var controlColumns: [Control] = []

  /// A column that moves sales by `effect` for each unit above `reference`.
  struct Control {
    var name: String
    var values: [Double]
    var reference: Double
    var effect: Double
  }

  init(_ plan: WorldPlan, _ calendar: SimulatedCalendar) {
    var random = SeededGenerator(seed: plan.seed, stream: 10_001)
    level = plan.level
    trend = WorldBaseline.trend(plan, &random).map { $0 * plan.level }
    let curve = WorldBaseline.season(plan, calendar, &random)
    season = curve
    seasonality = curve.map { $0 * plan.level }
    events = [Double](repeating: 0, count: plan.weeks)
    controls = events
    if plan.hasHolidays {
      for (name, flags) in [
        ("black_friday", calendar.blackFriday), ("christmas", calendar.christmas),
        ("promo", calendar.promotion),
      ] {
        eventColumns.append((name, flags, plan.level * random.uniform(0.03, 0.3)))
      }
    }
    for index in 0..<plan.controls {
      controlColumns.append(
        WorldBaseline.control(index, plan, season: curve, &random))
    }
    for week in 0..<plan.weeks {
      events[week] = eventColumns.reduce(0) { $0 + $1.effect * $1.values[week] }
      controls[week] = controlColumns.reduce(0) {
        $0 + $1.effect * ($1.values[week] - $1.reference)
      }
    }
    total = []
    for week in 0..<plan.weeks {
      total.append(level + trend[week] + seasonality[week] + events[week] + controls[week])
    }
  }

  /// How far each week is above or below the level, as a share of it.
  private static func trend(_ plan: WorldPlan, _ random: inout SeededGenerator) -> [Double] {
    let last = Double(max(plan.weeks - 1, 1))
    let times = (0..<plan.weeks).map { Double($0) / last }
    switch plan.trend {
    case .flat:
      return times.map { _ in 0 }
    case .linear:
      let slope = random.uniform(-0.2, 0.4)
      return times.map { slope * $0 }
    case .compound:
      let growth = random.uniform(-0.15, 0.5)
      return times.map { exp(growth * $0) - 1 }
    case .smooth:
      let slope = random.uniform(-0.1, 0.2)
      let (height, turns) = (random.uniform(0.04, 0.15), random.uniform(0.4, 1.6))
      let phase = random.uniform(0, 2 * Double.pi)
      return times.map {
        slope * $0 + height * (sin(2 * Double.pi * turns * $0 + phase) - sin(phase))
      }
    case .bends:
      let bends = (0...random.integer(below: 3)).map { _ in
        (at: random.uniform(0.1, 0.9), by: random.uniform(-0.5, 0.5))
      }
      let slope = random.uniform(-0.15, 0.25)
      return times.map { time in
        max(-0.4, bends.reduce(slope * time) { $0 + $1.by * max(0, time - $1.at) })
      }
    case .walk:
      let step = random.uniform(0.004, 0.015)
      var level = 0.0
      return times.map { _ in
        level = 0.995 * level + random.normal(deviation: step)
        return level
      }
    }
  }

  private static func season(
    _ plan: WorldPlan, _ calendar: SimulatedCalendar, _ random: inout SeededGenerator
  ) -> [Double] {
    let size = random.uniform(0.02, 0.2)
    let waves = (1...plan.harmonics).map { order in
      (
        order: Double(order), height: size / Double(order) * random.uniform(0.4, 1),
        phase: random.uniform(0, 2 * Double.pi)
      )
    }
    return calendar.yearPositions.map { position in
      waves.reduce(0) {
        $0 + $1.height * cos(2 * Double.pi * $1.order * position - $1.phase)
      }
    }
  }

  /// A price, a temperature that follows the season, or a competitor's activity.
  private static func control(
    _ index: Int, _ plan: WorldPlan, season: [Double], _ random: inout SeededGenerator
  ) -> Control {
    var state = 0.0
    switch index {
    case 0:
      let values = (0..<plan.weeks).map { _ in
        state = 0.93 * state + random.normal(deviation: 0.012)
        let cut = random.uniform() < 0.1 ? random.uniform(0.03, 0.12) : 0
        return rounded(1 + state - cut, to: 1e4)
      }
      return Control(
        name: "price_index", values: values, reference: 1,
        effect: -plan.level * random.uniform(0.2, 1.2))
    case 1:
      let swing = max(season.map(abs).max() ?? 0, 1e-9)
      let values = season.map { rounded(10 * $0 / swing + random.normal(deviation: 3), to: 100) }
      return Control(
        name: "temperature", values: values, reference: 0,
        effect: plan.level * random.uniform(-0.006, 0.006))
    default:
      let values = (0..<plan.weeks).map { _ in
        state = 0.8 * state + random.normal(deviation: 0.6)
        return rounded(state, to: 1e4)
      }
      return Control(
        name: "competitor_index", values: values, reference: 0,
        effect: -plan.level * random.uniform(0.005, 0.04))
    }
  }

  private static func rounded(_ value: Double, to units: Double) -> Double {
    (value * units).rounded() / units
  }
}
