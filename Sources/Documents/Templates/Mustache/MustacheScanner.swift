import Findings

/// Cuts a template into text and tags, as the Mustache specification says.
///
/// A section, partial, comment or delimiter tag alone on its line is standalone: the whole line,
/// white space and line end included, leaves no trace in the output.
struct MustacheScanner {
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var tokens: [MustacheToken] = []

  private init(_ source: TemplateSource) {
    file = source.file
    bytes = Array(source.text.utf8)
  }

  static func tokens(of source: TemplateSource) throws(Unusable) -> [MustacheToken] {
    var scanner = MustacheScanner(source)
    while scanner.position < scanner.bytes.count {
      try scanner.scanTextAndTag()
    }
    return scanner.tokens
  }

  private mutating func scanTextAndTag() throws(Unusable) {
    let start = position
    guard let tagStart = find(open, from: start) else {
      append(.text, bytes[start...])
      position = bytes.count
      return
    }
    position = tagStart + open.count
    let sigil = position < bytes.count ? bytes[position] : 0
    let tag = try scanTag(sigil: sigil, from: tagStart, textStart: start)
    let ownLine = tag.mayStandAlone ? lineAlone(tagStart..<tag.end) : nil
    let textEnd = ownLine?.lowerBound ?? tagStart
    append(.text, bytes[start..<textEnd])
    let place = place(of: tagStart..<tag.end, isRemoved: ownLine != nil)
    if let kind = tag.kind(indentation: text(bytes[textEnd..<tagStart]), place: place) {
      tokens.append(MustacheToken(kind: kind, content: tag.content, line: line))
    }
    position = ownLine?.upperBound ?? tag.end
    line += newlines(in: bytes[tagStart..<position])
  }

  // MARK: Tags

  private struct Tag {
    var sigil: UInt8
    var content: String
    /// Just past the closing delimiter.
    var end: Int

    var mayStandAlone: Bool {
      [UInt8]("!#^/>=".utf8).contains(sigil)
    }

    func kind(indentation: String, place: MustacheTagPlace) -> MustacheToken.Kind? {
      switch sigil {
      case UInt8(ascii: "#"): .sectionStart(isInverted: false)
      case UInt8(ascii: "^"): .sectionStart(isInverted: true)
      case UInt8(ascii: "/"): .sectionEnd(place)
      case UInt8(ascii: ">"): .partial(indentation: indentation)
      case UInt8(ascii: "<"): .parentStart(place)
      case UInt8(ascii: "$"): .blockStart(place)
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .variable(isRaw: true)
      case UInt8(ascii: "!"), UInt8(ascii: "="): nil
      default: .variable(isRaw: false)
      }
    }
  }

  private mutating func scanTag(
    sigil: UInt8, from tagStart: Int, textStart: Int
  ) throws(Unusable) -> Tag {
    let place = TemplateLine(
      file: file, line: line + newlines(in: bytes[textStart..<tagStart]))
    let closing: [UInt8] =
      switch sigil {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
      default: close
      }
    let hasSigil = [UInt8]("!#^/>={&<$".utf8).contains(sigil)
    let contentStart = position + (hasSigil ? 1 : 0)
    guard let contentEnd = find(closing, from: contentStart) else {
      throw TemplateMistake.error(
        "open-tag", "The tag that starts here is never closed.", at: place,
        value: excerpt(from: tagStart), fix: "Close it with \(text(closing[...])).")
    }
    let content = trimmed(text(bytes[contentStart..<contentEnd]))
    if sigil == UInt8(ascii: "=") {
      try changeDelimiters(to: content, at: place)
    } else if sigil != UInt8(ascii: "!") {
      try check(name: content, at: place)
    }
    return Tag(sigil: sigil, content: content, end: contentEnd + closing.count)
  }

  private mutating func changeDelimiters(
    to content: String, at place: TemplateLine
  ) throws(Unusable) {
    let parts = content.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !content.contains("=") else {
      throw TemplateMistake.error(
        "delimiters", "This tag does not name two delimiters.", at: place, value: content,
        fix: "Write it like {{=<% %>=}}.")
    }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private func check(name: String, at place: TemplateLine) throws(Unusable) {
    let isName = !name.isEmpty && !name.contains(where: \.isWhitespace)
    let hasParts =
      name == "."
      || name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    guard isName, hasParts else {
      throw TemplateMistake.error(
        "tag-name", name.isEmpty ? "This tag has no name." : "This tag's name is not a name.",
        at: place, value: name, fix: "Use one name, such as {{report.title}}.")
    }
  }

  // MARK: Bytes

  private mutating func append(_ kind: MustacheToken.Kind, _ slice: ArraySlice<UInt8>) {
    guard !slice.isEmpty else { return }
    tokens.append(MustacheToken(kind: kind, content: text(slice), line: line))
    line += newlines(in: slice)
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The whole line a tag stands on, its end included; `nil` when it shares the line.
  private func lineAlone(_ tag: Range<Int>) -> Range<Int>? {
    guard let start = startOfLine(before: tag), let end = endOfLine(after: tag) else { return nil }
    return start..<min(end + 1, bytes.count)
  }

  private func place(of tag: Range<Int>, isRemoved: Bool) -> MustacheTagPlace {
    let end = endOfLine(after: tag)
    return MustacheTagPlace(
      indentation: startOfLine(before: tag).map { text(bytes[$0..<tag.lowerBound]) },
      after: end.map { $0 < bytes.count ? .lineEnd : .fileEnd } ?? .text, isRemoved: isRemoved)
  }

  /// Where the tag's line starts; `nil` when something stands before the tag.
  private func startOfLine(before tag: Range<Int>) -> Int? {
    var start = tag.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// The place of the tag's line end, or the end of the file; `nil` when something stands after the tag.
  private func endOfLine(after tag: Range<Int>) -> Int? {
    var end = tag.upperBound
    while end < bytes.count, isBlank(bytes[end]) || bytes[end] == UInt8(ascii: "\r") { end += 1 }
    return end == bytes.count || bytes[end] == UInt8(ascii: "\n") ? end : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func newlines(in slice: ArraySlice<UInt8>) -> Int {
    slice.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  private func text(_ slice: ArraySlice<UInt8>) -> String {
    String(decoding: slice, as: UTF8.self)
  }

  private func excerpt(from start: Int) -> String {
    text(bytes[start..<min(bytes.count, start + 24)])
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
