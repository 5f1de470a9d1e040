import Findings
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "the closest known name is found",
    arguments: [
      ("intervall", "interval"), ("sead", "seed"), ("Draws", "draws"), ("tredn", "trend"),
      ("inter", "interval"),
    ])
  func close(typed: String, meant: String) {
    let names = ["interval", "seed", "draws", "trend"]
    #expect(Suggestion.closest(to: typed, among: names) == meant)
  }

  @Test("a name far from all others has no suggestion", arguments: ["banana", "x", "", "q1"])
  func far(typed: String) {
    #expect(Suggestion.closest(to: typed, among: ["interval", "seed", "trend"]) == nil)
    #expect(Suggestion.sentence(for: typed, among: ["interval"]) == "")
  }

  @Test("the sentence quotes the name")
  func sentence() {
    #expect(Suggestion.sentence(for: "ron", among: ["run"]) == "Did you mean \"run\"?")
  }
}
