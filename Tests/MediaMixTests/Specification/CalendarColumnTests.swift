import Calendars
import MarketingData
import MediaMix
import Settings
import Testing

@Suite("Columns of the calendar")
struct CalendarColumnTests {
  private func data(_ periods: Int, _ frequency: Frequency = .weekly) -> Dataset {
    var shape = Invented.Shape(periods: periods)
    shape.frequency = frequency
    return Invented(shape).dataset
  }

  private func fit(_ dataset: Dataset, holidays: [String] = []) throws -> Fit {
    var settings = ModelSettings()
    settings.holidays = holidays
    settings.draws = 20
    return try RidgeEngine.fit(dataset, settings: settings, threads: 1)
  }

  private func names(_ fit: Fit) -> [String] {
    fit.terms.filter { $0.part == .holidays }.map(\.name)
  }

  @Test("holidays seen twice have an effect each")
  func years() throws {
    let fit = try fit(data(118), holidays: ["US"])
    let names = names(fit)
    for name in ["Thanksgiving", "Black Friday weekend", "Labor Day"] {
      #expect(names.contains(name))
    }
    #expect(!names.contains("Other holidays"))
    #expect(fit.notes.isEmpty)
  }

  @Test("holidays seen once share one, but for the great ones, and that is said")
  func oneYear() throws {
    let dataset = data(53)
    let fit = try fit(dataset, holidays: ["US"])
    let names = names(fit)
    #expect(names.contains("Other holidays") && !names.contains("Columbus Day"))
    for great in ["Thanksgiving", "Black Friday weekend", "Christmas shopping"] {
      #expect(names.contains { $0.contains(great) }, "\(names)")
    }
    let pooled = fit.notes.compactMap { note -> [String]? in
      if case .holidaysPooled(let names) = note { return names }
      return nil
    }
    #expect(pooled.count == 1 && pooled[0].contains("Columbus Day"))
    let column = try #require(fit.terms.first { $0.name == "Other holidays" })
    let flags = try #require(
      Holidays.flags(country: "US", starts: dataset.starts, frequency: .weekly))
    let columbus = try #require(flags.first { $0.names.contains("Columbus Day") })
    #expect(zip(columbus.values, column.values).allSatisfy { $0 <= $1 })
    #expect(column.values.reduce(0, +) >= Double(pooled[0].count) - 1)
  }

  @Test("a holiday that is an event of the data already is one column")
  func known() throws {
    var dataset = data(118)
    let flags = try #require(
      Holidays.flags(country: "US", starts: dataset.starts, frequency: .weekly))
    let own = try #require(flags.first { $0.names == ["Labor Day"] })
    dataset.events = [Series(name: "school_starts", values: own.values)]
    let fit = try fit(dataset, holidays: ["US"])
    #expect(!names(fit).contains("Labor Day"))
    #expect(fit.terms.contains { $0.name == "school_starts" && $0.part == .events })
  }

  @Test("countries share the holidays of the same periods, and keep their own apart")
  func countries() throws {
    let names = names(try fit(data(118), holidays: ["US", "CA"]))
    #expect(names.contains("Labor Day (US, CA)"))
    #expect(names.contains("Victoria Day (CA)"))
    #expect(names.contains("Juneteenth (US)"))
  }

  @Test("a country without a calendar is refused")
  func unknown() {
    #expect(throws: FitProblem.unknownCountry("XX")) { try fit(data(60), holidays: ["XX"]) }
  }

  @Test(
    "holidays, weekdays and months' lengths are known for periods to come",
    arguments: [Frequency.daily, .weekly, .monthly])
  func ahead(frequency: Frequency) throws {
    let periods = frequency == .daily ? 800 : frequency == .weekly ? 130 : 40
    let known = frequency == .daily ? 430 : frequency == .weekly ? 70 : 27
    let whole = data(periods, frequency)
    let past = whole.excerpt(0..<known)
    var settings = ModelSettings()
    settings.holidays = ["US", "GB"]
    settings.draws = 20
    let fit = try RidgeEngine.fit(past, settings: settings, threads: 1)
    let columns = try TermExtension.columns(
      fit: fit, dataset: past, future: whole.excerpt(known..<periods), settings: settings)
    for (term, values) in zip(fit.terms, columns) {
      #expect(values.count == periods - known)
      if term.part == .holidays {
        #expect(values.allSatisfy { (0...1).contains($0) })
        #expect(values.contains { $0 > 0 } || term.name.contains("("), "\(term.name)")
      }
    }
    #expect(fit.terms.contains { $0.name == "Saturday" } == (frequency == .daily))
    #expect(fit.terms.contains { $0.name == "month length" } == (frequency == .monthly))
  }

  @Test("long months sell more for their length alone, and the model says how much")
  func monthLength() throws {
    var dataset = data(60, .monthly)
    for (period, start) in dataset.starts.enumerated() {
      let days = Double(CivilDate.days(inMonth: start.month, year: start.year))
      dataset.outcome.values[period] += 80 * (days - 365.25 / 12)
    }
    let fit = try fit(dataset)
    let index = try #require(fit.terms.firstIndex { $0.name == "month length" })
    let effect = fit.draws.reduce(0) { $0 + $1.coefficients[index] } / Double(fit.draws.count)
    #expect(abs(effect - 80) < 20)
  }

  @Test("a year of days and three years of months are enough, as a year of weeks is")
  func recommended() {
    let usual = SearchSettings()
    #expect(usual.recommended(.weekly) == 52)
    #expect(usual.recommended(.daily) == 364)
    #expect(usual.recommended(.monthly) == 36)
  }

  @Test("what is left after a week is left after seven days, and less after a month")
  func carryOver() {
    let day = Frequency.daily.decay(ofWeek: 0.5)
    let week = (0..<7).reduce(1) { left, _ in left * day }
    #expect(abs(week - 0.5) < 1e-12)
    #expect(Frequency.weekly.decay(ofWeek: 0.5) == 0.5)
    #expect(abs(Frequency.monthly.decay(ofWeek: 0.5) - 0.0491) < 1e-4)
  }
}
