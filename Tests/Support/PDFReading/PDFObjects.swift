import FoundationEssentials

/// All objects of a PDF, as `qpdf` reads them.
public struct PDFObjects: Sendable {
  private let objects: [String: PDFValue]

  private struct Answer: Decodable {
    var qpdf: [[String: PDFValue]]
  }

  public init(_ bytes: [UInt8]) throws {
    let json = try Tool.run(
      "qpdf --json=2 --json-stream-data=inline --decode-level=generalized /dev/stdin", on: bytes)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
    objects = answer.qpdf.dropFirst().first ?? [:]
  }

  public var root: PDFValue { resolved(objects["trailer"]?["value"]["/Root"] ?? .null) }

  public var information: PDFValue { resolved(objects["trailer"]?["value"]["/Info"] ?? .null) }

  /// What a reference leads to, or the value itself; of a stream its dictionary.
  public func resolved(_ value: PDFValue) -> PDFValue {
    guard let reference = value.string, reference.hasSuffix(" R"),
      let object = objects["obj:\(reference)"]
    else { return value }
    let stream = object["stream"]
    return stream == .null ? object["value"] : stream["dict"]
  }

  /// The bytes of a stream, without compression, as far as they are text.
  public func stream(_ reference: PDFValue) -> String {
    guard let name = reference.string, let coded = objects["obj:\(name)"]?["stream"]["data"].string,
      let data = Data(base64Encoded: coded)
    else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  /// References to the pages, in order.
  public var pages: [PDFValue] { pages(below: root["/Pages"]) }

  private func pages(below node: PDFValue) -> [PDFValue] {
    let kids = resolved(resolved(node)["/Kids"]).items
    return kids.isEmpty ? [node] : kids.flatMap { pages(below: $0) }
  }

  /// The bookmarks from top to bottom, each with its depth from 1.
  public var bookmarks: [(depth: Int, title: String)] {
    bookmarks(below: resolved(root["/Outlines"]), depth: 1)
  }

  private func bookmarks(below node: PDFValue, depth: Int) -> [(depth: Int, title: String)] {
    var found: [(depth: Int, title: String)] = []
    var next = node["/First"]
    while next != .null {
      let entry = resolved(next)
      found.append((depth, resolved(entry["/Title"]).text ?? ""))
      found += bookmarks(below: entry, depth: depth + 1)
      next = entry["/Next"]
    }
    return found
  }
}
