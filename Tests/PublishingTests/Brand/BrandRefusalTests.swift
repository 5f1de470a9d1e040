import Charts
import Drawing
import Findings
import Publishing
import Testing

/// Criterion 25: a brand without contrast is refused with the nearest colour that has it.
@Suite("A brand that cannot be read is refused")
struct BrandRefusalTests {
  @Test(
    "a colour without contrast: its line, its contrast, what is needed and the nearest colour that has it",
    arguments: [
      ("accent: \"#F2C94C\"", 1, "accent #F2C94C has a contrast of 1.46 with panels", 4.5),
      ("name: A\npalette: [\"#12436D\",\n  \"#FFD700\"]", 3, "palette.2 #FFD700", 3.0),
      ("ink: \"#888888\"", 1, "words need 4.5", 4.5),
      ("gain: \"#AADDAA\"", 1, "marks need 3.0", 3.0),
      ("baseline: \"#CCCCCC\"", 1, "with the page (#FFFFFF)", 3.0),
      ("dark: {accent: \"#12436D\"}", 1, "dark.accent #12436D", 4.5),
      ("dark:\n  palette: [\"#222222\"]", 2, "dark.palette.1 #222222", 3.0),
      ("panel: \"#555555\"", 1, "panel #555555 has a contrast of", 4.5),
    ])
  func contrast(yaml: String, line: Int, words: String, needed: Double) throws {
    let error = #expect(throws: Unusable.self) { _ = try OwnBrand.make(yaml) }
    let finding = try #require(error?.findings.first)
    #expect(error?.cause == .input)
    #expect(error?.findings.count == 1, "\(error?.findings.map(\.line) ?? [])")
    #expect(finding.code == "brand.contrast" && finding.place.file == "brand.yaml")
    #expect(finding.place.row == line)
    #expect(finding.message.contains(words), "\(finding.line)")
    #expect(finding.message.hasSuffix("need \(needed)"), "\(finding.line)")
    let hex = try #require(finding.fix.split(separator: "#").last?.prefix(6))
    #expect(finding.fix == "The nearest colour that has it is #\(hex).")
    // With that colour in its place the brand is one.
    let wrong = try #require(finding.place.value)
    let mended = yaml.replacing(wrong, with: "#\(hex)")
    #expect(mended != yaml)
    _ = try OwnBrand.make(mended)
  }

  @Test("all that is wrong is told at once")
  func together() {
    let error = #expect(throws: Unusable.self) {
      _ = try OwnBrand.make(
        "accent: \"#EEEE00\"\nloss: \"#FFCCCC\"\nfonts: {text: Nto Serif}\nlogo: a.svg",
        files: ["a.svg": "<svg viewBox=\"0 0 9 9\"><text>x</text></svg>"])
    }
    #expect(
      error?.findings.map(\.code) == [
        "brand.contrast", "brand.contrast", "brand.font", "brand.logo",
      ])
  }

  @Test(
    "a font that is not there, with installed ones that are near",
    arguments: [
      ("fonts: {text: Noto Serf}", "\"Noto Serf\" is not installed", "Noto Serif"),
      ("fonts: {headings: Zzyzx}", "\"Zzyzx\" is not installed", "Font.ttf"),
      ("fonts: {headings: missing.otf}", "missing.otf cannot be read as a font", "beside"),
    ])
  func fonts(yaml: String, words: String, fix: String) throws {
    let error = #expect(throws: Unusable.self) { _ = try OwnBrand.make(yaml) }
    let finding = try #require(error?.findings.first)
    #expect(finding.message.contains(words) && finding.fix.contains(fix), "\(finding.line)")
    #expect(finding.place.row == 1)
  }

  @Test(
    "a logo that cannot be shown, in one sentence with its line",
    arguments: [
      ("plain words", "neither a PNG nor an SVG"),
      ("\u{89}PNG", "neither a PNG nor an SVG"),
      ("<svg viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>", "line 1 of it holds a script"),
      ("<svg viewBox=\"0 0 9 9\">\n<text>Acme</text></svg>", "line 2 of it holds text"),
    ])
  func logos(content: String, words: String) throws {
    let error = #expect(throws: Unusable.self) {
      _ = try OwnBrand.make("name: A\nlogo: {file: l.svg}", files: ["l.svg": content])
    }
    let finding = try #require(error?.findings.first)
    #expect(finding.place.row == 2 && finding.place.column == "logo.file")
    #expect(finding.message.contains(words), "\(finding.line)")
  }

  @Test(
    "a logo that is not there is said with the line that names it, as an input that cannot be read")
  func missing() throws {
    let error = #expect(throws: Unusable.self) { _ = try OwnBrand.make("logo: nowhere.png") }
    #expect(error?.cause == .unreadable)
    #expect(error?.findings.first?.place.row == 1)
  }

  @Test("neighbours that look alike are told of, and the brand stands")
  func lookAlikes() throws {
    let same = try OwnBrand.make("palette: [\"#12436D\", \"#164A72\"]").1
    #expect(same.map(\.severity) == [.warning])
    #expect(same.first?.message.contains("look alike") == true)
    let blind = try OwnBrand.make("palette: [\"#A84020\", \"#6F6420\"]").1
    #expect(blind.first?.message.contains("opia") == true, "\(blind.map(\.line))")
    #expect(try OwnBrand.make("palette: [\"#A84020\", \"#12436D\", \"#6F6420\"]").1.isEmpty)
  }

  @Test("the examples are brands that nothing can be said against", arguments: OwnBrand.names)
  func examples(name: String) throws { #expect(try OwnBrand.findings(name).isEmpty) }

  @Test("a dark palette longer than the light one is refused")
  func longerDark() {
    let error = #expect(throws: Unusable.self) {
      _ = try OwnBrand.make(
        "dark: {palette: [\"#56B4E9\", \"#E69F00\", \"#009E73\", \"#F0E442\", \"#D55E00\", \"#CC79A7\", \"#FFFFFF\"]}"
      )
    }
    #expect(error?.findings.first?.code == "brand.palette")
  }
}
