/// Keeps the tree of a document while it is drawn.
struct StructureRecorder {
  private(set) var structure = PDFStructure()
  private var path = [0]
  private var known: [PDFElementID: Int] = [:]
  private var headingLevel = 0

  /// Place of the innermost open element.
  var current: Int { path.last ?? 0 }

  /// Whether what is drawn now belongs to an element.
  var isInside: Bool { path.count > 1 }

  mutating func beginPage(_ size: Size) {
    structure.pages.append(PDFStructure.Page(size: size))
  }

  /// Opens an element below the current one, or goes on with one that was opened under the same id.
  mutating func open(_ tag: PDFTag, id: PDFElementID?) {
    if let id, let element = known[id] { return path.append(element) }
    let element = structure.elements.count
    structure.elements.append(PDFStructure.Element(tag: settled(tag), parent: current))
    structure.elements[current].kids.append(.element(element))
    if let id { known[id] = element }
    path.append(element)
  }

  mutating func close() {
    if isInside { path.removeLast() }
  }

  /// The next marked stretch of the page belongs to the current element.
  mutating func mark() {
    guard let page = structure.pages.indices.last else { return }
    structure.elements[current].kids.append(
      .mark(page: page, number: structure.pages[page].marks.count))
    structure.pages[page].marks.append(.element(current))
  }

  /// The next marked stretch of the page belongs to no element.
  mutating func mark(_ artifact: PDFArtifact) {
    guard let page = structure.pages.indices.last else { return }
    structure.pages[page].marks.append(.artifact(artifact))
  }

  /// Adds an area to the current element, or to one opened before under the id.
  mutating func link(_ area: Rect, to target: PDFLink, words: String, id: PDFElementID? = nil) {
    guard let page = structure.pages.indices.last else { return }
    let element = id.flatMap { known[$0] } ?? current
    guard structure.elements[element].tag == .link else { return }
    structure.elements[element].kids.append(.link(structure.links.count))
    structure.links.append(
      PDFStructure.Link(
        page: page, area: area, target: target, words: CleanText.clean(words), element: element))
  }

  /// A heading is at most one level below the one before it, or readers lose their way.
  private mutating func settled(_ tag: PDFTag) -> PDFTag {
    if case .figure(let alternative, let area) = tag {
      return .figure(alternative: CleanText.clean(alternative), area: area)
    }
    guard let level = tag.headingLevel else { return tag }
    headingLevel = min(level, headingLevel + 1)
    return .heading(headingLevel)
  }
}
