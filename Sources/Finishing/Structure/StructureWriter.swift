import Drawing

/// Writes the structure tree, the areas that can be clicked, and the tables that lead from the
/// content of pages back into the tree (ISO 32000-1, 14.7).
struct StructureWriter {
  let file: ObjectFile
  let structure: PDFStructure
  let pages: [ObjectFile.Reference]
  let numbering: MarkNumbering

  func write() {
    let root = file.reserve(1)[0]
    let elements = file.reserve(structure.elements.count)
    let areas = file.reserve(structure.links.count)
    for (index, element) in structure.elements.enumerated() {
      let parent = index == 0 ? root : elements[element.parent]
      write(element, as: elements[index], below: parent, elements: elements, areas: areas)
    }
    for (index, link) in structure.links.enumerated() {
      write(link, number: index, as: areas[index])
    }
    for (index, page) in pages.enumerated() {
      file.set(page, "/StructParents", .integer(index))
      file.set(page, "/Tabs", .name("/S"))
      let own = structure.links.indices.filter { structure.links[$0].page == index }
      if own.isEmpty {
        file.remove(page, "/Annots")
      } else {
        file.set(page, "/Annots", .array(own.map { .reference(areas[$0]) }))
      }
    }
    write(root, elements: elements)
    file.set(file.root, "/StructTreeRoot", .reference(root))
  }

  private func write(_ root: ObjectFile.Reference, elements: [ObjectFile.Reference]) {
    // Pages first, then the areas that can be clicked.
    var parents: [PDFObject] = []
    for (index, own) in numbering.elements.enumerated() {
      parents += [.integer(index), .array(own.map { .reference(elements[$0]) })]
    }
    for (index, link) in structure.links.enumerated() {
      parents += [.integer(pages.count + index), .reference(elements[link.element])]
    }
    file.set(root, "/Type", .name("/StructTreeRoot"))
    file.set(root, "/K", .reference(elements[0]))
    file.set(root, "/ParentTree", .dictionary([("/Nums", .array(parents))]))
    file.set(root, "/ParentTreeNextKey", .integer(pages.count + structure.links.count))
  }

  // MARK: Elements

  private func write(
    _ element: PDFStructure.Element, as reference: ObjectFile.Reference,
    below parent: ObjectFile.Reference, elements: [ObjectFile.Reference],
    areas: [ObjectFile.Reference]
  ) {
    file.set(reference, "/Type", .name("/StructElem"))
    file.set(reference, "/S", .name("/" + element.tag.name))
    file.set(reference, "/P", .reference(parent))
    let home = element.kids.lazy.compactMap(page).first
    if let home { file.set(reference, "/Pg", .reference(pages[home])) }
    let kids = element.kids.map { kid -> PDFObject in
      switch kid {
      case .element(let index): .reference(elements[index])
      case .mark(let page, let number):
        mark(numbering.number(page: page, mark: number), on: page, home: home)
      case .link(let index):
        .dictionary([
          ("/Type", .name("/OBJR")), ("/Obj", .reference(areas[index])),
          ("/Pg", .reference(pages[structure.links[index].page])),
        ])
      }
    }
    if kids.count == 1 {
      file.set(reference, "/K", kids[0])
    } else if !kids.isEmpty {
      file.set(reference, "/K", .array(kids))
    }
    writeAttributes(element.tag, to: reference, page: home)
  }

  private func page(_ kid: PDFStructure.Kid) -> Int? {
    if case .mark(let page, _) = kid { page } else { nil }
  }

  /// A number alone means a stretch of the element's own page.
  private func mark(_ number: Int, on page: Int, home: Int?) -> PDFObject {
    if page == home { return .integer(number) }
    return .dictionary([
      ("/Type", .name("/MCR")), ("/Pg", .reference(pages[page])), ("/MCID", .integer(number)),
    ])
  }

  private func writeAttributes(_ tag: PDFTag, to reference: ObjectFile.Reference, page: Int?) {
    if let scope = tag.scope {
      file.set(
        reference, "/A",
        .dictionary([("/O", .name("/Table")), ("/Scope", .name("/" + scope))]))
    }
    if case .figure(let alternative, let area) = tag {
      file.set(reference, "/Alt", .text(alternative))
      if let page {
        file.set(
          reference, "/A",
          .dictionary([
            ("/O", .name("/Layout")), ("/BBox", box(area, on: page)),
            ("/Placement", .name("/Block")),
          ]))
      }
    }
  }

  // MARK: Links

  private func write(_ link: PDFStructure.Link, number: Int, as reference: ObjectFile.Reference) {
    file.set(reference, "/Type", .name("/Annot"))
    file.set(reference, "/Subtype", .name("/Link"))
    file.set(reference, "/Rect", box(link.area, on: link.page))
    file.set(reference, "/Border", .array([.integer(0), .integer(0), .integer(0)]))
    // Bit 3: printed with the page.
    file.set(reference, "/F", .integer(4))
    file.set(reference, "/Contents", .text(link.words))
    file.set(reference, "/StructParent", .integer(pages.count + number))
    switch link.target {
    case .address(let address):
      file.set(
        reference, "/A",
        .dictionary([("/S", .name("/URI")), ("/URI", .ascii(address))]))
    case .page(let number, let y):
      guard pages.indices.contains(number - 1) else { return }
      // As large as it is shown now.
      let top = structure.pages[number - 1].size.height - y
      file.set(
        reference, "/Dest",
        .array([
          .reference(pages[number - 1]), .name("/XYZ"), .integer(0), .real(top), .integer(0),
        ]))
    }
  }

  /// A rectangle of a page, whose y grows upwards in PDF.
  private func box(_ area: Rect, on page: Int) -> PDFObject {
    let height = structure.pages[page].size.height
    return .array([
      .real(area.x), .real(height - area.maxY), .real(area.maxX), .real(height - area.y),
    ])
  }
}
