/// What a template can ask for beyond Markdown's own blocks.
package enum DirectiveKind: String, CaseIterable {
  // About the document.
  case document, footer
  // With blocks inside, from `:::name` to `:::`.
  case section, columns, lead, note, subtitle, banner
  // On a line of their own.
  case chart, table, actions, grade, rule
  case keyFigures = "key-figures"
  case whatIf = "what-if"
  case channelCards = "channel-cards"

  /// Whether it is written `:::name ... :::` rather than `::name`.
  package var isContainer: Bool {
    switch self {
    case .section, .columns, .lead, .note, .subtitle, .banner: true
    case .document, .footer, .chart, .table, .actions, .grade, .rule, .keyFigures, .whatIf,
      .channelCards:
      false
    }
  }

  var requiredOptions: [String] {
    switch self {
    case .document: ["title", "author", "subject", "language"]
    case .footer: ["text"]
    case .section: ["id", "tab", "question"]
    case .chart: ["kind"]
    case .table, .keyFigures: ["name"]
    case .columns, .lead, .note, .subtitle, .banner, .actions, .grade, .rule, .whatIf,
      .channelCards:
      []
    }
  }

  var otherOptions: [String] {
    switch self {
    case .chart: ["title", "subtitle", "source", "only", "room"]
    case .table: ["title", "subtitle", "note", "only", "room"]
    case .section: ["menu", "only"]
    case .document: ["client"]
    default: []
    }
  }

  /// Whether bare numbers may follow the name.
  var takesNumbers: Bool { self == .columns }

  /// The directive as it is written.
  package var spelling: String { (isContainer ? ":::" : "::") + rawValue }
}
