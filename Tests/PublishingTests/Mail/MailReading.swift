import Documents
import Drawing
import Foundation
import Mail
import PDFReading
import Publishing
import SampleSummary
import Summary

/// What another program reads in a message: Python's own `email` package.
struct MailReading: Decodable {
  static let isAvailable = Tool.exists("python3")

  var headers: [String: String]
  /// Content types from the outside in, each before what it holds.
  var types: [String]
  var text: String
  var html: String
  /// Content-IDs of pictures.
  var pictures: [String]
  var attachments: [String]
  /// What is wrong with the message by its standards.
  var defects: [String]

  init(_ bytes: [UInt8]) throws {
    let output = try Tool.run("python3 -c '\(Self.script)'", on: bytes)
    self = try JSONDecoder().decode(MailReading.self, from: Data(output.utf8))
  }

  private static let script = """
    import email, email.policy, json, sys
    m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
    parts = list(m.walk())
    def one(kind): return next(p for p in parts if p.get_content_type() == kind).get_content()
    print(json.dumps({
        "headers": {k: str(v) for k, v in m.items()},
        "types": [p.get_content_type() for p in parts],
        "text": one("text/plain"), "html": one("text/html"),
        "pictures": [p["Content-ID"] for p in parts if p["Content-ID"]],
        "attachments": [p.get_filename() for p in parts if p.get_content_disposition() == "attachment"],
        "defects": [repr(d) for p in parts for d in p.defects]
            + [repr(d) for v in m.values() for d in getattr(v, "defects", [])],
    }))
    """

  /// The message of a summary, with the program's own templates.
  static func message(
    _ summary: ExecutiveSummary, envelope: MailEnvelope = MailEnvelope(),
    seconds: Int = 1_790_000_000
  ) throws -> [UInt8] {
    let mail = try MailReport(
      summary: summary, digest: SHA256.hex(SummaryCoding.encode(summary)),
      template: OwnTemplate.mail(),
      envelope: envelope, written: WrittenTime(seconds: seconds))
    return try mail.letter(fonts: FontLibrary(language: summary.report.locale))
      .bytes(attaching: Array("%PDF-1.7\n".utf8))
  }
}
