import Drawing

/// Makes a drawn PDF one that everybody can read: Tagged PDF after PDF/UA-1 (ISO 14289-1).
///
/// Cairo draws the pages; this adds what it cannot write: the structure tree with the words that
/// stand for pictures, marks for all that is decoration, links that say where they lead, language,
/// title, metadata. Objects are packed into compressed streams, and the file's id follows from its
/// content, so the same drawing gives the same bytes.
public enum PDFFinisher {
  /// PDF/UA-1 is written on ISO 32000-1, which is PDF 1.7.
  private static let version = "1.7"

  /// - Throws: `marksDiffer` where the pages are not those that were recorded.
  public static func finish(_ drawn: DrawnPDF) throws(FinishingError) -> [UInt8] {
    try ObjectFile.rewrite(drawn.bytes, version: version) { file throws(FinishingError) in
      try finish(file, drawn)
    }
  }

  private static func finish(_ file: ObjectFile, _ drawn: DrawnPDF) throws(FinishingError) {
    let structure = drawn.structure
    let pages = try file.pages()
    guard pages.count == structure.pages.count else {
      throw .marksDiffer(page: min(pages.count, structure.pages.count) + 1)
    }
    let numbering = MarkNumbering(structure)
    for (index, page) in pages.enumerated() {
      let marks = marks(of: index, structure: structure, numbering: numbering)
      let content = try MarkedContent.rewrite(
        file.content(of: page), marks: marks, page: index + 1)
      try file.replaceContent(of: page, with: content)
    }
    let tree = StructureWriter(file: file, structure: structure, pages: pages, numbering: numbering)
    tree.write()
    FontMaps.complete(file, pages: pages)
    describe(file, drawn.metadata)
  }

  private static func marks(
    of page: Int, structure: PDFStructure, numbering: MarkNumbering
  ) -> [MarkedContent.Mark] {
    structure.pages[page].marks.enumerated().map { place, mark -> MarkedContent.Mark in
      switch mark {
      case .element(let element):
        let number = numbering.number(page: page, mark: place)
        return .element(name: structure.elements[element].tag.name, number: number)
      case .artifact(let kind): return .artifact(kind)
      }
    }
  }

  private static func describe(_ file: ObjectFile, _ metadata: PDFMetadata) {
    let root = file.root
    let packet = MetadataPacket(metadata, producer: file.producer)
    file.set(
      root, "/Metadata",
      .reference(
        file.addStream(
          Array(packet.text.utf8), [("/Type", .name("/Metadata")), ("/Subtype", .name("/XML"))])))
    file.set(root, "/Lang", .text(metadata.language))
    file.set(root, "/ViewerPreferences", .dictionary([("/DisplayDocTitle", .boolean(true))]))
    file.set(root, "/MarkInfo", .dictionary([("/Marked", .boolean(true))]))
  }
}
