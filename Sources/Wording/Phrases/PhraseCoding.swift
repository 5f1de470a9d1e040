/// A phrase in a file: its pattern and what stands in the places, so that it can still be said in any language.
extension Phrase: Codable {
  private enum CodingKeys: String, CodingKey {
    case pattern, arguments
  }

  /// Reads a phrase.
  ///
  /// - Throws: `DecodingError` where a place comes twice. No phrase of ours repeats one, and nested in each other
  ///   such phrases would make a short file a text without end.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    pattern = try values.decode(String.self, forKey: .pattern)
    arguments = try values.decode([Argument].self, forKey: .arguments)
    var used: Set<Int> = []
    let isPlain = Phrase.parts(of: pattern, places: arguments.count).allSatisfy { part in
      guard case .place(let index, _) = part else { return true }
      return used.insert(index).inserted
    }
    guard isPlain else {
      throw DecodingError.dataCorruptedError(
        forKey: .pattern, in: values, debugDescription: "A place comes twice.")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(pattern, forKey: .pattern)
    try values.encode(arguments, forKey: .arguments)
  }
}

extension Phrase.Argument: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, number, phrase, count, forms, possessive
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let text = try values.decodeIfPresent(String.self, forKey: .text) {
      self = .text(text)
    } else if let number = try values.decodeIfPresent(String.self, forKey: .number) {
      self = .number(number)
    } else if let phrase = try values.decodeIfPresent(Phrase.self, forKey: .phrase) {
      self = .phrase(phrase)
    } else if let name = try values.decodeIfPresent(String.self, forKey: .possessive) {
      self = .possessive(name)
    } else {
      self = .counted(
        try values.decode(Int.self, forKey: .count),
        forms: try values.decode(String.self, forKey: .forms))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let text): try values.encode(text, forKey: .text)
    case .number(let number): try values.encode(number, forKey: .number)
    case .phrase(let phrase): try values.encode(phrase, forKey: .phrase)
    case .counted(let count, let forms):
      try values.encode(count, forKey: .count)
      try values.encode(forms, forKey: .forms)
    case .possessive(let name): try values.encode(name, forKey: .possessive)
    }
  }
}
