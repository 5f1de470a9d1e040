import Findings

/// What stands inside a section: Markdown and placed pieces to blocks.
struct BlockBuilder {
  let resources: TemplateResources

  func blocks(_ nodes: [DirectiveNode]) throws(Unusable) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      switch node {
      case .markdown(let text, _): blocks += MarkdownParser.blocks(text)
      case .leaf(let directive):
        if let block = try placed(directive) { blocks.append(block) }
      case .container(let directive, let inner):
        blocks += try container(directive, inner)
      case .columnBreak: blocks.append(.rule)
      }
    }
    return blocks
  }

  /// The words inside a directive that holds nothing else.
  func words(of nodes: [DirectiveNode], in directive: Directive) throws(Unusable) -> [Inline] {
    var text = ""
    for node in nodes {
      switch node {
      case .markdown(let words, _): text += words
      case .leaf(let inner), .container(let inner, _):
        throw TemplateMistake.error(
          "only-words", "\(directive.kind.spelling) holds words only.", at: inner.place,
          value: inner.kind.rawValue, fix: "Move \(inner.kind.spelling) below it.")
      case .columnBreak: break
      }
    }
    return MarkdownParser.inlines(text)
  }

  // MARK: Containers

  private func container(
    _ directive: Directive, _ inner: [DirectiveNode]
  ) throws(Unusable) -> [Block] {
    switch directive.kind {
    case .columns: return [.columns(try columns(directive, inner))]
    case .lead: return [.paragraph(.lead, try words(of: inner, in: directive))]
    case .note: return [.paragraph(.note, try words(of: inner, in: directive))]
    case .subtitle: return [.paragraph(.subtitle, try words(of: inner, in: directive))]
    case .banner: return [.banner(try words(of: inner, in: directive))]
    default: throw misplaced(directive)
    }
  }

  private func columns(
    _ directive: Directive, _ nodes: [DirectiveNode]
  ) throws(Unusable) -> [Column] {
    var groups: [[DirectiveNode]] = [[]]
    for node in nodes {
      if case .columnBreak = node {
        groups.append([])
      } else {
        groups[groups.count - 1].append(node)
      }
    }
    let weights =
      directive.numbers.isEmpty
      ? Array(repeating: 1, count: groups.count) : directive.numbers
    guard weights.count == groups.count else {
      throw TemplateMistake.error(
        "column-count",
        "\(directive.kind.spelling) has \(weights.count) widths and \(groups.count) columns.",
        at: directive.place, fix: "Put --- between columns, and give each one width.")
    }
    var columns: [Column] = []
    for (weight, group) in zip(weights, groups) {
      columns.append(Column(weight: weight, blocks: try blocks(group)))
    }
    return columns
  }

  // MARK: Placed pieces

  /// `nil` for a piece that has nothing to show.
  private func placed(_ directive: Directive) throws(Unusable) -> Block? {
    switch directive.kind {
    case .chart:
      var figure = try find(directive["kind"], in: resources.figures, for: directive)
      figure.title = directive.options["title"] ?? figure.title
      figure.subtitle = directive.options["subtitle"] ?? figure.subtitle
      figure.source = directive.options["source"] ?? figure.source
      return try shown(.figure(figure), as: directive)
    case .table:
      var table = try find(directive["name"], in: resources.tables, for: directive)
      table.title = directive.options["title"] ?? table.title
      table.subtitle = directive.options["subtitle"] ?? table.subtitle
      table.note = directive.options["note"] ?? table.note
      return table.rows.isEmpty ? nil : try shown(.table(table), as: directive)
    case .keyFigures:
      let figures = try find(directive["name"], in: resources.keyFigures, for: directive)
      return figures.isEmpty ? nil : .keyFigures(figures)
    case .actions:
      return resources.actions.isEmpty ? nil : .actions(resources.actions)
    case .grade:
      guard let grade = resources.grade else { throw absent("grade", directive, switch: "grade") }
      return .grade(grade)
    case .whatIf:
      guard let panel = resources.whatIf else {
        throw absent("what-if", directive, switch: "has.what_if")
      }
      return .whatIf(panel)
    case .channelCards:
      return resources.channelCards.map { .channelCards($0) }
    case .rule:
      return .rule
    default:
      throw misplaced(directive)
    }
  }

  /// The block with what the directive says of where it stands.
  private func shown(_ block: Block, as directive: Directive) throws(Unusable) -> Block {
    let block = try directive.needsRoom() ? .spare(block) : block
    return try directive.medium().map { .only($0, block) } ?? block
  }

  private func find<Piece>(
    _ name: String, in pieces: [String: Piece], for directive: Directive
  ) throws(Unusable) -> Piece {
    if let piece = pieces[name] { return piece }
    if let `switch` = resources.absent[name] { throw absent(name, directive, switch: `switch`) }
    throw TemplateMistake.unknown(
      "unknown-piece", "\(directive.kind.spelling) knows no \"\(name)\".", name: name,
      among: Array(pieces.keys), at: directive.place)
  }

  private func absent(_ name: String, _ directive: Directive, switch: String) -> Unusable {
    TemplateMistake.error(
      "absent-piece", "This report has no \(directive.kind.rawValue) \"\(name)\".",
      at: directive.place, value: name,
      fix: "Put it between {{#\(`switch`)}} and {{/\(`switch`)}}.")
  }

  private func misplaced(_ directive: Directive) -> Unusable {
    TemplateMistake.error(
      "misplaced", "\(directive.kind.spelling) cannot stand inside a section.",
      at: directive.place, fix: "Move it to the top of the template, outside every section.")
  }
}
