import Drawing

/// What the file says of itself, as XMP (ISO 16684-1), with the claim to follow PDF/UA-1.
struct MetadataPacket {
  let text: String

  /// - Parameter producer: the program that wrote the file, as its information dictionary says.
  init(_ metadata: PDFMetadata, producer: String) {
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
      "<pdfuaid:part>1</pdfuaid:part>", "<dc:format>application/pdf</dc:format>",
    ]
    func add(_ name: String, _ value: String, within container: String? = nil) {
      guard !value.isEmpty else { return }
      let words = Self.escaped(value)
      guard let container else { return lines.append("<\(name)>\(words)</\(name)>") }
      let mark = container == "Alt" ? " xml:lang=\"x-default\"" : ""
      lines.append(
        "<\(name)><rdf:\(container)><rdf:li\(mark)>\(words)</rdf:li></rdf:\(container)></\(name)>")
    }
    add("dc:title", metadata.title, within: "Alt")
    add("dc:creator", metadata.author, within: "Seq")
    add("dc:description", metadata.subject, within: "Alt")
    add("dc:language", metadata.language, within: "Bag")
    add("xmp:CreateDate", metadata.created)
    add("xmp:ModifyDate", metadata.created)
    add("xmp:CreatorTool", metadata.creator)
    add("pdf:Producer", producer)
    lines += ["</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>"]
    text = lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
