import Findings

/// The top of a template: what is said about the document, and its sections.
struct DocumentBuilder {
  private let blocks: BlockBuilder
  private var document = Document(
    title: "", author: "", subject: "", language: "en", footer: [], sections: [])
  private var isDescribed = false

  init(resources: TemplateResources) {
    blocks = BlockBuilder(resources: resources)
  }

  mutating func document(
    _ nodes: [DirectiveNode], start: TemplateLine
  ) throws(Unusable) -> Document {
    for node in nodes { try add(node) }
    guard !document.sections.isEmpty else {
      throw TemplateMistake.error(
        "no-section", "The template has no section.", at: start,
        fix: "Put the report's blocks between :::section and :::.")
    }
    guard isDescribed else {
      throw TemplateMistake.error(
        "no-document", "The template does not say what the document is called.", at: start,
        fix: "Start with ::document title=... author=... subject=... language=...")
    }
    return document
  }

  private mutating func add(_ node: DirectiveNode) throws(Unusable) {
    switch node {
    case .leaf(let directive) where directive.kind == .document:
      document.title = directive["title"]
      document.client = directive.options["client"]
      document.author = directive["author"]
      document.subject = directive["subject"]
      document.language = directive["language"]
      isDescribed = true
    case .leaf(let directive) where directive.kind == .footer:
      if !directive["text"].isEmpty { document.footer.append(directive["text"]) }
    case .container(let directive, let inner) where directive.kind == .section:
      try addSection(directive, inner)
    case .container(let directive, let inner) where directive.kind == .banner:
      document.banner = try blocks.words(of: inner, in: directive).plainText
    case .leaf(let directive), .container(let directive, _):
      throw TemplateMistake.error(
        "outside-section", "\(directive.kind.spelling) stands outside every section.",
        at: directive.place, fix: "Move it between :::section and the ::: that ends it.")
    case .markdown(let text, let place):
      throw TemplateMistake.error(
        "outside-section", "Text stands outside every section.", at: place,
        value: String(text.drop(while: \.isWhitespace).prefix(40)),
        fix: "Move it between :::section and the ::: that ends it.")
    case .columnBreak:
      break
    }
  }

  private mutating func addSection(
    _ directive: Directive, _ inner: [DirectiveNode]
  ) throws(Unusable) {
    let id = directive["id"]
    let only = try directive.medium()
    // The screen's and the paper's may differ, and share a name to be hidden or moved together.
    guard
      !document.sections.contains(where: {
        $0.id == id && ($0.only == nil || only == nil || $0.only == only)
      })
    else {
      throw TemplateMistake.error(
        "repeated-section", "There are two sections \"\(id)\".", at: directive.place, value: id,
        fix: "Give each section its own id.")
    }
    document.sections.append(
      Section(
        id: id, tab: directive["tab"], menu: directive.options["menu"],
        question: directive["question"], blocks: try blocks.blocks(inner), only: only))
  }
}
