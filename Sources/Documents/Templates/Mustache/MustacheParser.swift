import Findings

/// Tokens to a tree: every section with what is inside it.
enum MustacheParser {
  /// Deepest nesting of sections in one file.
  static let deepestNesting = 100

  private struct OpenSection {
    var name: MustacheName
    var isInverted: Bool
    var nodes: [MustacheNode] = []
  }

  static func parse(_ source: TemplateSource) throws(Unusable) -> [MustacheNode] {
    var finished: [MustacheNode] = []
    var open: [OpenSection] = []
    func append(_ node: MustacheNode) {
      if open.isEmpty {
        finished.append(node)
      } else {
        open[open.count - 1].nodes.append(node)
      }
    }
    for token in try MustacheScanner.tokens(of: source) {
      let name = MustacheName(text: token.content, line: token.line)
      switch token.kind {
      case .text:
        append(.text(token.content, line: token.line))
      case .variable(let isRaw):
        append(.variable(name, isRaw: isRaw))
      case .partial(let indentation):
        append(.partial(name, indentation: indentation))
      case .sectionStart(let isInverted):
        guard open.count < deepestNesting else { throw tooDeep(name, in: source) }
        open.append(OpenSection(name: name, isInverted: isInverted))
      case .sectionEnd:
        guard let last = open.last, last.name.text == name.text else {
          throw unexpectedEnd(name, in: source, open: open.last)
        }
        open.removeLast()
        append(.section(last.name, isInverted: last.isInverted, last.nodes))
      }
    }
    if let last = open.last { throw neverClosed(last, in: source) }
    return finished
  }

  private static func tooDeep(_ name: MustacheName, in source: TemplateSource) -> Unusable {
    TemplateMistake.error(
      "nesting", "Sections are nested more than \(deepestNesting) deep.",
      at: TemplateLine(file: source.file, line: name.line), value: name.text,
      fix: "Close a section before opening the next.")
  }

  private static func neverClosed(_ section: OpenSection, in source: TemplateSource) -> Unusable {
    TemplateMistake.error(
      "open-section", "The section \"\(section.name.text)\" that starts here is never closed.",
      at: TemplateLine(file: source.file, line: section.name.line), value: section.name.text,
      fix: "Close it with {{/\(section.name.text)}}.")
  }

  private static func unexpectedEnd(
    _ name: MustacheName, in source: TemplateSource, open: OpenSection?
  ) -> Unusable {
    TemplateMistake.error(
      "unopened-section", "This closes the section \"\(name.text)\", which is not the one open.",
      at: TemplateLine(file: source.file, line: name.line), value: name.text,
      fix: open.map { "Close \"\($0.name.text)\" of line \($0.name.line) first." }
        ?? "Remove it, or open the section with {{#\(name.text)}}.")
  }
}
