import MarketingData
import Settings
import Statistics
import Testing

import MediaMix

@Suite("Results from draws") struct DrawPassTests {
  @Test("are those of the definition", arguments: InventedKind.all)
  func definition(kind: InventedKind) throws {
    let made = kind.make()
    let (dataset, fit) = (made.dataset, made.fit)
    let analysis = Analysis.make(dataset: dataset, fit: fit, threads: 2)
    let count = Double(fit.draws.count)
    for (index, channel) in analysis.channels.enumerated() {
      var mean = [Double](repeating: 0, count: dataset.count)
      for draw in fit.draws.indices {
        let each = made.contributions(driver: index, draw: draw)
        for period in mean.indices {
          mean[period] += each.reduce(0) { $0 + $1[period] } / count
        }
        for (result, window) in [
          (channel.whole, 0..<dataset.count), (channel.recent, analysis.window),
        ] {
          let total = made.total(driver: index, draw: draw, window: window)
          expectNear(result.contributionDraws[draw], total)
          let step = 1e-5
          let slope =
            (made.total(driver: index, draw: draw, multiplier: 1 + step, window: window)
              - made.total(driver: index, draw: draw, multiplier: 1 - step, window: window))
            / (2 * step)
          expectNear(result.marginalDraws[draw] * result.spend, slope, 1e-6)
        }
      }
      for (value, reference) in zip(analysis.decomposition.channels[index].values, mean) {
        expectNear(value, reference)
      }
    }
    let organic = try #require(analysis.decomposition.components.first { $0.name == "organic" })
    expectNear(organic.totals[7], made.total(driver: 3, draw: 7, window: 0..<dataset.count))
  }

