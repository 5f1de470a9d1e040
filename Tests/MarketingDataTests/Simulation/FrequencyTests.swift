import Calendars
import MarketingData
import Testing

@Suite("Simulated days and months")
struct FrequencyTests {
  private static func starts(_ settings: SimulationSettings) -> [CivilDate] {
    Simulator.simulate(settings).truth.series.start
  }

  @Test("days follow each other to the end of the last week")
  func days() {
    let starts = Self.starts(SimulatorTests.settings(weeks: 10, frequency: .daily))
    #expect(starts.count == 70)
    #expect(starts.first?.weekday == 1 && starts.last?.description == "2026-09-27")
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.adding(days: 1) == $1 })
  }

  @Test(
    "months are whole, and as many as the weeks hold", arguments: [(52, 12), (156, 36), (260, 60)])
  func months(weeks: Int, months: Int) {
    let starts = Self.starts(SimulatorTests.settings(weeks: weeks, frequency: .monthly))
    #expect(starts.count == months)
    #expect(starts.allSatisfy { $0.day == 1 })
    #expect(starts.last?.description == "2026-08-01")
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.adding(months: 1) == $1 })
  }

  @Test("a length can be said in periods", arguments: Frequency.allCases)
  func periods(frequency: Frequency) {
    var settings = SimulatorTests.settings(frequency: frequency)
    settings.periods = 45
    #expect(Self.starts(settings).count == 45)
  }

  @Test("the same business spends and sells about the same by days, weeks and months")
  func scale() throws {
    let weekly = Simulator.simulate(SimulatorTests.settings(weeks: 208)).truth
    /// Per week.
    func rate(_ total: Double, _ truth: Truth) -> Double { total / Double(truth.weeks) }
    for frequency in [Frequency.daily, .monthly] {
      let other = Simulator.simulate(SimulatorTests.settings(weeks: 208, frequency: frequency))
        .truth
      let sold = rate(other.outcomeTotal, other) / rate(weekly.outcomeTotal, weekly)
      #expect(abs(sold - 1) < 0.03)
      for (name, channel) in weekly.channels {
        let same = try #require(other.channels[name])
        let spent = rate(same.spendTotal, other) / rate(channel.spendTotal, weekly)
        #expect(abs(spent - 1) < 0.2)
        #expect(abs(same.roi - channel.roi) < 1e-9)
        #expect(frequency == .daily ? same.decay > channel.decay : same.decay < channel.decay)
      }
    }
  }

  @Test("days have a week's cycle, months their length")
  func cycles() throws {
    let days = Simulator.simulate(SimulatorTests.settings(frequency: .daily)).truth
    let effects = try #require(days.series.parts["weekdays"])
    #expect(abs(effects.prefix(7).reduce(0, +)) < 1e-6)
    #expect(days.baseline.weekdays.count == 7)
    let months = Simulator.simulate(SimulatorTests.settings(frequency: .monthly)).truth
    #expect(months.series.parts["weekdays"] == nil)
    let level = try #require(months.series.parts["level"])
    for (start, value) in zip(months.series.start, level) {
      let days = Double(CivilDate.days(inMonth: start.month, year: start.year))
      #expect(abs(value - months.baseline.levelPerWeek * days / 7) < 1e-6)
    }
  }
}
