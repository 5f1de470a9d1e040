import SampleSummary
import Summary
import Testing
import Wording

/// Every text of a summary is either the language's, which the pseudo-locale sets in `⟦⟧`, or the same in every
/// language: a name, a number, a date or a key.
@Suite("What a summary says")
struct SayableTests {
  static let reports = [
    "usual", "gated", "one channel", "conversions", "no plan", "Bayesian", "no agreement of chains",
  ]

  private static func summary(_ report: String) -> ExecutiveSummary {
    let words = Catalogue.pseudo
    return switch report {
    case "gated": SampleSummary.make(failedGate: true, words: words)
    case "one channel": SampleSummary.make(channels: 1, words: words)
    case "conversions": SampleSummary.make(money: false, words: words)
    case "no plan": SampleSummary.make(plan: false, words: words)
    case "Bayesian":
      SampleSummary.make(posterior: posterior { $0.experiments = [0.4, 1.6, 2.8] }, words: words)
    case "no agreement of chains":
      SampleSummary.make(
        posterior: posterior {
          $0.rhat = 1.2
          $0.bulkESS = 30
          $0.divergences = 40
        }, words: words)
    default: SampleSummary.make(words: words)
    }
  }

  private static func posterior(_ change: (inout SamplePosterior) -> Void) -> SamplePosterior {
    var posterior = SamplePosterior()
    change(&posterior)
    return posterior
  }

  @Test("can all be said in another language", arguments: reports)
  func sayable(report: String) throws {
    let summary = SayableTests.summary(report)
    let names = Set(summary.channels.map(\.name))
    let tree = try JSONTree.parse(SummaryCoding.encode(summary))
    var english: [String] = []
    SayableTests.walk(tree, key: "", names: names, into: &english)
    // What a forecast takes for granted is said when it is made, which these samples do not do.
    english.removeAll { $0.contains("Controls are taken to be") }
    #expect(english.isEmpty, "\(english.prefix(20).joined(separator: "\n"))")
  }

  /// Texts that users or programs chose.
  private static let verbatim: Set = [
    "adjusted_by", "channel", "check", "client", "closest", "code", "column", "currency",
    "data_fingerprint", "data_name", "extrapolated", "file", "first", "geo", "locale", "method",
    "name", "names", "second", "type", "version",
  ]

  private static func walk(
    _ tree: JSONTree, key: String, names: Set<String>, into english: inout [String]
  ) {
    switch tree {
    case .object(let members):
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        walk(value, key: name, names: names, into: &english)
      }
    case .array(let values):
      for value in values { walk(value, key: key, names: names, into: &english) }
    case .text(let text):
      let isKey = text.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" || $0 == "-" }
      if isKey || names.contains(text) || verbatim.contains(key) { return }
      if hasWords(outside(text), names: names) { english.append("\(key): \(text)") }
    case .null, .bool, .number: break
    }
  }

  /// What of a text stands outside of `⟦⟧`.
  private static func outside(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "⟦" { depth += 1 }
      defer { if character == "⟧" { depth -= 1 } }
      return depth == 0
    }
  }

  /// Whether there is a word in it that is neither a month nor a part of a name.
  private static func hasWords(_ text: String, names: Set<String>) -> Bool {
    let known = Set(
      names.flatMap { $0.split(separator: " ").map(String.init) } + [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
    return text.split { !$0.isLetter }.contains { $0.count > 1 && !known.contains(String($0)) }
  }
}
