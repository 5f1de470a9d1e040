import MarketingData
import Statistics
import Testing

import MediaMix

@Suite struct RecoveryTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func littleNoiseGivesTheContributionsBack(seed: UInt64) throws {
    var shape = Invented.Shape()
    shape.noise = 0.005
    shape.seed = seed
    let invented = Invented(shape)
    let analysis = try analyse(invented.dataset)
    #expect(invented.contributionError(analysis) < 0.15)
    #expect((analysis.quality.inSample.r2 ?? 0) > 0.97)
  }

  @Test func aChannelWithoutEffectIsToldFromOneWithAnEffect() throws {
    var shape = Invented.Shape()
    shape.returns = [3, 0, 2]
    let analysis = try analyse(Invented(shape).dataset)
    let roi = analysis.channels.compactMap { $0.whole.roi }
    #expect(roi[1].lower < 0.2)
    #expect(roi[1].mean < 0.35 * roi[0].mean)
    #expect(roi[0].lower > 0.5)
  }

  @Test func channelsThatMoveTogetherShareTheirSum() throws {
    var shape = Invented.Shape()
    shape.returns = [2.5, 2.5]
    shape.isCollinear = true
    let invented = Invented(shape)
    let analysis = try analyse(invented.dataset)
    let total = Summation.sum(invented.truth.map { Summation.sum($0) })
    let media = analysis.media.whole.contribution
    #expect(abs(media.mean - total) < 0.3 * total)
    // The interval of one must say that the split is not known.
    let one = analysis.channels[0].whole.contribution
    #expect(one.upper - one.lower > (media.upper - media.lower) / 2)
    #expect(analysis.quality.varianceInflation.contains { $0.value > 10 })
  }

  @Test(arguments: [1e-3, 1e9])
  func theUnitOfTheOutcomeDoesNotMatter(unit: Double) throws {
    let plain = Invented().dataset
    var scaled = plain
    scaled.outcome.values = plain.outcome.values.map { $0 * unit }
    let (first, second) = (try analyse(plain), try analyse(scaled))
    #expect(first.fit.penalty?.value == second.fit.penalty?.value)
    for (left, right) in zip(first.channels, second.channels) {
      let ratio = right.whole.contribution.mean / left.whole.contribution.mean
      #expect(abs(ratio / unit - 1) < 1e-6)
    }
  }

  @Test func theUnitOfAChannelsExposureDoesNotMatter() throws {
    let plain = Invented().dataset
    var exposed = plain
    exposed.channels[0].exposure = plain.channels[0].spend.map { $0 * 1e4 }
    let (first, second) = (try analyse(plain), try analyse(exposed))
    let (left, right) = (first.channels[0], second.channels[0])
    let ratio = (left.whole.roi?.mean ?? 0) / (right.whole.roi?.mean ?? 1)
    #expect(abs(ratio - 1) < 1e-6)
    #expect(abs(right.halfSaturation.mean / left.halfSaturation.mean / 1e4 - 1) < 1e-6)
  }
}
