import Documents
import Wording

/// Any bytes as a template: it becomes a document or a finding with a line, and nothing else happens.
///
/// `Tests/Fuzz/run` builds and runs it.
@main
enum TemplateFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      TemplateFuzz.compile(text)
      return 0
    }
  }

  private static func compile(_ text: String) {
    let source = TemplateSource(file: "report.md", text: text)
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    do {
      _ = try TemplateCompiler.compile(
        source, partials: ["self": source], context: context, resources: TemplateResources(),
        views: ReportViews(style: style))
    } catch {
      precondition(!error.findings.isEmpty, "an error says nothing")
      precondition(error.findings.allSatisfy { ($0.place.row ?? 0) >= 1 }, "an error has no line")
    }
    // Any text, made harmless, is words again and never a block or a mark.
    let inlines = MarkdownParser.inlines("x" + TemplateEscaping.markdown(text))
    precondition(inlines.count == 1, "a value became markup")
  }

  private static let context = TemplateValue.object([
    "name": .text("a *b* | <c>"), "number": .number(1.5), "on": .bool(true), "nothing": .null,
    "list": .list([
      .object(["name": .text("x")]), .object(["name": .text("::chart kind=roi")]),
    ]),
  ])
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
