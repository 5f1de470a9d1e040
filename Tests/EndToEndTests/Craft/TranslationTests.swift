import Foundation
import Testing

/// Criterion 24: every word of every file is said in the report's language.
///
/// The pseudo-locale sets what can be translated in `⟦⟧`; a word outside of them is a name of the data, or a part of a
/// number as its locale writes it.
@Suite("Every word can be said in another language")
struct TranslationTests {
  static let reports =
    MadeReport.every(.demo, locale: "en-XA")
    + [MadeReport(kind: .detailed, engine: .bayes, locale: "en-XA")]

  @Test("in each file of each kind of report", arguments: reports, ReportWords.readable)
  func words(report: MadeReport, file: ReportWords.File) throws {
    let names = try Self.names(in: report)
    let pieces = try ReportWords(report).pieces(of: file)
    #expect(pieces.contains { $0.contains("⟦") } && pieces.count > 9)
    var english: Set<String> = []
    for piece in pieces where !PseudoWords.outside(piece, names: names).isEmpty {
      english.insert(piece.split(separator: "\n").joined(separator: " "))
    }
    #expect(english.isEmpty, "\(english.count): \(english.sorted().prefix(12))")
  }

  /// The words of names: those of the data, and what the report says about itself.
  static func names(in report: MadeReport) throws -> Set<String> {
    let summary = try report.summary()
    var names = summary.channels.map(\.name) + summary.series.inputs.map(\.name)
    names += summary.coefficients.map(\.name).filter { $0.contains("_") }
    // As diagnostics.csv has them.
    names +=
      summary.diagnostics.map(\.name) + (summary.model.convergence?.parameters ?? []).map(\.name)
    names += [
      summary.outcome.name, summary.report.client ?? "", summary.report.dataName,
      summary.report.dataFingerprint, summary.report.currency, summary.model.method.rawValue, "mmm",
    ]
    return Set(names.flatMap(PseudoWords.words))
  }
}

/// What of a text in the pseudo-locale is no phrase.
enum PseudoWords {
  /// Months, and what stands beside numbers, which are of the locale and not of a catalogue.
  private static let ofNumbers: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "thousand", "pp",
    // Measures of error, called so in every language.
    "CRPS", "MAE", "MAPE", "RMSE", "WMAPE",
  ]

  /// Words outside of `⟦⟧` that are none of the names.
  static func outside(_ text: String, names: Set<String>) -> [String] {
    var depth = 0
    var rest = ""
    for character in text {
      switch character {
      case "⟦":
        depth += 1
        rest += " "
      case "⟧": depth = max(0, depth - 1)
      // What had no room ends here, and its bracket with it.
      case "…": depth = 0
      default: if depth == 0 { rest.append(character) }
      }
    }
    return words(rest).filter { !names.contains($0) && !ofNumbers.contains($0) }
  }

  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.filter { $0.count > 1 }.map(String.init)
  }
}
