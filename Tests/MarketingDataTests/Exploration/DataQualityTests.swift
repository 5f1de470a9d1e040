import Calendars
import Findings
import MarketingData
import Testing

@Suite struct DataQualityTests {
  private func quality(_ market: CleanMarket = CleanMarket(periods: 156)) throws -> DataQuality {
    try #require(load(Array(market.text.utf8)).data).quality
  }

  private func finding(_ severity: Severity, _ code: String) -> Finding {
    Finding(severity, code: "data." + code, "Something.")
  }

  @Test func theScoreIsAHundredLessWhatFindingsCost() {
    #expect(QualityScore([]).value == 100)
    #expect(QualityScore([finding(.note, "a")]).value == 99)
    #expect(QualityScore([finding(.warning, "a"), finding(.note, "b")]).value == 91)
    // Of one kind at most twice.
    #expect(QualityScore((0..<9).map { _ in finding(.warning, "a") }).value == 84)
    #expect(QualityScore((0..<9).map { finding(.warning, "a\($0)") }).value == 28)
    #expect(QualityScore([finding(.error, "a")]).value == 40)
    #expect(QualityScore((0..<5).map { finding(.error, "a\($0)") }).value == 0)
  }

  @Test func theWordFollowsTheScore() {
    #expect(QualityScore([]).word == .good)
    #expect(QualityScore((0..<2).map { finding(.warning, "a\($0)") }).word == .usable)
    #expect(QualityScore((0..<5).map { finding(.warning, "a\($0)") }).word == .risky)
    #expect(QualityScore((0..<7).map { finding(.warning, "a\($0)") }).word == .poor)
    #expect(QualityScore([finding(.error, "a")]).word == .unusable)
  }

  @Test func aCheckHasTheVerdictOfItsGravestFinding() throws {
    var market = CleanMarket()
    market.scale([50], "social_spend", by: 100)
    let checks = try quality(market).checks
    #expect(checks.map(\.check) == DataCheck.allCases)
    let units = try #require(checks.first { $0.check == .units })
    #expect(units.verdict == .warning)
    #expect(units.places.map(\.row) == [50])
    let passed = checks.filter { $0.verdict == .pass }
    #expect(passed.allSatisfy { $0.places.isEmpty && $0.sentence == $0.check.assurance })
    #expect(passed.count > 20)
  }

  @Test func profilesAreOfEverySeries() throws {
    let quality = try quality()
    #expect(
      quality.series.map(\.role.rawValue) == [
        "outcome", "spend", "exposure", "spend", "exposure", "spend", "spend", "control", "control",
        "event",
      ])
    let shares = quality.series.compactMap(\.spendShare)
    #expect(shares.count == 4)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    let tv = try #require(quality.series.first { $0.name == "tv" })
    #expect(tv.zeros == 76)
    #expect(tv.minimum == 0)
    let temperature = try #require(quality.series.first { $0.name == "temperature" })
    #expect(try #require(temperature.seasonalStrength) > 0.8)
    #expect(try #require(temperature.trendStrength) < 0.3)
  }

  @Test func aStraightLineIsAllTrendAndAWaveAllSeason() throws {
    var market = CleanMarket(periods: 208)
    market.fill("price") { _, line in 10 + 0.1 * Double(line) + 0.05 * Double(line * 7 % 5) }
    let price = try #require(try quality(market).series.first { $0.name == "price" })
    #expect(try #require(price.trendStrength) > 0.99)
    #expect(try #require(price.seasonalStrength) < 0.2)
  }

  @Test func noiseHasNeitherTrendNorSeason() throws {
    var random = Coin(state: 5)
    let noise = (0..<220).map { _ in random.next(9, 11) }
    var market = CleanMarket(periods: 208)
    market.fill("price") { _, line in noise[line] }
    let price = try #require(try quality(market).series.first { $0.name == "price" })
    #expect(try #require(price.trendStrength) < 0.15)
    #expect(try #require(price.seasonalStrength) < 0.15)
  }

  @Test func correlationsAreSymmetricWithOnesInTheMiddle() throws {
    let table = try quality().correlations
    for row in table.values.indices {
      #expect(table.values[row][row] == 1)
      for column in table.values.indices {
        #expect(table.values[row][column] == table.values[column][row])
        #expect(abs(table.values[row][column]) <= 1)
      }
    }
    let strongest = table.strongest(4).map { abs($0.correlation) }
    #expect(strongest == strongest.sorted(by: >))
  }

  @Test func parametersAreThoseOfTheDefaultModel() throws {
    let adequacy = try quality().adequacy
    // Constant, trend, six of the season, price, temperature, promotion, and three for each of four channels.
    #expect(adequacy.parameters == 23)
    #expect(adequacy.periods == 156)
  }

  @Test func theSameFindingsGiveTheSameQuality() throws {
    let loaded = try #require(load(Array(CleanMarket().text.utf8)).data)
    #expect(DataQuality.make(loaded.dataset, findings: loaded.findings) == loaded.quality)
    let other = loaded.findings + [Finding(.error, code: "model.harmonics", "Not about data.")]
    #expect(DataQuality.make(loaded.dataset, findings: other) == loaded.quality)
  }
}
