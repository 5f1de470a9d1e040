import Calendars
import Settings
import Testing

@Suite("Writing a configuration")
struct ConfigurationWriterTests {
  /// Names that need quotes, and values unlike the defaults.
  static var demanding: Configuration {
    var configuration = Configuration()
    configuration.data.file = "données 2025.csv"
    configuration.data.date = "no"
    configuration.data.currency = "EUR"
    configuration.data.outcome = OutcomeSettings(
      column: "y: total", kind: .conversions, valuePerConversion: .number(12.5))
    configuration.data.channels = [
      ChannelSettings(name: "<script>alert(1)</script>", spend: "=1+1", exposure: "\"a,b\""),
      ChannelSettings(name: "قناة", spend: "null", reach: "7", frequency: "- x"),
    ]
    configuration.data.controls = ["#hash", "tab\there", "back\\slash", "line\u{2028}break"]
    configuration.data.organic = []
    configuration.data.nonMedia = ["true"]
    configuration.data.events = ["{a: 1}"]
    configuration.model.trend = .level
    configuration.model.holidays = ["NO"]
    configuration.model.seed = 99
    configuration.budget.margin = 0.35
    configuration.budget.constraints = ["قناة": SpendLimits(min: 5, max: nil)]
    configuration.report.title = "Q3: 'what' \"worked\""
    return configuration
  }

  @Test("what is written as YAML reads back the same")
  func yaml() throws {
    #expect(try read(ConfigurationWriter.yaml(Self.demanding)).0 == Self.demanding)
  }

  @Test("what is written as JSON reads back the same")
  func json() throws {
    let text = ConfigurationWriter.json(Self.demanding)
    #expect(try read(text, file: "mmm.json").0 == Self.demanding)
  }

  @Test("data without a date column keep their start and frequency")
  func start() throws {
    var configuration = Self.demanding
    configuration.data.date = nil
    configuration.data.start = CivilDate(year: 2024, month: 1, day: 1)
    configuration.data.frequency = .weekly
    #expect(try read(ConfigurationWriter.yaml(configuration)).0 == configuration)
  }

  @Test("the defaults read back as the defaults, without a finding")
  func defaults() throws {
    let (configuration, findings) = try read(ConfigurationWriter.yaml(Configuration()))
    #expect(findings.isEmpty)
    #expect(configuration == Configuration())
  }
}
