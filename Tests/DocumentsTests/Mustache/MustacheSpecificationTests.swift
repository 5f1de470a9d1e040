import Documents
import Testing

@Suite("The Mustache specification")
struct MustacheSpecificationTests {
  @Test(
    "expands as the specification says",
    .enabled(if: Specification.isPresent, "The specification's files are not beside the project."),
    arguments: Specification.cases)
  func follows(test: Specification.Case) throws {
    let partials = Dictionary(
      uniqueKeysWithValues: test.partials.map {
        ($0.key, TemplateSource(file: $0.key, text: $0.value))
      })
    let mustache = Mustache(partials: partials, options: .specification)
    let expanded = try mustache.expand(
      TemplateSource(file: "test", text: test.template), context: test.data)
    #expect(expanded.text == test.expected)
  }

  @Test(
    "every chapter is there, so that none is passed over",
    .enabled(if: Specification.isPresent, "The specification's files are not beside the project."),
    arguments: Specification.chapters)
  func holds(chapter: String) {
    #expect(Specification.cases.contains { $0.name.hasPrefix("\(chapter): ") })
  }
}
