import Calendars
import Glibc
import MarketingData
import MediaMix
import Settings
import Testing

@Suite("The model's columns after its data")
struct TermExtensionTests {
  static let data = Invented(Invented.Shape(periods: 60)).dataset
  static let past = data.excerpt(0..<52)
  static let future = data.excerpt(52..<60)

  private func extended(_ term: Term, _ settings: ModelSettings = ModelSettings()) throws
    -> [Double]
  {
    let fit = Fit(
      method: .ridge, seed: 1, interval: 0.9, terms: [term], channelNames: [], draws: [])
    let columns = try TermExtension.columns(
      fit: fit, dataset: TermExtensionTests.past, future: TermExtensionTests.future,
      settings: settings)
    return try #require(columns.first)
  }

  @Test("a trend goes on by its last step, drift and level stay")
  func baseline() throws {
    let bent = (0..<52).map { Double(max($0 - 40, 0)) / 10 }
    let trend = try extended(Term(name: "trend 2", part: .trend, values: bent))
    for (index, value) in trend.enumerated() {
      #expect(abs(value - Double(12 + index) / 10) < 1e-12)
    }
    let drift = try extended(Term(name: "drift 1", part: .trend, values: bent))
    #expect(drift == Array(repeating: 1.1, count: 8))
    let level = try extended(
      Term(name: "level", part: .level, values: Array(repeating: 1, count: 52)))
    #expect(level == Array(repeating: 1, count: 8))
  }

  @Test("a season follows the day of the year", arguments: ["sine 1", "cosine 2", "sine 3"])
  func season(name: String) throws {
    let order = Double(name.last?.wholeNumberValue ?? 0)
    func wave(_ start: CivilDate) -> Double {
      let angle = 2 * Double.pi * order * Double(start.dayOfYear) / 365.25
      return name.hasPrefix("sine") ? sin(angle) : cos(angle)
    }
    let values = try extended(
      Term(name: name, part: .seasonality, values: TermExtensionTests.past.starts.map(wave)))
    for (value, start) in zip(values, TermExtensionTests.future.starts) {
      #expect(abs(value - wave(start)) < 1e-12)
    }
  }

  @Test(
    "a control keeps the shift and scale it had", arguments: [(0.0, 1.0), (1.0, 1.0), (0.9, 20.0)])
  func control(reference: Double, scale: Double) throws {
    func stored(_ data: Dataset) -> [Double] {
      data.controls[0].values.map { ($0 - reference) * scale }
    }
    let values = try extended(
      Term(
        name: "price", part: .controls, values: stored(TermExtensionTests.past),
        reference: reference))
    for (value, known) in zip(values, stored(TermExtensionTests.future)) {
      #expect(abs(value - known) < 1e-9)
    }
  }

  @Test("a holiday is found by its name, alone or shared")
  func holiday() throws {
    var settings = ModelSettings()
    settings.holidays = ["US"]
    let flags = try #require(
      Holidays.flags(
        country: "US", starts: TermExtensionTests.data.starts, frequency: .weekly))
    for flag in flags where flag.values[..<52].contains(1) {
      let values = try extended(
        Term(name: flag.name, part: .holidays, values: Array(flag.values[..<52])), settings)
      #expect(values == Array(flag.values[52...]), "\(flag.name)")
    }
  }

  @Test("a column that nothing explains is refused, not guessed")
  func unknown() {
    let odd = (0..<52).map { Double($0 * $0 % 7) }
    for term in [
      Term(name: "price", part: .controls, values: odd),
      Term(name: "weather", part: .controls, values: odd),
      Term(name: "sine 1", part: .seasonality, values: odd),
      Term(name: "Fasching", part: .holidays, values: odd),
    ] {
      #expect(throws: PredictionProblem.unknownTerm(name: term.name)) { try extended(term) }
    }
  }
}
