import Findings
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test("the sentence quotes the closest name")
  func close() {
    #expect(
      Suggestion.sentence(for: "ron", among: ["run", "fit"])?.english == "Did you mean \"run\"?")
  }

  @Test("a name far from all others has no suggestion", arguments: ["banana", "x", ""])
  func far(typed: String) {
    #expect(Suggestion.sentence(for: typed, among: ["interval", "seed", "trend"]) == nil)
  }
}
