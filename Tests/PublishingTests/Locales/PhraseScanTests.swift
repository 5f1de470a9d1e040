import Testing

@Suite("Phrases found in sources and templates")
struct PhraseScanTests {
  struct Case: Sendable, CustomStringConvertible {
    var source: String
    var keys: [String]
    var description: String { source }
  }

  static let sources = [
    Case(source: #"style.say("Spend, \(money(a(1), "no"))")"#, keys: ["Spend, {1}"]),
    Case(source: #"Phrase("yes") + "no" + f("no")"#, keys: ["yes"]),
    Case(
      source: #"say(isOne ? "One" : "Two \(Phrase("three"))")"#, keys: ["One", "three", "Two {1}"]),
    Case(
      source: #"say("\(counted: n, "week") of \(counted: m, "child", "children")")"#,
      keys: ["{n} week|{n} weeks", "{n} child|{n} children", "{1} of {2}"]),
    Case(source: #"say(n, one: "One of", other: "Others")"#, keys: ["One of", "Others"]),
    Case(source: #"say("\(a); \(b)") // say("no")"#, keys: []),
    Case(source: #"say("It\u{2019}s \"so\"")"#, keys: ["It’s \"so\""]),
    Case(
      source: #"Finding(.warning, code: "no", "Yes", fix: "Mend \(x)")"#, keys: ["Yes", "Mend {1}"]),
    Case(source: #"Finding(.error, code: "no", "No")"#, keys: []),
  ]

  @Test("literals that are said are phrases, others are not", arguments: sources)
  func source(test: Case) {
    #expect(SourcePhrases.keys(of: test.source) == test.keys)
  }

  @Test("words of templates are phrases, tags their places")
  func template() {
    let text = "# {{#say}} Data\n  {{a.b}} through {{{c}}}{{/say}} no {{#say}}x{{/say}}"
    #expect(TemplatePhrases.keys(of: text) == ["Data {1} through {2}", "x"])
  }
}
