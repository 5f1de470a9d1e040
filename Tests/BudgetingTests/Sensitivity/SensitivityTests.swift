import Budgeting
import MediaMix
import Statistics
import Testing

@Suite("What the plan hangs on")
struct SensitivityTests {
  @Test("A cause explains its share of a sum, and what it has no part in next to nothing")
  func sharesOfASum() {
    var random = SeededGenerator(seed: 4)
    let draws = 2_000
    let first = (0..<draws).map { _ in random.normal() }
    let second = (0..<draws).map { _ in random.normal() }
    let other = (0..<draws).map { _ in random.normal() }
    // Variances 9 and 1: shares 0.9 and 0.1.
    let sum = zip(first, second).map { 3 * $0 + $1 }
    #expect(abs(ExplainedShare.of(sum, by: first) - 0.9) < 0.02)
    #expect(abs(ExplainedShare.of(sum, by: second) - 0.1) < 0.04)
    #expect(ExplainedShare.of(sum, by: other) < 0.01)
    #expect(ExplainedShare.of(first.map { $0 * $0 * $0 }, by: first) > 0.99)
  }

  @Test("A share does not depend on the cause's unit, and is 0 where nothing varies")
  func units() {
    var random = SeededGenerator(seed: 5)
    let cause = (0..<500).map { _ in random.uniform() }
    let outcome = cause.map { $0 + 0.3 * random.normal() }
    let share = ExplainedShare.of(outcome, by: cause)
    #expect(abs(share - ExplainedShare.of(outcome, by: cause.map { 7 * $0 * $0 * $0 })) < 1e-12)
    #expect(ExplainedShare.of(outcome, by: cause.map { _ in 2 }) == 0)
    #expect(ExplainedShare.of(cause.map { _ in 2 }, by: cause) == 0)
  }

  @Test("What chance explains of noise is taken off on average")
  func noBias() {
    let shares = (0..<200).map { seed -> Double in
      var random = SeededGenerator(seed: UInt64(seed), stream: 6)
      return ExplainedShare.of(
        (0..<200).map { _ in random.normal() }, by: (0..<200).map { _ in random.normal() })
    }
    // Floored at 0 the mean of a variable with mean 0 and deviation sqrt(2 * 3) / 199 is below 0.4 of it.
    #expect(Moments.mean(shares) < 0.012)
  }

  @Test("Knowing a channel's effect is worth what moving the money then gains")
  func valueOfKnowing() throws {
    let sample = Channels(seed: 1, uncertain: 0)
    let knowing = try #require(sample.knowing())
    let value = knowing.value(sample.effects[0])
    #expect(value > 0)
    // Brute force: the best share for each bin, on a fine grid.
    let reference = sample.bruteForceValue(of: sample.effects[0], bins: 8)
    #expect(abs(value - reference) <= 0.02 * reference + 1e-3 * sample.size)
    // Which draw is which says nothing.
    let noise = sample.noise
    #expect(knowing.value(noise) < 0.05 * value)
  }

  @Test("Where the draws agree nothing is worth knowing")
  func certain() throws {
    let sample = Channels(seed: 2, uncertain: nil)
    let knowing = try #require(sample.knowing())
    #expect(knowing.value(sample.noise) <= 1e-9 * sample.size)
    #expect(knowing.value(sample.effects[0]) == 0)
  }

  @Test("Few draws tell nothing apart")
  func fewDraws() {
    #expect(Channels(seed: 3, uncertain: 0, draws: 40).knowing() == nil)
  }

  @Test("Of a plan with one uncertain channel, that channel explains the gain and is worth knowing")
  func onePlan() throws {
    var random = SeededGenerator(seed: 9)
    let channels = (0..<4).map { index in
      var channel = SampleChannel.random(
        "channel\(index)", periods: 104, concave: true, using: &random)
      channel.effect = 2
      channel.halfSaturation = 1
      channel.spread = 0
      channel.effectSpread = index == 1 ? 0.35 : 0
      return channel
    }
    let analysis = sampleAnalysis(channels, draws: 600)
    let outlook = try #require(
      try Planner.outlook(analysis, settings: .init(), threads: 2))
    let first = try #require(outlook.sensitivities.first)
    #expect(first.channel == "channel1")
    #expect(first.cause == .returns)
    #expect(first.valueOfKnowing > 0)
    let own = outlook.sensitivities.filter { $0.channel == "channel1" }
    let others = outlook.sensitivities.filter { $0.channel != "channel1" }
    #expect(first.varianceShare > 0.97)
    #expect(own.dropFirst().allSatisfy { $0.varianceShare == 0 && $0.valueOfKnowing == 0 })
    #expect(others.count == 9)
    for one in others {
      #expect(one.varianceShare < 0.02)
      #expect(one.valueOfKnowing < 0.05 * first.valueOfKnowing)
    }
  }

  /// Two channels with Hill curves that share a budget.
  struct Channels {
    var tables: [ResponseTable]
    var effects: [[Double]]
    var noise: [Double]
    let bounds: [ClosedRange<Double>] = [50...150, 50...150]
    let total = 200.0

    /// - Parameter uncertain: the channel whose effect varies from draw to draw.
    init(seed: Int, uncertain: Int?, draws: Int = 800) {
      var random = SeededGenerator(seed: UInt64(seed), stream: 12)
      effects = (0..<2).map { index in
        (0..<draws).map { _ in
          index == uncertain ? 300 * max(0.1, 1 + 0.5 * random.normal()) : 300
        }
      }
      noise = (0..<draws).map { _ in random.uniform() }
      let effects = effects
      tables = (0..<2).map { index in
        let spends = (0...20).map { 10 * Double($0) }
        return ResponseTable(
          spends: spends,
          values: spends.map { spend in
            effects[index].map { effect in
              WindowResponse.Value(
                response: effect * spend / (spend + 80),
                derivative: 100 * effect * 80 / ((spend + 80) * (spend + 80)))
            }
          }, current: 100)
      }
    }

    var size: Double { 300 }

    var problem: AllocationProblem {
      AllocationProblem(
        curves: tables.map { .table($0.mean) }, bounds: bounds,
        rows: [SpendRow(sum: [0, 1], lower: total, upper: total)])
    }

    func knowing() -> ValueOfKnowing? {
      ValueOfKnowing(problem: problem, tables: tables, plan: [100, 100], threads: 1)
    }

    /// By a fine grid of splits, with the exact curves.
    func bruteForceValue(of quantity: [Double], bins: Int) -> Double {
      let splits = (0...2_000).map { 50 + 0.05 * Double($0) }
      func value(_ draws: [Int], _ split: Double) -> Double {
        let means = effects.map { effect in Moments.mean(draws.map { effect[$0] }) }
        return means[0] * split / (split + 80) + means[1] * (total - split) / (total - split + 80)
      }
      let all = Array(quantity.indices)
      let best = splits.max { value(all, $0) < value(all, $1) } ?? 100
      let order = all.sorted { quantity[$0] < quantity[$1] }
      let width = order.count / bins
      return Moments.mean(
        (0..<bins).map { bin in
          let members = Array(order[bin * width..<(bin + 1) * width])
          return (splits.map { value(members, $0) }.max() ?? 0) - value(members, best)
        })
    }
  }
}
