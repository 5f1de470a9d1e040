/// One line of a message's head, folded where it is long (RFC 5322, 2.2.3).
public struct MailHeader: Sendable, Equatable {
  public var name: String
  /// Pieces between which a line may be broken; each ASCII.
  private var pieces: [String]

  private static let longest = 76

  private init(_ name: String, pieces: [String]) {
    self.name = name
    self.pieces = pieces
  }

  /// Running text in any language, such as a subject.
  public static func text(_ name: String, _ text: String) -> MailHeader {
    MailHeader(name, pieces: EncodedWord.words(text))
  }

  /// Mailboxes with commas between them.
  public static func mailboxes(_ name: String, _ boxes: [Mailbox]) -> MailHeader {
    let pieces = boxes.enumerated().flatMap { index, box in
      let end = index + 1 < boxes.count ? "," : ""
      var words = box.written.split(separator: " ").map(String.init)
      if let last = words.popLast() { words.append(last + end) }
      return words
    }
    return MailHeader(name, pieces: pieces)
  }

  /// A value that is ASCII and well formed already; it may be broken at its spaces.
  public static func token(_ name: String, _ value: String) -> MailHeader {
    MailHeader(name, pieces: value.split(separator: " ").map(String.init))
  }

  /// With line breaks, and one at the end.
  var written: String {
    var text = "\(name):"
    var width = text.utf8.count
    for piece in pieces {
      if width + 1 + piece.utf8.count > Self.longest, width > name.utf8.count + 1 {
        text += "\r\n"
        width = 0
      }
      text += " \(piece)"
      width += 1 + piece.utf8.count
    }
    return text + "\r\n"
  }
}
