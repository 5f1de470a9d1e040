import Budgeting
import Glibc
import Insights
import MarketingData
import MediaMix
import SampleSummary
import Settings
import Statistics

/// The sample with its first channel bought by demand: shoppers make both its spend and the sales that a
/// model credits it with.
struct DemandWorld {
  /// How far the season moves the number of shoppers, in logarithms.
  var season = 0.25
  /// Spread of shoppers and of spend around what the season and the shoppers say.
  var shocks = 0.08
  var noise = 0.06
  /// Share of sales spent on the channel.
  var spend = 0.006
  /// Return the model finds.
  var roi = 90.0
  /// Whether the model's contribution follows the channel's spend, as any model's does.
  var sample = SampleSummary.analysis(channels: 3)

  func make() -> Analysis {
    var analysis = sample.make()
    var generator = SeededGenerator(seed: 7)
    let weeks = analysis.dataset.count
    var shock = 0.0
    let shoppers = (0..<weeks).map { week -> Double in
      shock = 0.6 * shock + shocks * normal(&generator)
      return exp(season * cos(2 * .pi * Double(week) / 52.18) + shock)
    }
    let level = sample.level
    let spends = shoppers.map { spend * level * $0 * exp(noise * normal(&generator)) }
    let effect = spends.map { $0 * roi }
    let others = analysis.decomposition.channels.dropFirst()
    let sales = shoppers.indices.map { week in
      level * shoppers[week] + others.reduce(0) { $0 + $1.values[week] }
        + 0.01 * level * normal(&generator)
    }
    analysis.dataset.outcome.values = sales
    analysis.dataset.channels[0].spend = spends
    analysis.decomposition.channels[0].values = effect
    analysis.decomposition.baseline.values = zip(sales, effect).map { $0 - $1 }
    let factors = analysis.channels[0].whole.contributionDraws
    let mean = Moments.mean(factors)
    let window = analysis.window
    for (path, weeks) in [
      (\ChannelResult.whole, 0..<weeks), (\ChannelResult.recent, window),
    ] as [(WritableKeyPath<ChannelResult, Return>, Range<Int>)] {
      let brought = effect[weeks].reduce(0, +)
      var part = analysis.channels[0][keyPath: path]
      part.spend = spends[weeks].reduce(0, +)
      part.contributionDraws = factors.map { $0 / mean * brought }
      part.contribution = Estimate(draws: part.contributionDraws, interval: 0.9)
      part.roi = Estimate(draws: part.contributionDraws.map { $0 / part.spend }, interval: 0.9)
      analysis.channels[0][keyPath: path] = part
    }
    analysis.media = MediaResult(
      whole: together(analysis.channels.map(\.whole), old: analysis.media.whole),
      recent: together(analysis.channels.map(\.recent), old: analysis.media.recent))
    return analysis
  }

  func judgement(_ configuration: Configuration = Configuration()) -> Judgement {
    Judgement.make(Evidence(analysis: make(), outlook: nil, configuration: configuration))
  }

  private func together(_ parts: [Return], old: Return) -> Return {
    var result = old
    result.spend = parts.reduce(0) { $0 + $1.spend }
    result.contributionDraws = old.contributionDraws.indices.map { draw in
      parts.reduce(0) { $0 + $1.contributionDraws[draw] }
    }
    result.contribution = Estimate(draws: result.contributionDraws, interval: 0.9)
    result.roi = Estimate(
      draws: result.contributionDraws.map { $0 / result.spend }, interval: 0.9)
    return result
  }

  private func normal(_ generator: inout SeededGenerator) -> Double {
    NormalDistribution.quantile(Double.random(in: 1e-9..<1, using: &generator))
  }
}
