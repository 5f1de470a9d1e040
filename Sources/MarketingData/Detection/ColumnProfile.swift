/// What the cells of a column hold, before anyone says what the column is for.
struct ColumnProfile {
  private(set) var numbers = 0
  private(set) var missing = 0
  private(set) var infinite = 0
  private(set) var dates = 0
  private(set) var texts = 0
  /// Whether every number is 0 or 1.
  private(set) var isZeroOne = true
  private(set) var hasNegative = false
  /// Whether every number is whole.
  private(set) var isWhole = true
  /// Whether each number is the one before it plus the same step.
  private(set) var isEvenlyStepped = true
  /// Numbers of eight digits that are a day, such as 20250105.
  private(set) var compactDates = 0
  /// Different words, missing ones included, in order of appearance; at most `wordLimit` + 1.
  private(set) var words: [String] = []
  private(set) var evidence = DecimalEvidence()
  private(set) var units = UnitMarks()

  static let wordLimit = 50

  init(_ table: Table, column: Int) {
    var profile = Accumulator()
    table.forEachCell(of: column) { row, cell in profile.observe(cell, row: row) }
    self = profile.profile
  }

  private init() {}

  var rows: Int { numbers + missing + infinite + dates + texts }
  var isEmpty: Bool { missing == rows }

  /// Most cells that hold something hold a number.
  var isNumeric: Bool { numbers > 0 && numbers >= dates + texts }
  var isFlag: Bool { isNumeric && isZeroOne && dates + texts + infinite == 0 }
  /// Most cells that hold something hold a date.
  var isDated: Bool { dates > 0 && dates >= numbers + texts }
  /// The numbers count the rows: 1, 2, 3, ...
  var isCounter: Bool { numbers == rows && numbers > 2 && isEvenlyStepped && isWhole && !isZeroOne }
  /// Every number is a day written as 20250105.
  var isCompactDates: Bool { numbers > 0 && compactDates == numbers }
  /// A few words that come again and again.
  var isCategorical: Bool {
    texts > 0 && numbers == 0 && words.count <= Self.wordLimit && words.count * 2 <= rows
  }
}

extension ColumnProfile {
  private struct Accumulator {
    var profile = ColumnProfile()
    private let point = NumberParser(mark: .point)
    private let comma = NumberParser(mark: .comma)
    private var seen: Set<String> = []
    private var previous: Double?
    /// The last cell that was told to be text.
    private var lastText: [UInt8] = []
    private var step: Double?

    mutating func observe(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
      if let value = plainNumber(cell) {
        observe(value, cell, row: row)
        return
      }
      switch NumberParser.word(cell) {
      case .missing:
        profile.missing += 1
        remember(cell)
      case .infinite:
        profile.infinite += 1
      default:
        observeWritten(cell, row: row)
      }
    }

    /// Plain digits with either decimal mark.
    private func plainNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
      let value =
        PlainNumber.parse(cell, mark: point.mark.byte)
        ?? PlainNumber.parse(cell, mark: comma.mark.byte)
      return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// A date, a number with something around it, or text.
    private mutating func observeWritten(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
      // Words such as the names of places come in long runs.
      if !lastText.isEmpty, lastText.elementsEqual(cell) {
        profile.texts += 1
        return
      }
      if DateCell(cell) != nil {
        profile.dates += 1
        return
      }
      var reading = point.decorated(cell)
      if reading == .text { reading = comma.decorated(cell) }
      switch reading {
      case .number(let value):
        profile.units.observe(cell, row: row)
        observe(value, cell, row: row)
      case .infinite:
        profile.infinite += 1
      case .text, .missing:
        profile.texts += 1
        remember(cell)
        lastText = Array(cell)
      }
    }

    private mutating func observe(
      _ value: Double, _ cell: UnsafeBufferPointer<UInt8>, row: Int
    ) {
      profile.numbers += 1
      if value != 0, value != 1 { profile.isZeroOne = false }
      if value < 0 { profile.hasNegative = true }
      profile.evidence.observe(cell, row: row)
      if cell.count == 8, DateCell(cell) != nil { profile.compactDates += 1 }
      follow(value)
    }

    private mutating func follow(_ value: Double) {
      if value.rounded() != value { profile.isWhole = false }
      if profile.isEvenlyStepped, let previous {
        let next = value - previous
        if next == 0 || step ?? next != next { profile.isEvenlyStepped = false }
        step = next
      }
      previous = value
    }

    private mutating func remember(_ cell: UnsafeBufferPointer<UInt8>) {
      guard profile.words.count <= ColumnProfile.wordLimit else { return }
      let word = String(decoding: cell.prefix(200), as: UTF8.self)
      if seen.insert(word).inserted { profile.words.append(word) }
    }
  }
}
