import Glibc
import Statistics

/// The people who want to buy in a week: they drive sales, and what is paid for their searches.
///
/// Paid search is bought per click on a query, so its spend follows the number of shoppers whatever it brings: a
/// regression of sales on it sees demand. The volume of queries tells the two apart, since it is what both come from.
/// Where no column holds it, nothing does.
struct Shoppers {
  /// How far their number strays from level, trend and season in each week, as a share of the level.
  let wander: [Double]
  /// Queries of the whole market per week.
  let queries: [Double]
  /// What paid search costs per query: click rate times cost per click.
  let costPerQuery: [Double]

  /// Queries per week at the level.
  static let usualQueries = 400_000.0

  /// - Parameter calendar: the weeks in which plans are made.
  init(settings: SimulationSettings, calendar: SimulatedCalendar) {
    let size = settings.scenario.wander
    var random = SeededGenerator(seed: settings.seed, stream: 50)
    let last = Double(max(calendar.starts.count - 1, 1))
    var stray = 0.0
    var clicks = 0.0
    var price = 0.0
    var wander: [Double] = []
    var queries: [Double] = []
    var costs: [Double] = []
    for week in calendar.starts.indices {
      stray = 0.985 * stray + random.normal(deviation: 0.028)
      // Paydays and weather come and go within a week, where no trend can follow.
      let turn = size * (stray + random.normal(deviation: 0.035))
      wander.append(turn)
      let number =
        1 + settings.scenario.growth * Double(week) / last
        + settings.scenario.season * calendar.season[week] + turn
      queries.append(
        (max(0.05, number) * Shoppers.usualQueries * exp(random.normal(deviation: 0.012)))
          .rounded())
      clicks = 0.6 * clicks + random.normal(deviation: 0.05)
      price = 0.8 * price + random.normal(deviation: 0.06)
      costs.append(0.05 * exp(clicks) * 0.9 * exp(price))
    }
    self.wander = wander
    self.queries = queries
    costPerQuery = costs
  }

  /// What paid search costs in each week.
  var searchSpend: [Double] { zip(queries, costPerQuery).map { $0 * $1 } }
}
