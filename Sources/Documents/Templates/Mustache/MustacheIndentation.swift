/// White space at the start of lines, taken off what a block holds and put where it is shown.
enum MustacheIndentation {
  /// The white space before the first line that holds something; `nil` where none does.
  static func first(in nodes: [MustacheNode]) -> String? {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text, _):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          let blank = line.prefix(while: isBlank)
          let isContinued = number == lines.count - 1 && index < nodes.count - 1
          if blank.endIndex < line.endIndex || (isContinued && !line.isEmpty) {
            return String(blank)
          }
        }
      case .section(_, _, let inner):
        if let indentation = first(in: inner) { return indentation }
      case .partial(_, let indentation): return indentation
      case .block(let block): return block.indentation
      case .parent(let parent): return parent.indentation
      case .variable: return ""
      }
    }
    return nil
  }

  /// The nodes with as much of `indentation` as is there taken off each line.
  static func removing(_ indentation: String, from nodes: [MustacheNode]) -> [MustacheNode] {
    guard !indentation.isEmpty else { return nodes }
    var isLineStart = true
    return removing(indentation, from: nodes, isLineStart: &isLineStart)
  }

  private static func removing(
    _ indentation: String, from nodes: [MustacheNode], isLineStart: inout Bool
  ) -> [MustacheNode] {
    var result: [MustacheNode] = []
    for node in nodes {
      switch node {
      case .text(let text, let line):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let written = lines.enumerated().map { number, line in
          number > 0 || isLineStart ? line.dropping(indentation) : line
        }
        result.append(.text(written.joined(separator: "\n"), line: line))
        isLineStart = lines.last?.isEmpty == true
      case .section(let name, let isInverted, let inner):
        result.append(
          .section(
            name, isInverted: isInverted,
            removing(indentation, from: inner, isLineStart: &isLineStart)))
      case .partial(let name, let inner):
        result.append(.partial(name, indentation: String(inner[...].dropping(indentation))))
      case .block(var block):
        block.indentation = String(block.indentation[...].dropping(indentation))
        result.append(.block(block))
      case .parent(var parent):
        parent.indentation = String(parent.indentation[...].dropping(indentation))
        result.append(.parent(parent))
      case .variable:
        result.append(node)
        isLineStart = false
      }
    }
    return result
  }

  /// The nodes without the white space at their end, which stands before a tag that starts its line.
  static func withoutLastBlanks(_ nodes: [MustacheNode]) -> [MustacheNode] {
    guard case .text(let text, let line)? = nodes.last else { return nodes }
    let rest = text.dropLast(text.reversed().prefix(while: isBlank).count)
    return nodes.dropLast() + (rest.isEmpty ? [] : [.text(String(rest), line: line)])
  }

  private static func isBlank(_ letter: Character) -> Bool { letter == " " || letter == "\t" }
}

extension Substring {
  /// Without what it shares with the start of `indentation`.
  fileprivate func dropping(_ indentation: String) -> Substring {
    dropFirst(zip(self, indentation).prefix { $0 == $1 }.count)
  }
}
