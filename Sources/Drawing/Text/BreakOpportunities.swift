import CUnibreak

/// Where a line may end, by the Unicode line breaking algorithm.
package enum BreakOpportunities {
  private static let prepared: Void = init_linebreak()

  /// Splits text after every place where a line may end; the pieces put together are the text.
  package static func split(_ text: String) -> [Substring] {
    _ = prepared
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return [] }
    var breaks = [CChar](repeating: 0, count: bytes.count)
    set_linebreaks_utf8(bytes, bytes.count, nil, &breaks)
    var pieces: [Substring] = []
    var start = text.utf8.startIndex
    var index = start
    for (offset, mark) in breaks.enumerated() {
      index = text.utf8.index(after: index)
      guard offset + 1 < bytes.count, Int32(mark) == LINEBREAK_ALLOWBREAK else { continue }
      // The library knows older rules than Swift, and would part what one sees as one letter.
      guard !endsInsideRange(bytes, after: offset), !endsInsideShortWord(bytes, after: offset),
        !endsAfterSign(bytes, after: offset), !endsBeforeCurrency(bytes, after: offset),
        String.Index(index, within: text) != nil
      else { continue }
      pieces.append(text[start..<index])
      start = index
    }
    pieces.append(text[start...])
    return pieces
  }

  /// A range such as 1.78–3.16, 1.78～3.16 or 2024/25 stays on one line, though a dash or slash may end one.
  private static func endsInsideRange(_ bytes: [UInt8], after offset: Int) -> Bool {
    let mark: Int
    if bytes[(offset + 1)...].starts(with: wave) { return true }
    if offset >= 2, bytes[(offset - 2)...offset].elementsEqual(wave) { return true }
    if bytes[offset] == UInt8(ascii: "/") {
      mark = 1
    } else if offset >= 2, bytes[(offset - 2)...offset] == [0xE2, 0x80, 0x93] {
      mark = 3
    } else {
      return false
    }
    guard offset - mark >= 0 else { return false }
    let before = bytes[offset - mark]
    let next = bytes[offset + 1]
    return before != UInt8(ascii: " ") && (isDigit(next) || beforeAmount.contains(next))
  }

  /// The sign ～.
  private static let wave: [UInt8] = [0xEF, 0xBD, 0x9E]
  /// How an amount may begin: $, the first byte of other currencies' signs, a plus.
  private static let beforeAmount: [UInt8] = [UInt8(ascii: "$"), 0xE2, 0xC2, UInt8(ascii: "+")]

  /// A sign stays with the amount it stands before: −$1.23M, +$0.19M.
  private static func endsAfterSign(_ bytes: [UInt8], after offset: Int) -> Bool {
    if bytes[offset] == UInt8(ascii: "+") { return true }
    return offset >= 2 && bytes[(offset - 2)...offset] == [0xE2, 0x88, 0x92]
  }

  /// A currency's sign stays with the unit it stands after: 128 M€.
  private static func endsBeforeCurrency(_ bytes: [UInt8], after offset: Int) -> Bool {
    // The signs from U+20A0 to U+20BF.
    bytes[offset] != UInt8(ascii: " ") && bytes.count > offset + 3
      && bytes[offset + 1] == 0xE2 && bytes[offset + 2] == 0x82 && bytes[offset + 3] >= 0xA0
  }

  /// The longest word with a hyphen that stays on one line: "break-even" does, as long as it is.
  private static let longestWhole = 16

  private static func endsInsideShortWord(_ bytes: [UInt8], after offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "-") else { return false }
    let space = UInt8(ascii: " ")
    let before = bytes[..<offset].lastIndex(of: space) ?? -1
    let after = bytes[offset...].firstIndex(of: space) ?? bytes.count
    return after - before - 1 <= longestWhole
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
