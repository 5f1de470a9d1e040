import Findings
import FoundationEssentials
import Testing
import Wording

@Suite("What a finding says")
struct SayingTests {
  private static let finding = Finding(
    .warning, code: "data.sparse-channel",
    "The channel \("\"tv\"") was active in \(counted: 3, "period") (\(Phrase(number: "1,234.5"))).",
    at: Place(file: "data.csv", column: "tv_spend"), fix: "Read it with care.")

  private static let german = Catalogue(
    language: "de",
    texts: [
      "The channel {1} was active in {2} ({3}).": "In {2} lief der Kanal {1} ({3}).",
      "{n} period|{n} periods": "{n} Periode|{n} Perioden",
      "Read it with care.": "Mit Vorsicht lesen.",
    ])

  @Test("is an English sentence with its phrase behind it")
  func english() {
    let finding = Self.finding
    #expect(finding.message == "The channel \"tv\" was active in 3 periods (1,234.5).")
    #expect(finding.saying.pattern == "The channel {1} was active in {2} ({3}).")
    #expect(finding.fix == "Read it with care.")
    #expect(Finding(.note, code: "a", "Something.").fix.isEmpty)
  }

  @Test("is said in another language, with its numbers and counted nouns")
  func said() {
    let said = Self.finding.said(Self.german)
    #expect(said.message == "In 3 Perioden lief der Kanal \"tv\" (1.234,5).")
    #expect(said.fix == "Mit Vorsicht lesen.")
    #expect(said.place == Self.finding.place)
    #expect(said.said(.english).message == said.message)
    #expect(Finding(.note, code: "a", "Something.").said(Self.german).fix.isEmpty)
  }

  @Test("is written to JSON as it is said, under the keys of old")
  func coding() throws {
    for finding in [Self.finding, Self.finding.said(Self.german)] {
      let bytes = try JSONEncoder().encode(finding)
      let texts = try #require(
        try? JSONDecoder().decode([String: Loose].self, from: bytes).compactMapValues(\.text))
      #expect(
        texts == [
          "code": finding.code, "severity": "warning", "message": finding.message,
          "fix": finding.fix,
        ])
      let read = try JSONDecoder().decode(Finding.self, from: bytes)
      #expect(read == finding)
      #expect(read.hashValue == finding.hashValue)
    }
  }

  /// A text, or anything else.
  private struct Loose: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}
