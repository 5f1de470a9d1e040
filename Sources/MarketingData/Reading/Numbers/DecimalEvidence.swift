/// What the cells of a column say about which character separates their decimals.
///
/// `1.5` and `1,234.5` can only be read with a decimal point, `1,5` and `1.234,5` only with a decimal comma;
/// `1,234` and `1.234` can be read both ways and say nothing.
struct DecimalEvidence {
  /// Rows whose cells need a decimal point, and the first of them.
  private(set) var pointCount = 0
  private(set) var firstPoint: Int?
  /// Rows whose cells need a decimal comma, and the first of them.
  private(set) var commaCount = 0
  private(set) var firstComma: Int?
  /// Cells with one comma or one point and three digits after it.
  private(set) var openCommaCount = 0
  private(set) var openPointCount = 0

  mutating func observe(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
    var commas = 0
    var points = 0
    var last: UInt8 = 0
    var digitsBefore = 0
    var digitsAfter = 0
    var leadingZero = false
    for byte in cell {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        if byte == UInt8(ascii: ",") { commas += 1 } else { points += 1 }
        last = byte
        digitsAfter = 0
      } else if byte &- 0x30 <= 9 {
        if commas + points == 0 {
          if digitsBefore == 0 { leadingZero = byte == 0x30 }
          digitsBefore += 1
        } else {
          digitsAfter += 1
        }
      } else if byte | 0x20 == UInt8(ascii: "e") {
        break
      }
    }
    guard commas + points > 0 else { return }
    let needsComma: Bool
    if commas > 0, points > 0 {
      needsComma = last == UInt8(ascii: ",")
    } else if commas + points > 1 {
      // Several of one kind group thousands, so the other kind separates decimals.
      needsComma = points > 1
    } else if digitsAfter == 3, (1...3).contains(digitsBefore), !leadingZero {
      if commas == 1 { openCommaCount += 1 } else { openPointCount += 1 }
      return
    } else {
      needsComma = commas == 1
    }
    if needsComma {
      commaCount += 1
      firstComma = firstComma ?? row
    } else {
      pointCount += 1
      firstPoint = firstPoint ?? row
    }
  }

  /// The mark the column's own cells call for; `nil` when they can be read both ways or there are no marks.
  var mark: DecimalMark? {
    if pointCount == 0, commaCount == 0 { return nil }
    return commaCount > pointCount ? .comma : .point
  }
}
