import CFontconfig
import Glibc

/// Knows where the font files are: well-known places first, Fontconfig where those do not help.
///
/// Fontconfig reads every font of the machine when it starts, which costs more than drawing a whole
/// report, so it is asked only when the well-known files lack a character or are absent.
struct FontCatalog {
  /// Where Debian's package `fonts-inter` puts its static files.
  static let textFolder = "/usr/share/fonts/opentype/inter"

  /// The file of a family in a weight, or the one nearest to it; `nil` if the family is nowhere.
  static func file(_ family: FontFamily, _ weight: TextStyle.Weight) -> FontFile? {
    switch family {
    case .files(let files):
      return files.min {
        (abs($0.weight.rawValue - weight.rawValue), $0.path)
          < (abs($1.weight.rawValue - weight.rawValue), $1.path)
      }.map { FontFile(path: $0.path) }
    case .installed(let name):
      if name == FontFamily.standardName {
        let path = "\(textFolder)/Inter-\(styleName(weight)).otf"
        if access(path, R_OK) == 0 { return FontFile(path: path) }
      }
      return installed(family: name, weight: weight)
    }
  }

  /// The names of all installed families, each once, in alphabetical order.
  static func families() -> [String] {
    guard let pattern = FcPatternCreate(), let wanted = FcObjectSetCreate() else { return [] }
    defer {
      FcPatternDestroy(pattern)
      FcObjectSetDestroy(wanted)
    }
    FcObjectSetAdd(wanted, "family")
    guard let set = FcFontList(nil, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(set) }
    var names: Set<String> = []
    for position in 0..<Int(set.pointee.nfont) {
      var name: UnsafeMutablePointer<FcChar8>?
      if FcPatternGetString(set.pointee.fonts[position], "family", 0, &name) == FcResultMatch,
        let name
      {
        names.insert(String(cString: name))
      }
    }
    return names.sorted()
  }

  private static func styleName(_ weight: TextStyle.Weight) -> String {
    switch weight {
    case .regular: "Regular"
    case .medium: "Medium"
    case .semibold: "SemiBold"
    case .bold: "Bold"
    }
  }

  /// Files to try, in order, for characters the text family lacks.
  ///
  /// The order is fixed so that the same text is set in the same fonts whatever else is installed.
  static func fallbackFiles(bold: Bool, script: HanScript) -> [FontFile] {
    let style = bold ? "Bold" : "Regular"
    let truetype = "/usr/share/fonts/truetype/noto/"
    let scripts = [
      "NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai",
    ].map { FontFile(path: "\(truetype)\($0)-\(style).ttf") }
    let han = FontFile(
      path: "/usr/share/fonts/opentype/noto/NotoSansCJK-\(style).ttc", index: script.rawValue)
    let symbols = ["NotoSansSymbols-\(style)", "NotoSansSymbols2-Regular", "NotoSansMath-Regular"]
      .map { FontFile(path: "\(truetype)\($0).ttf") }
    return (scripts + [han] + symbols).filter { access($0.path, R_OK) == 0 }
  }

  /// Any installed outline font with the character, the same one whatever order Fontconfig lists.
  static func anyFile(containing scalar: Unicode.Scalar, bold: Bool) -> FontFile? {
    guard let pattern = FcPatternCreate(), let characters = FcCharSetCreate() else { return nil }
    defer {
      FcPatternDestroy(pattern)
      FcCharSetDestroy(characters)
    }
    FcCharSetAddChar(characters, scalar.value)
    FcPatternAddCharSet(pattern, "charset", characters)
    let found = list(pattern)
    let wanted = Double(bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    return found.min { ($0.strangeness(wanted), $0.order) < ($1.strangeness(wanted), $1.order) }?
      .file
  }

  private static func installed(family: String, weight: TextStyle.Weight) -> FontFile? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    _ = family.withCString { name in
      name.withMemoryRebound(to: FcChar8.self, capacity: family.utf8.count + 1) {
        FcPatternAddString(pattern, "family", $0)
      }
    }
    let wanted = Double(FcWeightFromOpenType(Int32(weight.rawValue)))
    func strangeness(_ font: ListedFont) -> Double {
      font.strangeness(wanted) + 10 * abs(font.width - Double(FC_WIDTH_NORMAL))
    }
    return list(pattern).min { (strangeness($0), $0.order) < (strangeness($1), $1.order) }?.file
  }

  private static func list(_ pattern: OpaquePointer) -> [ListedFont] {
    guard let wanted = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(wanted) }
    for property in [
      "file", "index", "weight", "slant", "width", "outline", "variable", "color",
    ] {
      FcObjectSetAdd(wanted, property)
    }
    guard let set = FcFontList(nil, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(set) }
    return (0..<Int(set.pointee.nfont)).compactMap { position in
      set.pointee.fonts[position].flatMap(ListedFont.init)
    }
  }
}

/// Which regional shapes Han characters take; the raw value is the face's place in Noto's collection.
enum HanScript: Int, Hashable, Sendable {
  case japanese = 0
  case korean = 1
  case simplifiedChinese = 2
  case traditionalChinese = 3

  /// Kana and Hangul tell the region; otherwise the language of the document does.
  init(text: String, language: String) {
    let tag = language.lowercased()
    let scalars = text.unicodeScalars
    if scalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) || tag.hasPrefix("ja") {
      self = .japanese
    } else if scalars.contains(where: { (0xAC00...0xD7AF).contains($0.value) })
      || tag.hasPrefix("ko")
    {
      self = .korean
    } else if ["zh-tw", "zh-hk", "zh-hant"].contains(where: tag.hasPrefix) {
      self = .traditionalChinese
    } else {
      self = .simplifiedChinese
    }
  }
}

/// A font as Fontconfig describes it.
private struct ListedFont {
  var file: FontFile
  var weight: Double
  var slanted: Bool
  /// 100 for usual letters, less for narrow ones.
  var width: Double
  var variable: Bool
  var colored: Bool

  init?(_ pattern: OpaquePointer) {
    var name: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, "file", 0, &name) == FcResultMatch, let name else {
      return nil
    }
    var outline: FcBool = 0
    guard FcPatternGetBool(pattern, "outline", 0, &outline) == FcResultMatch, outline != 0 else {
      return nil
    }
    var index: Int32 = 0
    FcPatternGetInteger(pattern, "index", 0, &index)
    // The upper half of the index names an instance of a variable font.
    file = FontFile(path: String(cString: name), index: Int(index & 0xFFFF))
    var weight = Double(FC_WEIGHT_REGULAR)
    FcPatternGetDouble(pattern, "weight", 0, &weight)
    var slant: Int32 = 0
    FcPatternGetInteger(pattern, "slant", 0, &slant)
    var width = Double(FC_WIDTH_NORMAL)
    FcPatternGetDouble(pattern, "width", 0, &width)
    var variable: FcBool = 0
    FcPatternGetBool(pattern, "variable", 0, &variable)
    var colored: FcBool = 0
    FcPatternGetBool(pattern, "color", 0, &colored)
    self.weight = weight
    slanted = slant != 0
    self.width = width
    self.variable = variable != 0
    self.colored = colored != 0
  }

  /// How far the font is from upright, static, black letters in a weight.
  func strangeness(_ wanted: Double) -> Double {
    abs(weight - wanted) + (slanted ? 1000 : 0) + (variable ? 500 : 0) + (colored ? 4000 : 0)
      + (file.path.contains("Sans") ? 0 : 300)
  }

  var order: String { "\(file.path)#\(file.index)" }
}
