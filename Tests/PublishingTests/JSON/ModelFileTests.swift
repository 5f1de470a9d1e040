import Calendars
import Findings
import MarketingData
import MediaMix
import Publishing
import SampleSummary
import Settings
import Testing

@Suite("The model file")
struct ModelFileTests {
  /// Numbers without a short decimal, so that a lossy writer would show.
  private static let awkward = [1.0 / 3, 0.1 + 0.2, 1e-17, 123_456_789.123_456_7, 4.9e-308, -0.0]

  private func model() -> ModelFile {
    let starts = (0..<6).compactMap { CivilDate("2024-01-01")?.adding(days: 7 * $0) }
    let dataset = Dataset(
      name: "sample", frequency: .weekly, starts: starts,
      outcome: Outcome(name: "sales", kind: .revenue, values: Self.awkward, isMoney: true),
      currency: "USD", channels: [Channel(name: "tv", spend: Self.awkward)])
    let draw = Draw(
      coefficients: [Self.awkward[0]],
      channels: [
        ChannelParameters(
          decay: Self.awkward[1], halfSaturation: Self.awkward[3], slope: 1.1, effect: 2.0 / 7)
      ], noise: Self.awkward[2])
    let fit = Fit(
      method: .ridge, seed: 7, interval: 0.9,
      terms: [Term(name: "level", part: .level, values: Array(repeating: 1, count: 6))],
      channelNames: ["tv"], draws: [draw])
    return ModelFile(
      version: "0.0", summary: SampleSummary.make(channels: 1, periods: 26),
      configuration: Configuration(), assumptions: ["A"], findings: [], dataset: dataset, fit: fit)
  }

  @Test("reads back what it wrote, to the bit")
  func roundTrip() throws {
    let written = try model().encoded()
    let read = try ModelFile.read(written, file: "model.json")
    #expect(read == model())
    #expect(try read.encoded() == written)
    #expect(
      zip(read.dataset.outcome.values, Self.awkward).allSatisfy { $0.bitPattern == $1.bitPattern })
  }

  @Test("holds the summary's own period, outcome and model blocks")
  func blocks() {
    let summary = SampleSummary.make(channels: 1, periods: 26)
    #expect(model().period == summary.period)
    #expect(model().outcome == summary.outcome)
    #expect(model().model == summary.model)
  }

  @Test(
    "names the file and the way out when it is not a model of this version",
    arguments: [
      ("", "is not a model that mmm wrote"),
      ("[]", "is not a model that mmm wrote"),
      ("{\"schema_version\": \"9.0\"}", "has layout 9.0"),
      ("{\"schema_version\": \"1.0\"}", "is damaged"),
    ])
  func notAModel(text: String, message: String) {
    expectRefusal(Array(text.utf8), message: message)
  }

  @Test(
    "refuses series, terms and draws that do not fit together",
    arguments: [
      ("series", "a series does not have 6 values"), ("draws", "it holds no draws"),
      ("terms", "a draw does not fit the model's terms"),
      ("names", "the fit and the data name different channels"),
    ])
  func shapes(damage: String, message: String) throws {
    var broken = model()
    switch damage {
    case "series": broken.dataset.channels[0].spend.removeLast()
    case "draws": broken.fit.draws = []
    case "terms": broken.fit.draws[0].coefficients = []
    default: broken.fit.channelNames = ["tv", "radio"]
    }
    expectRefusal(try broken.encoded(), message: message)
  }

  @Test("never crashes on a file cut short or with a changed byte")
  func damage() throws {
    let bytes = try model().encoded()
    for cut in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: Unusable.self) {
        try ModelFile.read(Array(bytes[..<cut]), file: "model.json")
      }
    }
    for place in stride(from: 3, to: bytes.count, by: 41) {
      var changed = bytes
      changed[place] = UInt8(ascii: "x")
      _ = try? ModelFile.read(changed, file: "model.json")
    }
  }

  private func expectRefusal(_ bytes: [UInt8], message: String) {
    do {
      _ = try ModelFile.read(bytes, file: "saved/model.json")
      Issue.record("a broken model was accepted")
    } catch {
      #expect(error.findings.first?.message.contains(message) == true)
      #expect(error.findings.first?.place.file == "saved/model.json")
      #expect(error.findings.first?.fix.contains("mmm fit") == true)
    }
  }
}
