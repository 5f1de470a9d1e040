/// A number as a report prints it, with the room its last digit leaves.
struct PrintedNumber: Equatable {
  /// As printed, for messages.
  var text: String
  /// Without its sign: a sentence may say "cut by 30%" of a change of −0.3.
  var value: Double
  /// Half a unit of the last digit.
  var tolerance: Double
  /// Digits that were printed, leading zeros aside.
  var digits: Int

  /// Whether a number of the summary can have been printed so: as it is, in per cent, or in a table's
  /// thousands or millions.
  func shows(_ number: Double) -> Bool {
    let room = tolerance * (1 + 1e-9) + 1e-12
    return [1, 100, 1e-3, 1e-6, 1e-9].contains { abs(abs(number) * $0 - value) <= room }
  }

  /// Every number in a text of English reports: `$1.23M`, `−0.47`, `17.4%`, `1,105`.
  ///
  /// Digits that are part of a word (`R2`, `x1`), a date's or a version's are passed over.
  static func all(in text: String) -> [PrintedNumber] {
    let characters = Array(text)
    var numbers: [PrintedNumber] = []
    var index = 0
    while index < characters.count {
      guard isDigit(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, isPart(characters, at: index) { index += 1 }
      let before = start > 0 ? characters[start - 1] : " "
      let after = index < characters.count ? characters[index] : " "
      if before.isLetter || before == "." || before == "_" { continue }
      let scale = scale(of: after, next: index + 1 < characters.count ? characters[index + 1] : " ")
      if after.isLetter, scale == nil { continue }
      numbers.append(number(String(characters[start..<index]), scale: scale ?? 1))
    }
    return numbers
  }

  private static func number(_ digits: String, scale: Double) -> PrintedNumber {
    let plain = digits.filter { $0 != "," }
    let places =
      plain.firstIndex(of: ".").map { plain.distance(from: $0, to: plain.endIndex) - 1 } ?? 0
    var unit = scale
    for _ in 0..<places { unit /= 10 }
    // "$780K" and "1,230" may have been rounded to three figures; so may a whole number.
    let whole = plain.filter { $0 != "." }.drop { $0 == "0" }
    let trailing = places == 0 ? whole.reversed().prefix { $0 == "0" }.count : 0
    if places == 0, whole.count > 3 {
      for _ in 0..<min(trailing, whole.count - 3) { unit *= 10 }
    }
    return PrintedNumber(
      text: digits, value: (Double(plain) ?? .nan) * scale, tolerance: unit / 2,
      digits: whole.count)
  }

  private static func scale(of character: Character, next: Character) -> Double? {
    guard !next.isLetter else { return nil }
    switch character {
    case "K": return 1e3
    case "M": return 1e6
    case "B": return 1e9
    case "T": return 1e12
    default: return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// A digit, or a comma or point between two digits.
  private static func isPart(_ characters: [Character], at index: Int) -> Bool {
    if isDigit(characters[index]) { return true }
    guard characters[index] == "," || characters[index] == ".", index > 0,
      index + 1 < characters.count
    else { return false }
    return isDigit(characters[index - 1]) && isDigit(characters[index + 1])
  }
}
