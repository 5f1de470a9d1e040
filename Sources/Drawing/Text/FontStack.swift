/// The typefaces of a report in their weights, and the fonts that stand in for them character by character.
final class FontStack {
  /// In the order of weights.
  private let textFaces: [Typeface]
  private let headingFaces: [Typeface]
  /// Whether any text is set in another family than the program's own.
  private let isBranded: Bool
  private let language: String
  private var opened: [FontFile: Typeface] = [:]
  private var chosen: [Choice: Typeface] = [:]

  private struct Choice: Hashable {
    var character: Character
    var bold: Bool
  }

  init(language: String, families: FontFamilies) throws(DrawingError) {
    self.language = language
    isBranded = families != FontFamilies()
    textFaces = try Self.faces(families.text)
    headingFaces = try families.headings.map(Self.faces) ?? textFaces
  }

  private static func faces(_ family: FontFamily) throws(DrawingError) -> [Typeface] {
    var faces: [Typeface] = []
    for weight in TextStyle.Weight.allCases {
      guard let file = FontCatalog.file(family, weight) else {
        throw .fontMissing(family: family.name)
      }
      if let known = faces.last, known.file == file {
        faces.append(known)
        continue
      }
      guard let face = Typeface(file) else { throw .fontUnreadable(path: file.path) }
      faces.append(face)
    }
    return faces
  }

  /// The face that a style is set in.
  func face(_ style: TextStyle) -> Typeface {
    let faces = style.family == .text ? textFaces : headingFaces
    return switch style.weight {
    case .regular: faces[0]
    case .medium: faces[1]
    case .semibold: faces[2]
    case .bold: faces[3]
    }
  }

  /// The first font that has every part of the character; the style's own where none does, so that
  /// a box shows that something is there.
  func face(for character: Character, _ style: TextStyle) -> Typeface {
    let face = face(style)
    if covers(face, character) { return face }
    if let face = sibling(for: character, style) { return face }
    let choice = Choice(character: character, bold: style.weight.rawValue >= 600)
    if let known = chosen[choice] { return known }
    let found = fallback(choice) ?? face
    chosen[choice] = found
    return found
  }

  /// The text's own family, then the program's, where a brand's typeface lacks a sign such as an arrow.
  private func sibling(for character: Character, _ style: TextStyle) -> Typeface? {
    guard isBranded else { return nil }
    var text = style
    text.family = .text
    if covers(face(text), character) { return face(text) }
    guard let file = FontCatalog.file(FontFamilies().text, style.weight), let face = open(file),
      covers(face, character)
    else { return nil }
    return face
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
