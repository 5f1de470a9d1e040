/// Breaks running text into lines of a width.
public struct LineBreaker {
  private let measure: any TextMeasuring

  public init(_ measure: any TextMeasuring) {
    self.measure = measure
  }

  /// Fills lines one after the other; a word wider than a line is broken between letters.
  ///
  /// - Parameters:
  ///   - limit: at most so many lines; the last ends in an ellipsis where text is left out.
  ///   - balanced: makes the lines about equally long, as suits headlines, without adding a line.
  public func lines(
    _ text: [StyledText], width: Double, limit: Int? = nil, balanced: Bool = false
  ) -> [TextLine] {
    let words = words(of: text)
    guard !words.isEmpty else { return [] }
    let filled = fill(words, width: width, limit: limit)
    guard balanced, filled.count > 1 else { return filled }
    var low = 0.0
    var high = width
    for _ in 0..<12 {
      let middle = (low + high) / 2
      let narrow = fill(words, width: middle, limit: nil)
      if narrow.count <= filled.count, narrow.allSatisfy({ $0.width <= middle }) {
        high = middle
      } else {
        low = middle
      }
    }
    return fill(words, width: high, limit: limit)
  }

  /// Lines of text in one style.
  public func lines(
    _ string: String, style: TextStyle, width: Double, limit: Int? = nil, balanced: Bool = false
  ) -> [TextLine] {
    lines([StyledText(string, style: style)], width: width, limit: limit, balanced: balanced)
  }

  /// The text if it fits, else its start and an ellipsis; letters keep their accents.
  public func truncated(_ string: String, style: TextStyle, width: Double) -> String {
    if measure.width(of: string, style: style) <= width { return string }
    let letters = Array(string)
    var low = 0
    var high = letters.count
    while low < high {
      let middle = (low + high + 1) / 2
      if measure.width(of: shortened(letters, to: middle), style: style) <= width {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return shortened(letters, to: low)
  }

  private func shortened(_ letters: [Character], to count: Int) -> String {
    var kept = letters.prefix(count)
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  // MARK: Words

  /// What cannot be broken: stretches of one or more styles with no break inside.
  private struct Word {
    var parts: [(run: Int, text: StyledText)]
    /// Without the spaces at its end.
    var inkWidth: Double
    var width: Double
  }

  private func words(of text: [StyledText]) -> [Word] {
    let clean = text.map { run in
      StyledText(CleanText.clean(run.string), style: run.style, link: run.link)
    }
    var words: [Word] = []
    var run = 0
    var rest = clean.first.map { Substring($0.string) } ?? ""
    for piece in BreakOpportunities.split(clean.map(\.string).joined()) {
      var parts: [(run: Int, text: StyledText)] = []
      var left = Substring(piece)
      while !left.isEmpty, run < clean.count {
        if rest.isEmpty {
          run += 1
          if run < clean.count { rest = Substring(clean[run].string) }
          continue
        }
        let taken = left.utf8.count <= rest.utf8.count ? left : rest
        parts.append(
          (run, StyledText(String(taken), style: clean[run].style, link: clean[run].link)))
        left = left[left.utf8.index(left.startIndex, offsetBy: taken.utf8.count)...]
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: taken.utf8.count)...]
      }
      words.append(measured(parts))
    }
    return words
  }

  private func measured(_ parts: [(run: Int, text: StyledText)]) -> Word {
    var width = 0.0
    var inkWidth = 0.0
    for (_, text) in parts {
      let ink = text.string.trimmingSpacesAtEnd
      if !ink.isEmpty { inkWidth = width + self.width(StyledText(ink, style: text.style)) }
      width += self.width(text)
    }
    return Word(parts: parts, inkWidth: inkWidth, width: width)
  }

  /// With the tracking after the last letter, since another word may follow.
  private func width(_ text: StyledText) -> Double {
    measure.width(of: text.string, style: text.style) + text.style.tracking * text.style.size
  }

  // MARK: Lines

  private func fill(_ words: [Word], width: Double, limit: Int?) -> [TextLine] {
    var lines: [[Word]] = []
    var line: [Word] = []
    var used = 0.0
    var queue = Array(words.reversed())
    while let word = queue.popLast() {
      if used + word.inkWidth <= width + 0.01 {
        line.append(word)
        used += word.width
      } else if !line.isEmpty {
        lines.append(line)
        line = []
        used = 0
        queue.append(word)
      } else {
        let (head, tail) = broken(word, width: width)
        lines.append([head])
        if let tail { queue.append(tail) }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard let limit, lines.count > limit, limit > 0 else { return lines.map(set) }
    let rest = lines[(limit - 1)...].flatMap { $0 }
    return lines.prefix(limit - 1).map(set) + [ellipsized(rest, width: width)]
  }

  /// Splits a word that no line can hold between two letters; at least one letter is taken.
  private func broken(_ word: Word, width: Double) -> (head: Word, tail: Word?) {
    var head: [(run: Int, text: StyledText)] = []
    var tail: [(run: Int, text: StyledText)] = []
    var used = 0.0
    for (run, text) in word.parts {
      guard tail.isEmpty else {
        tail.append((run, text))
        continue
      }
      let letters = Array(text.string)
      var count = 0
      var taken = 0.0
      while count < letters.count {
        let next = self.width(StyledText(String(letters[...count]), style: text.style))
        if used + next > width, !(head.isEmpty && count == 0) { break }
        taken = next
        count += 1
      }
      used += taken
      var part = text
      if count > 0 {
        part.string = String(letters[..<count])
        head.append((run, part))
      }
      if count < letters.count {
        part.string = String(letters[count...])
        tail.append((run, part))
      }
    }
    return (measured(head), tail.isEmpty ? nil : measured(tail))
  }

  /// Puts the words of a line together again, so that each style is shaped as one.
  private func set(_ words: [Word]) -> TextLine {
    var parts: [(run: Int, text: StyledText)] = []
    for part in words.flatMap(\.parts) {
      if let last = parts.last, last.run == part.run {
        parts[parts.count - 1].text.string += part.text.string
      } else {
        parts.append(part)
      }
    }
    let endsInSpace = parts.last?.text.string.last == " "
    while let last = parts.last {
      let ink = last.text.string.trimmingSpacesAtEnd
      if ink.isEmpty {
        parts.removeLast()
      } else {
        parts[parts.count - 1].text.string = ink
        break
      }
    }
    var line = TextLine(pieces: [], width: 0, endsInSpace: endsInSpace)
    for (index, part) in parts.enumerated() {
      let width = measure.width(of: part.text.string, style: part.text.style)
      line.pieces.append(TextLine.Piece(text: part.text, x: line.width, width: width))
      line.width += width
      if index + 1 < parts.count { line.width += part.text.style.tracking * part.text.style.size }
    }
    return line
  }

  private func ellipsized(_ words: [Word], width: Double) -> TextLine {
    var line = set(words)
    while let last = line.pieces.last {
      let room = width - last.x
      let short = truncated(
        last.text.string + "…", style: last.text.style, width: room)
      if short != "…" || line.pieces.count == 1 {
        var piece = last
        piece.text.string = short
        piece.width = measure.width(of: short, style: piece.text.style)
        line.pieces[line.pieces.count - 1] = piece
        line.width = piece.x + piece.width
        return line
      }
      line.pieces.removeLast()
    }
    return line
  }
}

extension String {
  fileprivate var trimmingSpacesAtEnd: String {
    guard last == " " else { return self }
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
