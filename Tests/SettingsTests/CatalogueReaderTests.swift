import Findings
import Settings
import Testing

@Suite("Files of texts")
struct CatalogueReaderTests {
  @Test("patterns are read with their translations")
  func read() throws {
    let yaml = "\"{1} of {2}\": \"{1} von {2}\"\nYes: Ja\n"
    let texts = try CatalogueReader.read(bytes: Array(yaml.utf8), file: "de.yaml")
    #expect(texts == ["{1} of {2}": "{1} von {2}", "Yes": "Ja"])
    #expect(try CatalogueReader.read(bytes: [], file: "de.yaml").isEmpty)
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("- a\n", "must map", 1), ("a: b\nc: [d]\n", "has no text for \"c\"", 2),
      ("a: b\n\"{1} x\": \"{2} y\"\n", "uses {2}", 2), ("a: b: c\n", "cannot be read as YAML", 1),
    ])
  func wrong(yaml: String, words: String, line: Int) {
    let error = #expect(throws: Unusable.self) {
      _ = try CatalogueReader.read(bytes: Array(yaml.utf8), file: "de.yaml")
    }
    #expect(error?.findings.first?.message.contains(words) == true)
    #expect(error?.findings.first?.place.row == line)
  }
}
