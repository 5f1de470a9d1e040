/// The text family in its weights, and the fonts that stand in for it character by character.
final class FontStack {
  private let faces: [Typeface]
  private let language: String
  private var opened: [FontFile: Typeface] = [:]
  private var chosen: [Choice: Typeface] = [:]

  private struct Choice: Hashable {
    var character: Character
    var bold: Bool
  }

  init(language: String) throws(DrawingError) {
    self.language = language
    var faces: [Typeface] = []
    for weight in TextStyle.Weight.allCases {
      guard let file = FontCatalog.textFile(weight) else {
        throw .fontMissing(family: "Inter")
      }
      guard let face = Typeface(file) else { throw .fontUnreadable(path: file.path) }
      faces.append(face)
    }
    self.faces = faces
  }

  /// The text family's face.
  func face(_ weight: TextStyle.Weight) -> Typeface {
    switch weight {
    case .regular: faces[0]
    case .medium: faces[1]
    case .semibold: faces[2]
    case .bold: faces[3]
    }
  }

  /// The first font that has every part of the character; the text family where none does, so that
  /// a box shows that something is there.
  func face(for character: Character, weight: TextStyle.Weight) -> Typeface {
    let face = face(weight)
    if covers(face, character) { return face }
    let choice = Choice(character: character, bold: weight.rawValue >= 600)
    if let known = chosen[choice] { return known }
    let found = fallback(choice) ?? face
    chosen[choice] = found
    return found
  }

  private func fallback(_ choice: Choice) -> Typeface? {
    let script = HanScript(text: String(choice.character), language: language)
    for file in FontCatalog.fallbackFiles(bold: choice.bold, script: script) {
      if let face = open(file), covers(face, choice.character) { return face }
    }
    guard let scalar = choice.character.unicodeScalars.first,
      let file = FontCatalog.anyFile(containing: scalar, bold: choice.bold)
    else { return nil }
    return open(file)
  }

  private func open(_ file: FontFile) -> Typeface? {
    if let face = opened[file] { return face }
    guard let face = Typeface(file) else { return nil }
    opened[file] = face
    return face
  }

  private func covers(_ face: Typeface, _ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isDefaultIgnorableCodePoint || face.covers($0)
    }
  }
}
