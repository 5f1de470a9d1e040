import Findings
import MarketingData
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CatalogueTests {
  private static let sources: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/Sources/MarketingData"
  }()

  private func text(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: Self.sources + "/" + path)),
      as: UTF8.self)
  }

  @Test func everyCodeIsThereOnce() {
    let codes = DataCheck.allRules.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(DataCheck.allCases.allSatisfy { !$0.rules.isEmpty })
  }

  @Test func theDocumentListsEveryRuleAsTheCodeDoes() throws {
    let rows = try text("README.md").split(separator: "\n").filter { $0.contains("`data.") }
      .map(String.init)
    let wanted = DataCheck.allCases.flatMap { check in
      check.rules.map { rule in
        let severities = rule.severities.map(\.rawValue).joined(separator: ", ")
        return "| \(check.label.english) | `\(rule.code)` | \(severities) | "
          + rule.threshold.replacing("|", with: "\\|") + " |"
      }
    }
    #expect(rows == wanted)
  }

  @Test func everyCodeInTheSourcesIsInTheCatalogue() throws {
    var told: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: Self.sources) {
      guard file.hasSuffix(".swift"),
        !["Planning", "Experiments", "Scenarios"].contains(where: file.hasPrefix)
      else { continue }
      for line in try text(file).split(separator: "\n") where line.contains("code") {
        for part in line.split(separator: "\"") where part.hasPrefix("data.") {
          told.insert(String(part))
        }
      }
    }
    #expect(told.count > 50)
    // Keys of the configuration have an underscore or no dash and are no codes.
    #expect(told.subtracting(DataCheck.allRules.map(\.code)).filter { $0.contains("-") } == [])
  }

  @Test func everyRuleIsPlantedSomewhere() {
    let planted = Set(PlantedFaultTests.all.map(\.expected.code))
    let refused = BadInput.structure + BadInput.cells + BadInput.dates + BadInput.content
    let seen = planted.union(refused.flatMap { load($0.bytes).findings.map(\.code) })
    // Told by tests of detection, encoding, geographies and configurations.
    let elsewhere: Set<String> = [
      "data.not-text", "data.file-too-large", "data.latin-1", "data.column-used-twice",
      "data.unknown-column", "data.unknown-channel", "data.bare-medium", "data.other-outcome",
      "data.looks-like-demand", "data.decimal-mark", "data.date-order", "data.week-ending",
      "data.population", "data.geos-summed", "data.more-columns-than-rows",
    ]
    let missing = DataCheck.allRules.map(\.code).filter {
      !seen.contains($0) && !elsewhere.contains($0)
    }
    #expect(missing == [])
  }
}
