import Findings
import MarketingData
import Testing

/// A small generator with a fixed sequence (SplitMix64, Steele and others 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct RandomBytesTests {
  /// Loaded without an error, or refused with at least one.
  private func expectVerdict(_ bytes: [UInt8]) {
    let result = load(bytes)
    let errors = result.findings.count { $0.severity == .error }
    #expect((result.data == nil) == (errors > 0))
    for finding in result.findings {
      #expect(!finding.message.isEmpty)
      #expect(finding.place.file == "data.csv")
    }
  }

  @Test func randomBytesAreRefusedInOneSentence() {
    var random = SplitMix(state: 1)
    let bytes = (0..<1_250_000).flatMap { _ in
      withUnsafeBytes(of: random.next()) { Array($0) }
    }
    #expect(
      load(bytes).findings.map(\.line) == [
        "error: data.csv: The file holds binary data, not the text of a CSV. Export the table as CSV (comma separated, "
          + "UTF-8)."
      ])
  }

  @Test(arguments: 0..<40)
  func textAtRandomIsReadOrRefused(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let letters = Array("date,spend;_tv\n\r\t\"0123456789.-/ \u{E9}€".utf8)
    for _ in 0..<50 {
      let count = Int.random(in: 0...400, using: &random)
      expectVerdict(
        (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }
  }

  @Test(arguments: 0..<40)
  func aGoodFileWithBrokenBytesIsReadOrRefused(_ seed: Int) {
    var random = SplitMix(state: UInt64(1_000 + seed))
    let good = SampleFile().bytes
    for _ in 0..<20 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        case 2:
          bytes.insert(Array(",\"\n;-1".utf8).randomElement(using: &random) ?? 0, at: position)
        default: bytes.removeSubrange(position..<min(bytes.count, position + 40))
        }
      }
      expectVerdict(bytes)
    }
  }

  @Test func everyBeginningOfAFileIsReadOrRefused() {
    let good = SampleFile(weeks: 30).bytes
    for count in 0..<good.count { expectVerdict(Array(good.prefix(count))) }
  }
}
