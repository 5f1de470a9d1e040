import Findings

/// What an expansion remembers of parents and blocks.
struct MustacheInheritance {
  /// The blocks that one use of a parent replaces, by name, and the file that does.
  struct Replacements {
    var blocks: [String: MustacheBlock]
    var file: String
  }

  /// From the outermost template that says so to the innermost.
  var replacements: [Replacements] = []
  /// The blocks each template has, found so far.
  var blockNames: [String: Set<String>] = [:]
}

extension MustacheExpansion {
  mutating func writeParent(
    _ parent: MustacheParent, of file: String
  ) throws(Unusable) {
    let place = TemplateLine(file: file, line: parent.name.line)
    guard let (source, nodes) = try partial(parent.name, at: place) else { return }
    if options.isStrict { try check(parent, of: file) }
    let blocks = Dictionary(
      parent.blocks.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    inheritance.replacements.append(.init(blocks: blocks, file: file))
    defer { inheritance.replacements.removeLast() }
    try write(nodes, of: source.file, indentedBy: parent.indentation, at: place)
  }

  /// The block's replacement by the outermost template that has one, else what stands in it.
  mutating func writeBlock(_ block: MustacheBlock, of file: String) throws(Unusable) {
    let place = TemplateLine(file: file, line: block.name.line)
    let replacements = inheritance.replacements
    if let index = replacements.firstIndex(where: { $0.blocks[block.name.text] != nil }),
      let replacement = replacements[index].blocks[block.name.text]
    {
      // Blocks in it belong to the template it stands in: only those that build on that one replace them.
      inheritance.replacements = Array(replacements[..<index])
      defer { inheritance.replacements = replacements }
      try write(
        replacement.nodes, of: replacements[index].file, indentedBy: block.indentation, at: place)
    } else {
      try write(block.nodes, of: file, indentedBy: block.indentation, at: place)
    }
    if block.endsLine, !output.isAtLineStart { output.append(templateText: "\n", at: place) }
  }

  /// What the specification passes over in silence: a name that replaces nothing, and words between blocks.
  private mutating func check(_ parent: MustacheParent, of file: String) throws(Unusable) {
    if let line = parent.strayLine {
      throw TemplateMistake.error(
        "parent-content", "Only blocks may stand in {{<\(parent.name.text)}}.",
        at: TemplateLine(file: file, line: line),
        fix: "Put it into a block, between {{$name}} and {{/name}}.")
    }
    let known = blockNames(of: parent.name.text)
    for block in parent.blocks where !known.contains(block.name.text) {
      throw TemplateMistake.unknown(
        "unknown-block", "There is no block \"\(block.name.text)\" in \"\(parent.name.text)\".",
        name: block.name.text, among: Array(known),
        at: TemplateLine(file: file, line: block.name.line))
    }
  }

  /// Every block of a template and of all it includes.
  private mutating func blockNames(of template: String) -> Set<String> {
    if let known = inheritance.blockNames[template] { return known }
    var names: Set<String> = []
    var visited: Set<String> = []
    var templates = [template]
    while let next = templates.popLast() {
      guard visited.insert(next).inserted else { continue }
      // One with a mistake says so where it is written out.
      var waiting = parsed[next] ?? partials[next].flatMap { try? MustacheParser.parse($0) } ?? []
      while let node = waiting.popLast() {
        switch node {
        case .section(_, _, let inner): waiting += inner
        case .block(let block):
          names.insert(block.name.text)
          waiting += block.nodes
        case .parent(let parent):
          waiting += parent.blocks.flatMap(\.nodes)
          templates.append(parent.name.text)
        case .partial(let name, _): templates.append(name.text)
        case .text, .variable: break
        }
      }
    }
    inheritance.blockNames[template] = names
    return names
  }
}
