import CXlsxWriter

/// Writes what a workbook says of itself.
enum PropertyWriter {
  static func write(
    _ properties: SpreadsheetProperties, to book: UnsafeMutablePointer<lxw_workbook>,
    texts: TextArena
  ) {
    func text(_ text: String) -> UnsafeMutablePointer<CChar>? {
      // Longer properties are refused whole.
      texts.keepUnlessEmpty(String(CellText.safe(text).prefix(200)))
    }
    var document = lxw_doc_properties()
    document.title = text(properties.title)
    document.subject = text(properties.subject)
    document.author = text(properties.author)
    document.company = text(properties.company)
    document.comments = text(properties.comments)
    // Zero would stand for now.
    document.created = max(properties.created, 1)
    workbook_set_properties(book, &document)
    for property in properties.custom {
      guard let value = text(property.value) else { continue }
      workbook_set_custom_property_string(book, property.name, value)
    }
  }
}
