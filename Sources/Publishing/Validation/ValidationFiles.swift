import Drawing
import FoundationEssentials
import Validation

/// The files of a validation.
public enum ValidationFiles {
  /// The report as JSON, as a page and as text, and every channel as CSV.
  ///
  /// - Throws: `EncodingError` when a number is not finite, which JSON cannot hold.
  public static func make(
    _ report: ValidationReport, shell: HTMLShell, measurer: any TextMeasuring
  ) throws -> [OutputFile] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = Array(try encoder.encode(report)) + Array("\n".utf8)
    let document = ValidationPage.document(report)
    return [
      OutputFile(name: "validation.json", bytes: json),
      OutputFile(name: "validation.csv", text: channels(report).text),
      OutputFile(
        name: "validation.html",
        text: HTMLReport.render(document, shell: shell, measurer: measurer)),
      OutputFile(name: "validation.txt", text: TextReport.render(document)),
    ]
  }

  /// A row per channel and world.
  private static func channels(_ report: ValidationReport) -> CSVTable {
    var table = CSVTable(columns: [
      "seed", "periods", "noise", "channels", "channel", "kind", "spend", "likeness", "outcome",
      "truth", "mean", "median", "lower", "upper", "covered", "rank", "true_marginal_roi",
      "marginal_roi", "marginal_lower", "marginal_upper",
    ])
    for world in report.worlds {
      for channel in world.channels {
        let (estimate, slope) = (channel.contribution, channel.marginalROI)
        let numbers = [
          channel.spend, channel.likeness, world.expected, estimate.truth, estimate.mean,
          estimate.median, estimate.lower[Comparison.usual], estimate.upper[Comparison.usual],
        ]
        let slopes = [
          slope?.truth, slope?.mean, slope?.lower[Comparison.usual], slope?.upper[Comparison.usual],
        ]
        table.rows.append(
          [.number(Double(world.seed)), .number(Double(world.periods)), .number(world.noise)]
            + [.number(Double(world.channels.count)), .text(channel.name)]
            + [.text(channel.kind ?? "")] + numbers.map { .number($0) }
            + [.flag(estimate.covers(Comparison.usual)), .number(estimate.rank)]
            + slopes.map { CSVTable.Cell($0) })
      }
    }
    return table
  }
}
