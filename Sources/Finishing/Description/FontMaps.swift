/// Says of every font with TrueType outlines that its numbers are its glyphs' own.
///
/// Readers take that for granted; PDF/UA-1 (7.21.3.2) wants it said, and Cairo does not say it.
enum FontMaps {
  static func complete(_ file: ObjectFile, pages: [ObjectFile.Reference]) {
    for page in pages {
      guard let resources = file.value(page, "/Resources"),
        let fonts = file.value(resources, "/Font")
      else { continue }
      for font in file.values(fonts) {
        guard let descendants = file.value(font, "/DescendantFonts") else { continue }
        for own in file.items(descendants) {
          guard let kind = file.value(own, "/Subtype"), file.isName(kind, "/CIDFontType2"),
            file.value(own, "/CIDToGIDMap") == nil
          else { continue }
          file.set(own, "/CIDToGIDMap", .name("/Identity"))
        }
      }
    }
  }
}
