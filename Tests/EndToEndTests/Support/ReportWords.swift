import Foundation
import PDFReading

/// The words of a report's files, each piece as one reader of that file meets it.
struct ReportWords {
  var report: MadeReport

  init(_ report: MadeReport) { self.report = report }

  /// The files that people read.
  enum File: String, CaseIterable, Sendable {
    case text, page, pdf, mail, workbook

    /// Whether what reads it is installed.
    var isReadable: Bool {
      switch self {
      case .text, .page: true
      case .pdf: Tool.exists("pdfinfo") && Tool.exists("qpdf")
      case .mail, .workbook: MailHost.isAvailable
      }
    }
  }

  static let readable = File.allCases.filter(\.isReadable)

  func pieces(of file: File) throws -> [String] {
    try report.remembered(file) { try read(file) }
  }

  private func read(_ file: File) throws -> [String] {
    switch file {
    case .text: try report.text("report.txt").components(separatedBy: "\n\n")
    case .page: Self.pieces(html: try report.text("report.html"))
    case .pdf: try pdf()
    case .mail: try mail()
    case .workbook: try workbook()
    }
  }

  /// All of it, white space as one space.
  func string(of file: File) throws -> String { Self.joined(try pieces(of: file)) }

  static func joined(_ pieces: [String]) -> String {
    pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Page

  /// What stands between tags that part words, and what is said in place of what is seen.
  static func pieces(html: String) -> [String] {
    let page = replace(
      "<(style|script)[ >][\\s\\S]*?</\\1>|<!--[\\s\\S]*?-->", by: "\u{0}", in: html)
    let spoken = matches(" (?:aria-label|title|alt|placeholder)=\"([^\"]*)\"", in: page)
    // Tags that may stand in the middle of a sentence.
    let inline = "</?(?:b|strong|em|i|bdi|span|tspan|wbr|br|a|code|abbr|time|small)(?:\\s[^>]*)?>"
    let parted = replace("<[^>]+>", by: "\u{0}", in: replace(inline, by: "", in: page))
    return (parted.components(separatedBy: "\u{0}") + spoken).map(unescaped)
      .filter { $0.contains { !$0.isWhitespace } }
  }

  private static func unescaped(_ text: String) -> String {
    [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ]
    .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  private static func replace(_ pattern: String, by mark: String, in text: String) -> String {
    text.replacingOccurrences(of: pattern, with: mark, options: .regularExpression)
  }

  private static func matches(_ pattern: String, in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  // MARK: PDF

  /// Its words by its own structure, what it says of itself and of its pictures, and its bookmarks.
  private func pdf() throws -> [String] {
    let bytes = try report.bytes("report.pdf")
    let file = try PDFObjects(bytes)
    let about = ["/Title", "/Subject"].compactMap { file.information[$0].text }
    let pictures = PDFTree(file).root.all("Figure").compactMap { $0.dictionary["/Alt"].text }
    // The words in pictures stand without spaces between them, and are those of the page's pictures.
    let blocks = try Self.blocks(ofPDF: bytes).filter { !$0.isPicture }
    return blocks.map(\.text) + about + pictures + file.bookmarks.map(\.title)
  }

  /// The text of each element of the structure tree, and whether it stands in a picture.
  static func blocks(ofPDF bytes: [UInt8]) throws -> [(text: String, isPicture: Bool)] {
    var found: [(String, Bool)] = []
    var picture: Int?
    for line in try Tool.run("pdfinfo -struct-text -", on: bytes).split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      let words = line.dropFirst(depth)
      if let start = picture, depth <= start { picture = nil }
      if words == "Figure:" || words == "Figure (block):" { picture = depth }
      if words.hasPrefix("\""), words.hasSuffix("\"") {
        found.append((String(words.dropFirst().dropLast()), picture != nil))
      }
    }
    return found
  }

  // MARK: E-mail and workbook

  private func mail() throws -> [String] {
    let parts = try PythonReading.run(
      """
      import email, email.policy, sys
      m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
      def one(kind): return next(p for p in m.walk() if p.get_content_type() == kind).get_content()
      print(m["subject"], one("text/plain"), one("text/html"), sep="\\0")
      """, [report.path("report.eml")]
    ).components(separatedBy: "\u{0}")
    guard parts.count == 3 else { return [] }
    return [parts[0]] + parts[1].components(separatedBy: "\n\n") + Self.pieces(html: parts[2])
  }

  /// Cells, names of sheets, titles and descriptions of charts, and what it says of itself; formulas stand as `f:`.
  private func workbook() throws -> [String] {
    try PythonReading.run(
      """
      import re, sys, zipfile, xml.etree.ElementTree as E
      z = zipfile.ZipFile(sys.argv[1])
      def text(e): return "".join(t.text or "" for t in e.iter() if t.tag.endswith("}t"))
      for name in z.namelist():
          if not name.endswith((".xml", ".vml")): continue
          root = E.fromstring(z.read(name))
          for e in root.iter():
              tag = e.tag.split("}")[-1]
              if tag == "si" or (tag in ("title", "txPr", "tx") and "charts" in name): print(text(e), end="\\0")
              if tag == "f" and "worksheets" in name: print("f:" + (e.text or ""), end="\\0")
              if tag == "sheet": print(e.get("name"), end="\\0")
              if tag == "cNvPr" and e.get("descr"): print(e.get("descr"), end="\\0")
              if tag in ("title", "subject") and "docProps" in name: print(e.text or "", end="\\0")
      """, [report.path("report.xlsx")]
    ).components(separatedBy: "\u{0}").filter { !$0.isEmpty }
  }
}
