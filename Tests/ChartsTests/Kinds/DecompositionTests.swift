import Calendars
import Charts
import Drawing
import Testing

@Suite struct DecompositionTests {
  @Test(arguments: [
    (Frequency.weekly, 26, Grain.period), (.weekly, 105, .period), (.weekly, 106, .month),
    (.weekly, 260, .month), (.daily, 100, .period), (.daily, 365, .week), (.daily, 1_000, .month),
    (.monthly, 36, .period), (.monthly, 120, .period),
  ])
  func picksAGrainThatCanBeRead(frequency: Frequency, periods: Int, expected: Grain) {
    #expect(Grain(frequency: frequency, periods: periods) == expected)
  }

  @Test func saysWhatAPointIs() {
    #expect(Grain.month.caption(.weekly) == "mean per week in each month")
    #expect(Grain.period.caption(.monthly) == "per month")
  }

  /// Months of four and five weeks compare because each shows its mean week.
  @Test func showsTheMeanWeekOfEachMonth() throws {
    let starts = (0..<120).map { CivilDate(dayNumber: 19_723 + 7 * $0) }
    let values = starts.map { Double($0.month * 10 + $0.day % 2) }
    let chart = DecompositionChart(
      starts: starts, frequency: .weekly, actual: values,
      parts: [DecompositionChart.Part(label: "Baseline", cause: .baseline, values: values)],
      style: .dollars)
    let layers = Layers(chart, grain: chart.grain)
    #expect(layers.dates.allSatisfy { $0.day == 1 })
    for (date, value) in zip(layers.dates, layers.actual) {
      let weeks = zip(starts, values).filter { $0.0.year == date.year && $0.0.month == date.month }
      let mean = weeks.map(\.1).reduce(0, +) / Double(weeks.count)
      #expect(abs(value - mean) < 1e-9)
    }
  }

  @Test(arguments: [1, 6, 7, 8, 20, 40]) func keepsSixChannelsAndPutsTheRestTogether(count: Int) {
    let chart = Orchard.decomposition(periods: 30, channels: Awkward.keys(count))
    let channels = Layers(chart, grain: .period).layers.filter {
      if case .channel = $0.cause { true } else { false }
    }
    #expect(channels.count == min(count, 7))
    #expect(channels.flatMap(\.members).count == count)
    if count > 7 { #expect(channels.last?.label == "Other (\(count - 6))") }
  }

  @Test(arguments: 0..<40) func pilesUpToTheSumOfItsParts(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    let layers = (0..<(1 + numbers.index(below: 9))).map { _ in
      (0..<12).map { _ in numbers.next(-2...5) }
    }
    let stack = Stack(layers, count: 12)
    for point in 0..<12 {
      let sum = layers.reduce(0) { $0 + $1[point] }
      #expect(abs(stack.above[point] + stack.below[point] - sum) < 1e-9)
      #expect(stack.above[point] >= 0 && stack.below[point] <= 0)
    }
    // No two areas overlap: each begins where one before it ended.
    for area in stack.areas {
      for (outer, inner) in zip(area.outer, area.inner) {
        #expect(area.isNegative ? outer <= inner : outer >= inner)
      }
    }
  }

  @Test func namesEveryLayerOnce() {
    let chart = Orchard.decomposition()
    let texts = SceneWalk(
      chart.scene(size: Size(499, 318), theme: .light, text: EvenText())
    ).texts.map(\.string)
    for name in ["Actual", "Media", "Baseline", "Promotions", "Price", "Paid search", "Other (2)"] {
      #expect(texts.filter { $0 == name }.count == 1, "\(name)")
    }
  }
}
