import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics

/// Times the plan period by period: 52 weekly slots of several channels on 1,000 draws, with the gain in all of them.
enum FlightBenchmark {
  /// Seconds of each, and the largest residual of the optimality conditions.
  static func parts() -> [String] {
    [(8, false), (40, false), (8, true)].map { channels, isShaped in
      let samples = (0..<channels).map { sample($0, isShaped: isShaped) }
      let spent = PlanBenchmark.seconds(3) { _ = solve(samples) }
      let worst = solve(samples).reduce(0) { max($0, $1) }
      let name = "flights_\(channels)\(isShaped ? "_shaped" : "")"
      return "\"\(name)\": {\"seconds\": \(spent), \"kkt\": \(worst)}"
    }
  }

  private static func solve(_ samples: [Sample]) -> [Double] {
    parallelMap(count: samples.count, threads: 2) { index in
      let sample = samples[index]
      let problem = FlightProblem(
        response: PatternResponse(
          channel: sample.channel, parameters: sample.parameters, periods: 104..<156,
          tail: EffectTail.periods(ResponseForm(), Array(sample.parameters.prefix(100)))),
        current: Array(sample.channel.spend[104..<156]),
        total: sample.channel.spend[104..<156].reduce(0, +), limits: FlightLimits())
      let flight = FlightSearch(problem).solve()
      _ = problem.gains(flight.money)
      return flight.residual
    }
  }

  private struct Sample: Sendable {
    var channel: Channel
    var parameters: [ChannelParameters]
  }

  private static func sample(_ index: Int, isShaped: Bool) -> Sample {
    var random = SeededGenerator(seed: 52, stream: UInt64(index))
    let level = random.uniform(1_000, 50_000)
    let decay = random.uniform(0.1, 0.85)
    let half = random.uniform(0.5, 2)
    let slope = isShaped ? random.uniform(1.2, 3) : random.uniform(0.7, 0.95)
    return Sample(
      channel: Channel(
        name: "channel", spend: (0..<156).map { _ in level * random.uniform(0.3, 1.7) }),
      parameters: (0..<1_000).map { _ in
        ChannelParameters(
          decay: min(decay * random.uniform(0.8, 1.2), 0.95),
          halfSaturation: level * half * random.uniform(0.8, 1.2),
          slope: slope * random.uniform(0.95, 1.05), effect: level * random.uniform(2, 4))
      })
  }
}
