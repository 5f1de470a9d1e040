import Drawing
import Findings
import Settings
import Wording

/// Finds the typefaces of a brand, and says which are missing.
struct FontReview {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  mutating func families(_ fonts: BrandFonts, path: (String) -> String) -> FontFamilies {
    var families = FontFamilies()
    if let text = fonts.text { families.text = family(text, path) }
    families.headings = fonts.headings.map { family($0, path) }
    return families
  }

  private mutating func family(_ font: BrandFont, _ path: (String) -> String) -> FontFamily {
    switch font {
    case .family(let name):
      let family = FontFamily.installed(name.value)
      if !family.isAvailable { report(missing: name) }
      return family
    case .files(let files):
      var usable: [FontFamilyFile] = []
      for (weight, value) in files.sorted(by: { $0.key < $1.key }) {
        let file = FontFamilyFile(
          weight: TextStyle.Weight(rawValue: weight) ?? .regular, path: path(value.value))
        if FontFamily.files([file]).isAvailable {
          usable.append(file)
        } else {
          report(
            value, "\(value.value) cannot be read as a font",
            fix: "Put a .ttf or .otf file of that name beside \(self.file).")
        }
      }
      return usable.isEmpty ? FontFamilies().text : .files(usable)
    }
  }

  private mutating func report(missing name: BrandValue<String>) {
    let installed = FontFamilies.installed()
    let near = nearestName(to: name.value, among: installed)
    let word = name.value.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let alike = installed.filter {
      $0 != near && !word.isEmpty && $0.lowercased().hasPrefix(word)
    }
    let names = ([near].compactMap(\.self) + alike).prefix(4)
    let hint: Phrase =
      names.isEmpty
      ? "Install it, or name a font file beside the brand, such as text: Font.ttf."
      : "Installed are \(names.joined(separator: ", ")); or name a font file beside the brand."
    report(name, "the font family \(quoted(name.value)) is not installed", fix: hint)
  }

  private mutating func report(_ value: BrandValue<String>, _ message: Phrase, fix: Phrase) {
    findings.append(
      Finding(
        .error, code: "brand.font", message,
        at: Place(file: file, row: value.line, column: value.key, value: value.value), fix: fix))
  }
}
