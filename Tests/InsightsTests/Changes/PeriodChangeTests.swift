import Calendars
import Insights
import MarketingData
import MediaMix
import SampleSummary
import Settings
import Testing

@Suite("What changed between two quarters")
struct PeriodChangeTests {
  /// Two years of weeks whose last quarters are compared: spend 100 a week, then `spend` in the last year.
  private struct World {
    /// In the last year, per channel.
    var spends: [Double]
    var effects: [[Double]]
    var form = ResponseForm(adstock: .none, saturation: .linear)
    /// The control is 0, then this.
    var price = 0.0

    func changes() throws -> PeriodChange {
      let first = try #require(CivilDate("2024-01-01"))
      let starts = (0..<104).map { first.adding(days: 7 * $0) }
      func steps(_ before: Double, _ after: Double) -> [Double] {
        (0..<104).map { $0 < 52 ? before : after }
      }
      let dataset = Dataset(
        name: "", frequency: .weekly, starts: starts,
        outcome: Outcome(
          name: "revenue", kind: .revenue, values: (0..<104).map { 2_000 + 3 * Double($0) },
          isMoney: true), currency: "USD",
        channels: spends.indices.map {
          Channel(name: "channel \($0)", spend: steps(100, spends[$0]))
        })
      let terms = [
        Term(name: "level", part: .level, values: steps(1, 1)),
        Term(name: "trend", part: .trend, values: (0..<104).map(Double.init)),
        Term(name: "price", part: .controls, values: steps(0, price)),
      ]
      let draws = effects.map { effects in
        Draw(
          coefficients: [1_000, 2, -10],
          channels: effects.map {
            ChannelParameters(decay: 0, halfSaturation: 150, slope: 1, effect: $0)
          }, noise: 1)
      }
      let fit = Fit(
        method: .ridge, seed: 1, interval: 0.9, terms: terms,
        channelNames: dataset.channels.map(\.name), draws: draws,
        forms: spends.map { _ in form })
      let spans = Comparison.choose(dataset, report: ReportSettings())?.spans ?? []
      let analysis = Analysis.make(dataset: dataset, fit: fit, spans: spans, threads: 1)
      return try #require(
        Evidence(analysis: analysis, outlook: nil, configuration: Configuration()).changes)
    }
  }

  @Test("a straight response changes with spend alone, and everything adds up")
  func straight() throws {
    let change = try World(
      spends: [150, 100], effects: [[2, 1], [3, 1], [4, 1]], price: 1.5
    ).changes()
    #expect(change.change == 13 * 52 * 3)
    let first = change.channels[0]
    // 13 weeks, 50 more in each, at an effect of 2, 3 or 4.
    #expect(abs(first.contribution.change.mean - 13 * 50 * 3) < 1e-9)
    #expect(abs(first.split.fromSpend.mean - 13 * 50 * 3) < 1e-9)
    #expect(abs(first.split.fromReturn.mean) < 1e-9)
    #expect(first.contribution.probabilityOfRise == 1)
    #expect(first.spend.earlier == 1_300 && first.spend.current == 1_950)
    #expect(abs((first.roi?.change.mean ?? 1)) < 1e-12)
    #expect(change.channels[1].contribution.change.mean == 0)
    // The trend of 2 a week over 52 weeks, and the control at -10 a unit.
    #expect(abs(change.baseline.change.mean - 13 * 52 * 2) < 1e-9)
    let price = try #require(change.components.first?.causes.first)
    #expect(price.name == "price" && abs(price.change.change.mean + 13 * 15) < 1e-9)
    let parts =
      change.baseline.change.mean + change.components.reduce(0) { $0 + $1.whole.change.mean }
      + change.channels.reduce(0) { $0 + $1.contribution.change.mean }
      + change.unexplained.change.mean
    #expect(abs(parts - change.change) < 1e-6)
    let groups =
      change.other.change.mean + change.media.contribution.change.mean
      + change.unexplained.change.mean
    #expect(abs(groups - change.change) < 1e-6)
  }

  @Test("a bent response loses return as spend grows; both parts add up in the closed form")
  func bent() throws {
    let form = ResponseForm(adstock: .none, saturation: .hill)
    let change = try World(spends: [300], effects: [[700]], form: form).changes()
    // s / (s + 150): 0.4 at 100 and 2/3 at 300.
    let (before, after) = (13 * 700 * 0.4, 13 * 700 * 2 / 3.0)
    let (spent, spends) = (1_300.0, 3_900.0)
    let media = change.media
    #expect(abs(media.contribution.change.mean - (after - before)) < 1e-6)
    let returns = (before / spent, after / spends)
    #expect(
      abs(media.split.fromSpend.mean - (spends - spent) * (returns.0 + returns.1) / 2) < 1e-6)
    #expect(
      abs(media.split.fromReturn.mean - (returns.1 - returns.0) * (spent + spends) / 2) < 1e-6)
    #expect(abs((media.roi?.change.mean ?? 0) - (returns.1 - returns.0)) < 1e-9)
  }

  @Test("a channel that stopped has no return to compare: all of its change is its spend's")
  func stopped() throws {
    let change = try World(spends: [0, 120], effects: [[2, 3]]).changes()
    #expect(change.channels[0].roi == nil)
    #expect(abs(change.channels[0].split.fromSpend.mean + 13 * 200) < 1e-9)
    #expect(change.channels[0].split.fromReturn.mean == 0)
    #expect(change.media.roi != nil)
    // Of what media brings, the first channel goes from two fifths to nothing.
    #expect(abs((change.channels[0].share?.change.mean ?? 0) + 0.4) < 1e-9)
  }

  @Test("where demand bought a channel, none or all of its change may be its own")
  func doubted() throws {
    let evidence = Evidence(
      analysis: DemandWorld().make(), outlook: nil, configuration: Configuration())
    let change = try #require(evidence.changes)
    let channel = try #require(change.channels.first)
    #expect(channel.isDoubted && channel.contribution.probabilityOfRise == 0.5)
    #expect(channel.contribution.change.lower <= 0 && channel.contribution.change.upper >= 0)
    #expect(channel.contribution.earlier.lower <= 0)
    let sure = change.channels.dropFirst().reduce(0) { $0 + $1.contribution.change.mean }
    #expect(change.media.contribution.change.lower <= sure)
    #expect(change.media.contribution.change.upper >= sure)
  }

  @Test("a model that failed a gate says nothing of causes")
  func gated() {
    let summary = SampleSummary.make(failedGate: true)
    #expect(summary.changes != nil && summary.insights.shifts.isEmpty)
    #expect(
      summary.narrative.pages["changes"]?.headline.contains("for inspection only") == true)
    #expect(!summary.narrative.keyFigures.contains { $0.label.contains("change") })
  }

  @Test("sentences about what changed are few and carry intervals")
  func shifts() {
    let shifts = SampleSummary.make().insights.shifts
    #expect((3...6).contains(shifts.count))
    for sentence in shifts { #expect(sentence.contains(" to ") && sentence.hasSuffix(".")) }
    #expect(shifts.first?.contains("90% interval") == true)
  }
}
