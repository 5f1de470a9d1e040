/// A template's output with the template line behind each of its lines.
public struct ExpandedTemplate: Sendable, Equatable {
  public private(set) var text = ""
  /// One per line of `text`; the first piece written on a line decides.
  public private(set) var origins: [TemplateLine] = []

  /// Goes before each line the template writes; further lines of a value stay as they are.
  var indentation = ""
  /// Whether nothing stands on the last line yet.
  private(set) var isAtLineStart = true

  /// The output's lines, without their ends, each with its origin.
  public var lines: [(text: Substring, origin: TemplateLine)] {
    let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(pieces, origins).map { piece, origin in
      (piece.hasSuffix("\r") ? piece.dropLast() : piece, origin)
    }
  }

  /// Adds text whose line ends are the template's own, so that its line number moves with them.
  mutating func append(templateText: String, at origin: TemplateLine) {
    var place = origin
    for (index, piece) in templateText.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        if isAtLineStart { origins.append(place) }
        text += "\n"
        isAtLineStart = true
        place.line += 1
      }
      append(value: piece, at: place)
    }
  }

  /// Adds the text of a value; all of it comes from one line of the template.
  mutating func append(value: some StringProtocol, at origin: TemplateLine) {
    for (index, piece) in value.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        if isAtLineStart { origins.append(origin) }
        text += "\n"
        isAtLineStart = true
      }
      guard !piece.isEmpty else { continue }
      if isAtLineStart {
        origins.append(origin)
        if index == 0 { text += indentation }
      }
      isAtLineStart = false
      text += piece
    }
  }
}
