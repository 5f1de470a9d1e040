import Calendars
import MarketingData
import MediaMix
import Statistics
import Testing

@Suite("The data continued as in the last year")
struct ContinuationTests {
  static let data = InventedFit(
    InventedFit.Shape(channels: 2, organic: 1, periods: 80, geos: 2)
  ).dataset

  @Test("every series repeats the same weeks of the last 52, after a gap too", arguments: [0, 5])
  func repeats(gap: Int) {
    let data = Self.data
    let future = Continuation(of: data, gap: gap, count: 60).future
    #expect(future.starts.first == data.starts[79].adding(days: 7 * (gap + 1)))
    #expect(future.count == 60)
    #expect(future.outcome.values.isEmpty)
    for place in 0..<60 {
      let past = 28 + (gap + place) % 52
      for (channel, known) in zip(future.channels, data.channels) {
        #expect(channel.spend[place] == known.spend[past])
      }
      #expect(future.organic[0].values[place] == data.organic[0].values[past])
      for (geo, known) in zip(future.panel?.data ?? [], data.panel?.data ?? []) {
        #expect(geo.channels[1].spend[place] == known.channels[1].spend[past])
      }
    }
  }

  @Test("past, gap and future lie behind each other, and nothing runs in the gap")
  func whole() {
    let data = Self.data
    let whole = Continuation(of: data, gap: 3, count: 4).whole
    #expect(whole.count == 87)
    #expect(
      whole.starts == (0..<87).map { data.starts[0].adding(days: 7 * $0) })
    #expect(Array(whole.channels[0].spend[..<80]) == data.channels[0].spend)
    #expect(Array(whole.channels[0].spend[80..<83]) == [0, 0, 0])
    #expect(Array(whole.channels[0].spend[83...]) == Array(data.channels[0].spend[31..<35]))
    #expect(whole.panel?.data[1].channels[0].spend.count == 87)
    #expect(whole.outcome == data.outcome)
  }

  @Test("with less than a year media are at their mean, and there are no events")
  func shortHistory() {
    var data = InventedFit(InventedFit.Shape(channels: 1, periods: 40)).dataset
    data.events = [Series(name: "fair", values: (0..<40).map { $0 == 30 ? 1 : 0 })]
    data.controls = [Series(name: "price", values: (0..<40).map { Double($0) })]
    let span = Continuation(of: data, count: 6)
    #expect(!span.repeatsYear)
    let mean = Moments.mean(data.channels[0].spend)
    #expect(span.future.channels[0].spend == Array(repeating: mean, count: 6))
    #expect(span.future.events[0].values == Array(repeating: 0, count: 6))
    #expect(span.future.controls[0].values == Array(repeating: 19.5, count: 6))
  }

  @Test("months go on by the calendar")
  func months() {
    var data = InventedFit(InventedFit.Shape(channels: 1, periods: 24)).dataset
    data.frequency = .monthly
    data.starts = (0..<24).map { CivilDate(dayNumber: 18_993).adding(months: $0) }
    let future = Continuation(of: data, count: 3).future
    #expect(future.starts == (24..<27).map { CivilDate(dayNumber: 18_993).adding(months: $0) })
    #expect(future.channels[0].spend == Array(data.channels[0].spend[12..<15]))
  }

  @Test(
    "the tail is as long as 99 % of the effect takes",
    arguments: [(0.5, 6), (0.0, 0), (0.9, 43), (0.99, 52)])
  func tail(decay: Double, periods: Int) {
    // Of a geometric carry-over 1 - d^(n + 1) has come n periods after the spend: n + 1 = ln 0.01 / ln d, rounded up.
    let draw = ChannelParameters(decay: decay, halfSaturation: 1, slope: 1, effect: 1)
    #expect(ResponseForm().tail([draw, draw], limit: 52) == periods)
  }

  @Test("a unit is worth what is given, else what it was on average in the last year")
  func unitValues() {
    var shape = InventedFit.Shape(channels: 1, periods: 60)
    shape.hasUnitValues = true
    let made = InventedFit(shape)
    let future = Continuation(of: made.dataset, count: 5).future
    let given = PlannedPeriods(
      dataset: Continuation(of: made.dataset, gap: 1, count: 2).future, unitValues: [9, 11])
    let fit = made.fit.continued(made.dataset, to: future.starts[...], given: given)
    let mean = Moments.mean(Array(made.fit.unitValues.suffix(52)))
    #expect(Array(fit.unitValues.prefix(60)) == made.fit.unitValues)
    #expect(Array(fit.unitValues.suffix(5)) == [mean, 9, 11, mean, mean])
    let plain = InventedFit(InventedFit.Shape(channels: 1, periods: 60)).fit
    #expect(plain.continued(made.dataset, to: future.starts[...], given: given).unitValues == [])
  }
}