  @Test("of a span are those of its periods, and add up to what the model expects in every draw")
  func spans() throws {
    let made = InventedKind(form: ResponseForm()).make(draws: 120)
    let (dataset, fit) = (made.dataset, made.fit)
    let windows = [3..<16, 40..<dataset.count, 0..<dataset.count]
    let analysis = Analysis.make(dataset: dataset, fit: fit, spans: windows, threads: 2)
    #expect(analysis.spans.map(\.periods) == windows)
    #expect(
      analysis.spans == Analysis.make(dataset: dataset, fit: fit, spans: windows, threads: 1).spans)
    for span in analysis.spans {
      for (index, channel) in span.channels.enumerated() {
        for draw in [0, 57, 119] {
          expectNear(
            channel.draws[draw], made.total(driver: index, draw: draw, window: span.periods))
        }
        expectNear(channel.spend, Summation.sum(dataset.channels[index].spend[span.periods]))
      }
    }
    let whole = try #require(analysis.spans.last)
    let parts = analysis.decomposition
    for (span, part) in zip(whole.channels, parts.channels) {
      expectNear(span.draws[5], part.totals[5])
    }
    expectNear(whole.baseline[5], parts.baseline.totals[5])
    #expect(whole.components.map(\.name) == parts.components.map(\.name))
    for (span, part) in zip(whole.components, parts.components) {
      expectNear(span.causes.reduce(0) { $0 + $1.draws[5] }, part.totals[5])
    }
  }

  @Test("add up to the outcome in every period and in total", arguments: [0, 4])
  func additivity(geos: Int) {
    let made = InventedKind(form: ResponseForm(), geos: geos).make(draws: 300)
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2)
    let parts = analysis.decomposition
    let all = [parts.baseline] + parts.components + parts.channels
    for period in made.dataset.starts.indices {
      let sum = all.reduce(parts.residual[period]) { $0 + $1.values[period] }
      expectNear(sum, made.dataset.outcome.values[period])
    }
    for part in all {
      #expect(part.totals.count == 300)
      let size = part.values.reduce(0) { $0 + abs($1) }
      #expect(abs(part.total.mean - Summation.sum(part.values)) <= 1e-9 * size)
    }
    let total = all.reduce(Summation.sum(parts.residual)) { $0 + $1.total.mean }
    expectNear(total, Summation.sum(made.dataset.outcome.values))
  }

  @Test("are the same bits on any number of threads", arguments: [0, 3])
  func threads(geos: Int) {
    let made = InventedKind(form: ResponseForm(), geos: geos).make(draws: 230)
    let one = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 1)
    for threads in [2, 5] {
      let other = Analysis.make(dataset: made.dataset, fit: made.fit, threads: threads)
      #expect(bits(one) == bits(other))
      #expect(one.geos == other.geos)
    }
  }

  @Test("give the interval that the spread of the expectation and the noise make")
  func predictiveInterval() {
    let made = InventedKind(form: ResponseForm(), hasUnitValues: true).make(draws: 60)
    let (dataset, fit) = (made.dataset, made.fit)
    let parts = Analysis.make(dataset: dataset, fit: fit, threads: 2).decomposition
    let noise = Moments.mean(fit.draws.map { $0.noise * $0.noise })
    for period in [0, 13, 79] {
      let expected = fit.draws.indices.map { draw in
        let linear = zip(fit.terms, fit.draws[draw].coefficients).reduce(0) {
          $0 + $1.0.values[period] * $1.1
        }
        return (0..<4).reduce(linear) { sum, driver in
          sum + made.contributions(driver: driver, draw: draw)[0][period]
        }
      }
      let unit = fit.unitValues[period]
      let spread =
        (Moments.variance(expected, lostDegrees: 0) + unit * unit * noise).squareRoot()
      expectNear(parts.expected[period], Moments.mean(expected))
      // 1.6448536... is the 95 % quantile of the standard normal.
      expectNear(parts.upper[period] - parts.expected[period], 1.6448536269514722 * spread, 1e-8)
      expectNear(parts.expected[period] - parts.lower[period], 1.6448536269514722 * spread, 1e-8)
    }
  }

  @Test("per geography sum to the nation's, draw means and spend")
  func geos() throws {
    let made = InventedKind(form: ResponseForm(), geos: 5, hasUnitValues: true).make(draws: 120)
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2)
    #expect(analysis.geos.map(\.name) == made.dataset.geos)
    for (index, channel) in analysis.channels.enumerated() {
      let parts = analysis.geos.map { $0.channels[index] }
      expectNear(parts.reduce(0) { $0 + $1.contribution.mean }, channel.whole.contribution.mean)
      expectNear(parts.reduce(0) { $0 + $1.spend }, channel.whole.spend)
      for (geo, part) in parts.enumerated() {
        let draws = made.fit.draws.indices.map { draw in
          made.contributions(driver: index, draw: draw)[geo].reduce(0, +)
        }
        let reference = Estimate(draws: draws, interval: 0.9)
        expectNear(part.contribution.upper, reference.upper)
        expectNear(try #require(part.roi).lower, reference.lower / part.spend)
      }
    }
    let outcomes = try #require(made.dataset.panel).data.map { Summation.sum($0.outcome.values) }
    #expect(analysis.geos.map(\.outcome) == outcomes)
  }

  @Test("have no geographies where the draws do not tell them apart")
  func summedPanel() {
    var made = InventedKind(form: ResponseForm(), geos: 3).make()
    for draw in made.fit.draws.indices {
      for channel in made.fit.draws[draw].channels.indices {
        made.fit.draws[draw].channels[channel].geoFactors = []
        made.fit.draws[draw].channels[channel].halfSaturation *= 1_000
      }
    }
    let analysis = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2)
    #expect(analysis.geos.isEmpty)
    let draw = made.fit.draws[4].channels[0]
    let response = made.fit.forms[0].response(made.dataset.channels[0].spend, draw)
    expectNear(
      analysis.channels[0].whole.contributionDraws[4], draw.effect * response.reduce(0, +))
  }

  @Test(
    "say how the effect carries over: shares that nearly sum to one", arguments: InventedKind.all)
  func carryOver(kind: InventedKind) {
    let made = kind.make(draws: 20, organic: 0)
    for channel in Analysis.make(dataset: made.dataset, fit: made.fit, threads: 1).channels {
      #expect(channel.form == kind.form)
      #expect(channel.carryOver.count <= 52)
      let sum = channel.carryOver.reduce(0, +)
      #expect(sum >= 0.99 && sum <= 1 + 1e-9)
      #expect(channel.carryOver.dropLast().reduce(0, +) < 0.99)
      #expect(channel.saturationLevel.upper <= 1 && channel.saturationLevel.lower >= 0)
      #expect((channel.saturationLevel.mean == 0) == (kind.form.saturation == .linear))
      #expect(channel.halfLife.mean.isFinite)
    }
  }

  @Test("count the draws whose baseline falls below zero")
  func negativeBaseline() {
    var made = InventedKind(form: ResponseForm()).make(draws: 200)
    for draw in 0..<50 { made.fit.draws[draw].coefficients[0] = 10 }
    let quality = Analysis.make(dataset: made.dataset, fit: made.fit, threads: 2).quality
    let negative = made.fit.draws.filter { draw in
      made.dataset.starts.indices.contains { period in
        draw.coefficients[0] + draw.coefficients[1] * made.fit.terms[1].values[period] < 0
      }
    }
    #expect(quality.negativeBaseline == Double(negative.count) / 200)
    #expect(quality.negativeBaseline > 0.1)
  }

  private func bits(_ analysis: Analysis) -> [UInt64] {
    let parts = analysis.decomposition
    let series =
      ([parts.baseline] + parts.components + parts.channels).flatMap { [$0.values, $0.totals] }
      + [parts.expected, parts.lower, parts.upper]
      + analysis.channels.flatMap {
        [
          $0.whole.contributionDraws, $0.recent.marginalDraws, $0.carryOver,
          [$0.saturationLevel.mean],
        ]
      } + [analysis.media.whole.marginalDraws]
    return series.flatMap { $0.map(\.bitPattern) }
  }
}

/// Expects two numbers to agree to a share of their size.
func expectNear(
  _ value: Double, _ reference: Double, _ tolerance: Double = 1e-9,
  location: SourceLocation = #_sourceLocation
) {
  let distance = abs(value - reference)
  #expect(distance <= tolerance * max(abs(reference), 1e-3), sourceLocation: location)
}
