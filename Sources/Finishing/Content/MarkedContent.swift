import Drawing

/// Gives every stretch of a page's content its meaning (ISO 32000-1, 14.6 and 14.8.2.2).
///
/// Cairo brackets the stretches and numbers them; here they get their names, and whatever is painted
/// between them is marked as an artifact, so that nothing on the page is left unexplained.
package struct MarkedContent {
  /// What a stretch is.
  package enum Mark {
    case element(name: String, number: Int)
    case artifact(PDFArtifact)
  }

  private let marks: [Mark]
  private let source: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  /// How much of the source is in the output.
  private var copied = 0
  private var used = 0
  private var isMarked = false
  /// How many of Cairo's own brackets are open, which say what letters a ligature stands for.
  private var ownBrackets = 0
  /// Where in the output decoration begins that has no bracket yet.
  private var looseStart: Int?
  private var loosePaints = false

  /// The content with names in place of Cairo's numbers.
  ///
  /// - Parameters:
  ///   - marks: of this page, in the order they were drawn.
  ///   - page: from 1, to say where something is wrong.
  package static func rewrite(
    _ content: [UInt8], marks: [Mark], page: Int
  ) throws(FinishingError) -> [UInt8] {
    let rewritten = content.withUnsafeBufferPointer { source -> [UInt8]? in
      var rewriting = MarkedContent(marks: marks, source: source)
      return rewriting.run() ? rewriting.output : nil
    }
    guard let rewritten else { throw .marksDiffer(page: page) }
    return rewritten
  }

  private init(marks: [Mark], source: UnsafeBufferPointer<UInt8>) {
    self.marks = marks
    self.source = source
    output.reserveCapacity(source.count + 40 * marks.count)
  }

  /// False where the brackets are not those that were recorded.
  private mutating func run() -> Bool {
    var scanner = ContentScanner(source)
    while let operation = scanner.next() {
      switch kind(of: operation.operation) {
      case .open where !isMark(operation.operands):
        ownBrackets += 1
      case .close where ownBrackets > 0:
        ownBrackets -= 1
      case .open:
        guard !isMarked, ownBrackets == 0, used < marks.count else { return false }
        copy(to: operation.range.lowerBound)
        closeLoose()
        write(marks[used])
        used += 1
        isMarked = true
        copied = operation.range.upperBound
      case .close:
        guard isMarked else { return false }
        isMarked = false
        copy(to: operation.range.upperBound)
      case .beginsObject where !isMarked && looseStart == nil:
        copy(to: operation.range.lowerBound)
        looseStart = output.count
        loosePaints = false
      case .paints where !isMarked:
        loosePaints = true
      case .paintsAlone where !isMarked:
        if looseStart == nil {
          copy(to: operation.range.lowerBound)
          looseStart = output.count
        }
        loosePaints = true
      case .beginsObject, .paints, .paintsAlone, .other: break
      }
    }
    copy(to: source.count)
    closeLoose()
    return !isMarked && ownBrackets == 0 && used == marks.count
  }

  /// Whether the operands are those of a numbered stretch.
  private func isMark(_ operands: Range<Int>) -> Bool {
    source[operands].starts(with: "/Span << /MCID ".utf8)
  }

  private mutating func copy(to end: Int) {
    output.append(contentsOf: source[copied..<end])
    copied = end
  }

  private mutating func write(_ mark: Mark) {
    let text =
      switch mark {
      case .element(let name, let number): "/\(name) <</MCID \(number)>> BDC"
      case .artifact(.header): "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
      case .artifact(.footer): "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
      case .artifact(.continuation): "/Artifact <</Type /Pagination>> BDC"
      }
    output.append(contentsOf: text.utf8)
  }

  /// Brackets what was painted since the last bracket; a path that only clips needs none.
  private mutating func closeLoose() {
    defer { looseStart = nil }
    guard let start = looseStart, loosePaints else { return }
    output.insert(contentsOf: "/Artifact BMC\n".utf8, at: start)
    if output.last.map({ $0 != 10 }) ?? false { output.append(10) }
    output.append(contentsOf: "EMC\n".utf8)
  }

  // MARK: Operators

  private enum Kind {
    case open, close
    /// A bracket may not begin or end inside a path or a text.
    case beginsObject
    case paints
    /// Paints without a path or a text before it.
    case paintsAlone
    case other
  }

  private func kind(of operation: Range<Int>) -> Kind {
    switch String(decoding: source[operation], as: UTF8.self) {
    case "BDC", "BMC": .open
    case "EMC": .close
    case "m", "re", "BT": .beginsObject
    case "S", "s", "F", "f", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"": .paints
    case "Do", "sh", "BI": .paintsAlone
    default: .other
    }
  }
}
