import FoundationEssentials
import Publishing
import Testing

import Calendars
import Findings
import MarketingData
import MediaMix
import SampleSummary
import Settings
import Wording

@Suite("The model file")
struct ModelFileTests {
  @Test("reads back what it wrote, to the bit", arguments: [0, 2])
  func roundTrip(geos: Int) throws {
    let model = SavedModel.make(geos: geos)
    let written = try model.encoded()
    let read = try ModelFile.read(written, file: "model.json")
    #expect(read == model)
    #expect(try read.encoded() == written)
    #expect(SavedModel.bits(read.fit) == SavedModel.bits(model.fit))
    #expect(
      zip(read.dataset.outcome.values, SavedModel.awkward).allSatisfy {
        $0.bitPattern == $1.bitPattern
      })
  }

  @Test("keeps what a posterior says of itself, diagnostics that do not exist included")
  func posterior() throws {
    var model = SavedModel.make(geos: 0)
    model.fit.posterior = SavedModel.posterior(minEBFMI: 0.7)
    var priors = ChannelPriors()
    priors.marginalROI = .truncatedNormal(mean: 1, deviation: 0.3, lower: 0, upper: 9)
    model.configuration.model.bayes.channelPriors["Paid_search ROI"] = priors
    let written = try model.encoded()
    #expect(try ModelFile.read(written, file: "model.json") == model)

    model.fit.posterior = SavedModel.posterior(minEBFMI: .nan)
    model.fit.posterior?.convergence.maxRhat = .infinity
    let read = try ModelFile.read(model.encoded(), file: "model.json")
    let convergence = try #require(read.fit.posterior).convergence
    #expect(convergence.minEBFMI.isNaN)
    #expect(convergence.maxRhat == .infinity)
    #expect(convergence.parameters == model.fit.posterior?.convergence.parameters)
  }

  @Test("keeps what was found so that a report in another language says it")
  func findings() throws {
    var model = SavedModel.make(geos: 0)
    let share = Phrase(number: "0.4%")
    model.findings = [
      Finding(
        .warning, code: "data.tiny-channel", "The channel \("tv") has \(share) of all spend.",
        at: Place(file: "data.csv", row: 3), fix: "Found in \(counted: 2, "row").")
    ]
    let read = try ModelFile.read(model.encoded(), file: "model.json")
    let found = try #require(read.findings.first)
    #expect(found.saying == model.findings[0].saying)
    #expect(found.remedy == model.findings[0].remedy)
    let german = Catalogue(
      language: "de",
      texts: [
        "The channel {1} has {2} of all spend.": "{2} aller Ausgaben entfallen auf {1}.",
        "Found in {1}.": "Gefunden in {1}.", "{n} row|{n} rows": "{n} Zeile|{n} Zeilen",
      ])
    #expect(found.said(german).message == "0,4\u{A0}% aller Ausgaben entfallen auf tv.")
    #expect(found.said(german).fix == "Gefunden in 2 Zeilen.")
  }

  @Test("is about as large as its numbers: eight bytes each, and a third for base64")
  func size() throws {
    let small = try SavedModel.make(geos: 0, draws: 1).encoded().count
    let large = try SavedModel.make(geos: 0, draws: 4_001).encoded().count
    let numbers = 4_000 * (1 + 5 + 1)
    #expect(abs(large - small - numbers * 8 * 4 / 3) < 20)
  }

  @Test("holds the summary's own period, outcome and model blocks")
  func blocks() {
    let summary = SampleSummary.make(channels: 1, periods: 26)
    let model = SavedModel.make(geos: 0)
    #expect(model.period == summary.period)
    #expect(model.outcome == summary.outcome)
    #expect(model.model == summary.model)
  }

  @Test(
    "names the file and the way out when it is not a model of this version",
    arguments: [
      ("", "is not a model that mmm wrote"),
      ("[]", "is not a model that mmm wrote"),
      ("{\"schema_version\": \"1.0\"}", "has layout 1.0"),
      ("{\"schema_version\": \"2.1\"}", "has layout 2.1; this program reads 2.2"),
      ("{\"schema_version\": \"2.2\"}", "is damaged"),
    ])
  func notAModel(text: String, message: String) {
    expectRefusal(Array(text.utf8), message: message)
  }

  @Test(
    "refuses series, terms and draws that do not fit together",
    arguments: [
      ("series", "a series does not have 6 values"),
      ("terms", "a draw does not fit the model's terms"),
      ("names", "the fit and the data name different channels"),
      ("forms", "a channel has no response"),
      ("units", "the values of a unit do not have 6 values"),
      ("people", "a geography has no people"),
      ("geo names", "its geographies do not fit their names"),
      ("geo series", "a geography's data are not those of the nation"),
      ("geo factors", "a draw does not fit the geographies"),
      ("holdout", "the holdout does not fit the periods"),
      ("priors", "what it says of the sampling does not fit the model"),
      ("not a number", "a draw holds a value that is not a number"),
    ])
  func shapes(damage: String, message: String) throws {
    var broken = SavedModel.make(geos: 2)
    switch damage {
    case "series": broken.dataset.channels[0].spend.removeLast()
    case "terms": broken.fit.terms.removeAll()
    case "names": broken.fit.channelNames = ["tv", "radio"]
    case "forms": broken.fit.forms = []
    case "units": broken.fit.unitValues = [1]
    case "people": broken.dataset.panel?.populations[1] = 0
    case "geo names": broken.dataset.geos = ["north"]
    case "geo series": broken.dataset.panel?.data[1].channels[0].spend.removeLast()
    case "geo factors":
      for draw in broken.fit.draws.indices {
        broken.fit.draws[draw].channels[0].geoFactors = [1, 2, 3]
      }
    case "holdout": broken.fit.holdout = Holdout(start: 4, expected: [1], lower: [0], upper: [2])
    case "priors":
      broken.fit.posterior = SavedModel.posterior(minEBFMI: 1)
      broken.fit.posterior?.priors.removeAll()
      broken.fit.posterior?.experiments[0].end = 99
    default: broken.fit.draws[1].noise = .nan
    }
    expectRefusal(try broken.encoded(), message: message)
  }

  @Test(
    "refuses a block of draws that is not what its sizes say",
    arguments: [
      ("cut short", "its draws should be"), ("half a character", "draws.values"),
      ("not base64", "draws.values"), ("more draws", "its draws should be"),
      ("no draws", "holds no draws of its model"), ("negative", "make no sense"),
      ("huge", "make no sense"), ("no block", "holds no draws of its model"),
    ])
  func packedDraws(damage: String, message: String) throws {
    var text = String(decoding: try SavedModel.make(geos: 0).encoded(), as: UTF8.self)
    let start = try #require(text.range(of: "\"values\":\"", options: .backwards)).upperBound
    func change(_ old: String, _ new: String) throws {
      let range = try #require(text.range(of: old))
      text.replaceSubrange(range, with: new)
    }
    switch damage {
    case "cut short": text.removeSubrange(start..<text.index(start, offsetBy: 8))
    case "half a character": text.remove(at: start)
    case "not base64": text.replaceSubrange(start..<text.index(after: start), with: "é")
    case "more draws": try change("\"count\":3", "\"count\":4")
    case "no draws": try change("\"count\":3", "\"count\":0")
    case "negative": try change("\"geo_factors\":[0]", "\"geo_factors\":[-9]")
    case "huge": try change("\"coefficients\":1", "\"coefficients\":9223372036854775807")
    default: try change("\"draws\":{", "\"other\":{")
    }
    expectRefusal(Array(text.utf8), message: message)
  }

  @Test("cannot be written when its draws are not of one shape")
  func uneven() {
    var broken = SavedModel.make(geos: 0)
    broken.fit.draws[1].coefficients = []
    #expect(throws: (any Error).self) { try broken.encoded() }
    broken.fit.draws = []
    #expect(throws: (any Error).self) { try broken.encoded() }
  }

  @Test("never crashes on a file cut short or with a changed byte")
  func damage() throws {
    let bytes = try SavedModel.make(geos: 2).encoded()
    for cut in stride(from: 0, to: bytes.count - 1, by: 97) {
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
      #expect(error.findings.first?.message.contains(message) == true, "\(error.findings)")
      #expect(error.findings.first?.place.file == "saved/model.json")
      #expect(error.findings.first?.fix.contains("mmm fit") == true)
    }
  }
}
