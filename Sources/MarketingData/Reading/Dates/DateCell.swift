/// A date as it is written, before the order of day and month is known.
enum DateCell: Equatable {
  /// Year, month and day are told by the writing itself: `2025-01-05`, `5 Jan 2025`, `20250105`.
  case complete(year: Int, month: Int, day: Int)
  /// Two numbers and a year, as in `05/01/2025`.
  case open(first: Int, second: Int, year: Int)
  /// A month of a year, as in `2025-01` or `Jan 2025`.
  case month(year: Int, month: Int)
  /// An ISO 8601 week, as in `2025-W05`.
  case week(year: Int, week: Int)

  /// `nil` when the cell is not written like a date.
  ///
  /// A time after the date (`T00:00:00Z` or ` 00:00`) is passed over. Years of two digits are 1970 to 2069.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard (6...40).contains(cell.count) else { return nil }
    var fields = Fields()
    guard fields.scan(cell) else { return nil }
    switch fields.count {
    case 1: self.init(compact: fields[0])
    case 2: self.init(fields[0], fields[1])
    case 3: self.init(fields[0], fields[1], fields[2])
    default: return nil
    }
  }

  private init?(compact field: Field) {
    guard field.kind == .number, field.digits == 8 else { return nil }
    let (year, month, day) = (field.value / 10_000, field.value / 100 % 100, field.value % 100)
    guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self = .complete(year: year, month: month, day: day)
  }

  private init?(_ first: Field, _ second: Field) {
    switch (first.kind, second.kind) {
    case (.number, .number) where first.digits == 4 && second.digits <= 2:
      self = .month(year: first.value, month: second.value)
    case (.number, .number) where first.digits <= 2 && second.digits == 4:
      self = .month(year: second.value, month: first.value)
    case (.month, .number) where second.digits == 4:
      self = .month(year: second.value, month: first.value)
    case (.month, .number) where second.digits == 2:
      self = .month(year: Self.century(second), month: first.value)
    case (.number, .month) where first.digits == 4:
      self = .month(year: first.value, month: second.value)
    case (.number, .week) where first.digits == 4:
      self = .week(year: first.value, week: second.value)
    default: return nil
    }
  }

  private init?(_ first: Field, _ second: Field, _ third: Field) {
    switch (first.kind, second.kind, third.kind) {
    case (.number, .number, .number)
    where first.digits == 4 && second.digits <= 2 && third.digits <= 2:
      self = .complete(year: first.value, month: second.value, day: third.value)
    case (.number, .number, .number)
    where first.digits <= 2 && second.digits <= 2 && (third.digits == 4 || third.digits == 2):
      self = .open(first: first.value, second: second.value, year: Self.century(third))
    case (.number, .month, .number)
    where first.digits <= 2 && (third.digits == 4 || third.digits == 2):
      self = .complete(year: Self.century(third), month: second.value, day: first.value)
    case (.month, .number, .number)
    where second.digits <= 2 && (third.digits == 4 || third.digits == 2):
      self = .complete(year: Self.century(third), month: first.value, day: second.value)
    case (.number, .month, .number) where first.digits == 4 && third.digits <= 2:
      self = .complete(year: first.value, month: second.value, day: third.value)
    default: return nil
    }
  }

  private static func century(_ field: Field) -> Int {
    guard field.digits == 2 else { return field.value }
    return field.value < 70 ? 2000 + field.value : 1900 + field.value
  }
}

extension DateCell {
  fileprivate struct Field {
    enum Kind { case number, month, week }
    var kind = Kind.number
    var value = 0
    var digits = 0
  }

  /// At most three fields of a date, without the heap.
  fileprivate struct Fields {
    private var first = Field()
    private var second = Field()
    private var third = Field()
    private(set) var count = 0

    subscript(index: Int) -> Field {
      switch index {
      case 0: first
      case 1: second
      default: third
      }
    }

    private mutating func append(_ field: Field) -> Bool {
      switch count {
      case 0: first = field
      case 1: second = field
      case 2: third = field
      default: return false
      }
      count += 1
      return true
    }

    /// Splits the cell at separators; false when it holds something no date is written with.
    mutating func scan(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
      var index = 0
      while index < cell.count {
        let byte = cell[index]
        if byte &- 0x30 <= 9 {
          var field = Field()
          while index < cell.count, cell[index] &- 0x30 <= 9 {
            guard field.digits < 9 else { return false }
            field.value = field.value * 10 + Int(cell[index] &- 0x30)
            field.digits += 1
            index += 1
          }
          guard append(field) else { return false }
          if count == 3, startsTime(cell, at: index) { return true }
          if count == 1, field.digits == 8, startsTime(cell, at: index) { return true }
        } else if isLetter(byte) {
          guard let field = word(cell, &index), append(field) else { return false }
        } else if isSeparator(byte), count > 0, index + 1 < cell.count {
          index += 1
        } else {
          return false
        }
      }
      return count > 0
    }

    /// `-`, `/`, `.`, a space or a comma.
    private func isSeparator(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x2D, 0x2F, 0x2E, 0x20, 0x2C: true
      default: false
      }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether a time of day, rather than more of the date, begins here.
    private func startsTime(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
      guard index + 2 < cell.count else { return false }
      let separator = cell[index]
      guard separator == 0x20 || separator | 0x20 == UInt8(ascii: "t") else { return false }
      let rest = cell[(index + 1)...]
      return rest.first.map { $0 &- 0x30 <= 9 } == true
        && rest.allSatisfy { $0 &- 0x30 <= 9 || ":.+-TZtz APMapm".utf8.contains($0) }
    }

    /// A month's name, in full or its first three letters, or `W` before the number of a week.
    private func word(_ cell: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Field? {
      let start = index
      while index < cell.count, isLetter(cell[index]) { index += 1 }
      let letters = cell[start..<index]
      if letters.count == 1, letters[start] | 0x20 == UInt8(ascii: "w") {
        return week(cell, &index)
      }
      guard let month = Self.months.firstIndex(where: { Self.isMonth(letters, $0) }) else {
        return nil
      }
      return Field(kind: .month, value: month + 1)
    }

    private func week(_ cell: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Field? {
      var field = Field(kind: .week)
      while index < cell.count, cell[index] &- 0x30 <= 9, field.digits < 3 {
        field.value = field.value * 10 + Int(cell[index] &- 0x30)
        field.digits += 1
        index += 1
      }
      return (1...2).contains(field.digits) ? field : nil
    }

    private static let months: [[UInt8]] = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ].map { Array($0.utf8) }

    /// Whether the letters are the month's name, its first three letters, or `Sept`.
    private static func isMonth(
      _ letters: Slice<UnsafeBufferPointer<UInt8>>, _ name: [UInt8]
    ) -> Bool {
      let isWhole = letters.count == name.count
      let isShort = letters.count == 3 || (letters.count == 4 && name.count == 9)
      guard isWhole || isShort else { return false }
      return zip(letters, name).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
