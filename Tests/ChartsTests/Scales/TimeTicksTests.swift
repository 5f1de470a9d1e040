import Calendars
import Charts
import Testing
import Wording

@Suite struct TimeTicksTests {
  private func ticks(_ start: String, days: Int, limit: Int) -> [String] {
    let first = CivilDate(start) ?? CivilDate(dayNumber: 0)
    return TimeTicks.ticks(
      from: first, to: first.adding(days: days), limit: limit, style: .dollars
    ).map { $0.label.replacing("\u{A0}", with: " ") }
  }

  @Test func marksHalfYearsOverThreeYears() {
    #expect(
      ticks("2023-07-03", days: 1_190, limit: 8) == [
        "Jul 2023", "Jan 2024", "Jul 2024", "Jan 2025", "Jul 2025", "Jan 2026", "Jul 2026",
      ])
  }

  @Test func marksYearsWhereThereIsLittleRoom() {
    #expect(ticks("2023-07-03", days: 1_190, limit: 3) == ["Jan 2024", "Jan 2025", "Jan 2026"])
  }

  @Test func marksDaysOfAShortSpan() {
    #expect(
      ticks("2026-01-05", days: 28, limit: 5) == [
        "5 Jan 2026", "12 Jan 2026", "19 Jan 2026", "26 Jan 2026", "2 Feb 2026",
      ])
  }

  @Test(arguments: 0..<100) func neverMarksMoreThanFit(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let first = CivilDate(dayNumber: 15_000 + numbers.index(below: 6_000))
    let last = first.adding(days: numbers.index(below: 9_000))
    let limit = 2 + numbers.index(below: 9)
    let ticks = TimeTicks.ticks(from: first, to: last, limit: limit, style: .dollars)
    #expect(ticks.count <= limit)
    #expect(ticks.allSatisfy { $0.date >= first && $0.date <= last })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.date < $1.date })
  }
}
