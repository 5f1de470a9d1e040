/// A part of a message: text, a file, or parts together (RFC 2046).
public indirect enum MessagePart: Sendable {
  /// - Parameter subtype: `plain` or `html`.
  case text(subtype: String, String)
  /// A picture that the text shows, by its Content-ID without brackets.
  case inline(type: String, id: String, name: String, [UInt8])
  case attachment(type: String, name: String, [UInt8])
  case together(Grouping, [MessagePart])

  /// How parts belong together.
  public enum Grouping: String, Sendable {
    /// One after the other.
    case mixed
    /// The same said in several ways, the best last.
    case alternative
    /// The first shows the others.
    case related
  }

  /// Lines of the part with its own head.
  ///
  /// - Parameters:
  ///   - seed: makes the boundaries, so that the same message has the same bytes.
  ///   - path: tells this part's boundary from all others.
  func written(seed: String, path: String = "0") -> [UInt8] {
    switch self {
    case .text(let subtype, let text):
      let encoding = TransferEncoding.suiting(text)
      return Self.head([
        .token("Content-Type", "text/\(subtype); charset=utf-8"),
        .token("Content-Transfer-Encoding", encoding.rawValue),
      ]) + encoding.encode(Array(text.utf8))
    case .inline(let type, let id, let name, let bytes):
      return Self.head([
        .token("Content-Type", "\(type); name=\"\(name)\""),
        .token("Content-Transfer-Encoding", TransferEncoding.base64.rawValue),
        .token("Content-ID", "<\(id)>"),
        .token("Content-Disposition", "inline; filename=\"\(name)\""),
      ]) + TransferEncoding.base64.encode(bytes)
    case .attachment(let type, let name, let bytes):
      return Self.head([
        .token("Content-Type", "\(type); name=\"\(name)\""),
        .token("Content-Transfer-Encoding", TransferEncoding.base64.rawValue),
        .token("Content-Disposition", "attachment; filename=\"\(name)\""),
      ]) + TransferEncoding.base64.encode(bytes)
    case .together(let grouping, let parts):
      // Neither base64 nor quoted-printable text can hold "=_".
      let boundary = "=_\(seed.prefix(24))_\(path)"
      let type = self.rootType.map { "; type=\"\($0)\"" } ?? ""
      var bytes = Self.head([
        .token("Content-Type", "multipart/\(grouping.rawValue)\(type); boundary=\"\(boundary)\"")
      ])
      for (index, part) in parts.enumerated() {
        bytes += Array("--\(boundary)\r\n".utf8)
        bytes += part.written(seed: seed, path: "\(path).\(index)")
        bytes += TransferEncoding.lineEnd
      }
      return bytes + Array("--\(boundary)--\r\n".utf8)
    }
  }

  /// What the first of related parts is (RFC 2387, 3.1).
  private var rootType: String? {
    guard case .together(.related, let parts) = self, case .text(let subtype, _) = parts.first
    else { return nil }
    return "text/\(subtype)"
  }

  private static func head(_ headers: [MailHeader]) -> [UInt8] {
    Array((headers.map(\.written).joined() + "\r\n").utf8)
  }
}
