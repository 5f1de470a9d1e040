import Wording

/// One thing a person is told about their data or configuration.
///
/// What was found is a plain sentence, `place` says where, and the remedy how to mend it. Both are phrases, so
/// that a report can say them in its language; `message` and `fix` are the same in English.
public struct Finding: Sendable {
  /// A stable identifier such as `data.negative-spend`.
  public var code: String
  /// How grave it is: an error stops the work.
  public var severity: Severity
  /// What was found, as a sentence.
  public var saying: Phrase
  /// Where it was found.
  public var place: Place
  /// How to mend it, as a sentence; empty when nothing needs to be done.
  public var remedy: Phrase

  public init(
    _ severity: Severity, code: String, _ message: Phrase, at place: Place = Place(),
    fix: Phrase = ""
  ) {
    self.code = code
    self.severity = severity
    self.saying = message
    self.place = place
    self.remedy = fix
  }

  /// What was found, in English; once said in a language, in that.
  public var message: String { saying.english }

  /// How to mend it, in English; once said in a language, in that. Empty when nothing needs to be done.
  public var fix: String { remedy.english }

  /// The finding in a language, whose `message` and `fix` are in it from then on.
  public func said(_ words: Catalogue) -> Finding {
    var finding = self
    finding.saying = Phrase(verbatim: words.text(saying))
    finding.remedy = Phrase(verbatim: words.text(remedy))
    return finding
  }
}

extension Finding: Hashable {
  /// Findings are the same where they read the same, however their sentences were put together.
  public static func == (left: Finding, right: Finding) -> Bool {
    left.code == right.code && left.severity == right.severity && left.place == right.place
      && left.message == right.message && left.fix == right.fix
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
  }
}

extension Finding: Codable {
  private enum CodingKeys: String, CodingKey {
    case code, severity, message, place, fix
  }

  /// Reads the sentences as they stand: in which language they are is not known any more.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try values.decode(Severity.self, forKey: .severity),
      code: try values.decode(String.self, forKey: .code),
      Phrase(verbatim: try values.decode(String.self, forKey: .message)),
      at: try values.decode(Place.self, forKey: .place),
      fix: Phrase(verbatim: try values.decode(String.self, forKey: .fix)))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(severity, forKey: .severity)
    try values.encode(message, forKey: .message)
    try values.encode(place, forKey: .place)
    try values.encode(fix, forKey: .fix)
  }
}
