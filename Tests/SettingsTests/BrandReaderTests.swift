import Findings
import Settings
import Testing

@Suite("Reading a brand")
struct BrandReaderTests {
  private func brand(_ yaml: String) throws -> BrandSettings {
    try BrandReader.read(bytes: Array(yaml.utf8), file: "brand.yaml").0
  }

  @Test("everything a brand can say is read, with its line")
  func full() throws {
    let brand = try brand(
      """
      name: Acme
      title: Review
      accent: "#12436D"
      palette: ["#148", 28A197]
      ink: "#101010"
      dark:
        paper: "#000000"
        palette: ["#56B4E9"]
      fonts: {text: Noto Sans, headings: {regular: A.ttf, bold: B.otf}}
      logo: {file: logo.svg, dark: night.png, alt: Acme Ltd, height: 8.5}
      names: {tv: Television}
      sections: {hide: [appendix, risk]}
      footer: Confidential
      """)
    #expect(brand.name == "Acme" && brand.title == "Review")
    #expect(brand.light.accent == BrandValue(0x12436D, line: 3, key: "accent"))
    #expect(brand.light.palette.map(\.value) == [0x114488, 0x28A197])
    #expect(brand.light.palette.map(\.key) == ["palette.1", "palette.2"])
    #expect(brand.dark.paper == BrandValue(0, line: 7, key: "dark.paper"))
    #expect(brand.dark.palette == [BrandValue(0x56B4E9, line: 8, key: "dark.palette.1")])
    #expect(
      brand.fonts.text == .family(BrandValue("Noto Sans", line: 9, key: "fonts.text")))
    #expect(
      brand.fonts.headings
        == .files([
          400: BrandValue("A.ttf", line: 9, key: "fonts.headings.regular"),
          700: BrandValue("B.otf", line: 9, key: "fonts.headings.bold"),
        ]))
    #expect(brand.logo?.file.value == "logo.svg" && brand.logo?.dark?.value == "night.png")
    #expect(brand.logo?.alt == "Acme Ltd" && brand.logo?.height == 8.5)
    #expect(brand.names.map(\.shown) == ["Television"])
    #expect(brand.sections?.names.map(\.value) == ["appendix", "risk"])
    #expect(brand.footer == ["Confidential"])
  }

  @Test("an empty brand is the program's own look, and short forms are read")
  func short() throws {
    #expect(try brand("") == BrandSettings(file: "brand.yaml"))
    let short = try brand("logo: a.png\nfonts: {text: Own.ttf}\nsections: [plan, decision]")
    #expect(short.logo?.file == BrandValue("a.png", line: 1, key: "logo"))
    #expect(short.fonts.text == .files([400: BrandValue("Own.ttf", line: 2, key: "fonts.text")]))
    guard case .only(let names) = short.sections else {
      Issue.record("not a choice")
      return
    }
    #expect(names.map(\.value) == ["plan", "decision"])
  }

  @Test(
    "what is wrong is said with its line and how to mend it",
    arguments: [
      ("acent: \"#123456\"", 1, "no key \"acent\"", "Did you mean \"accent\"?"),
      ("name: A\naccent: #12436D", 2, "has no value", "accent: \"#12436D\""),
      ("accent: navy", 1, "must be a colour", "six digits"),
      ("accent: \"#12345\"", 1, "must be a colour", "six digits"),
      ("palette: []", 1, "list of 1 to 12 colours", "palette: ["),
      ("palette: [\"#123456\",\n  sky]", 2, "must be a colour", "six digits"),
      ("dark: {papr: \"#000\"}", 1, "no key \"papr\" in \"dark\"", "Did you mean \"paper\"?"),
      ("paper: \"#eeeeee\"", 1, "no key \"paper\"", ""),
      ("logo: {alt: Acme}", 1, "logo.file is missing", "logo.svg"),
      ("logo: {file: a.png, height: 90}", 1, "logo.height must be between 3 and 20", ""),
      ("names: {tv: TV,\n  video: TV}", 2, "gives two channels the name \"TV\"", "of its own"),
      ("sections: {show: [plan], hide: [risk]}", 1, "both what to show and what to hide", ""),
      ("fonts: {text: {}}", 1, "at least one font file", ""),
      ("accent: \"#123\n", 2, "cannot be read as YAML", ""),
    ])
  func wrong(yaml: String, line: Int, message: String, fix: String) {
    let error = #expect(throws: Unusable.self) { _ = try brand(yaml) }
    let finding = error?.findings.first
    #expect(finding?.place.row == line, "\(finding?.line ?? "")")
    #expect(finding?.message.contains(message) == true, "\(finding?.line ?? "")")
    #expect(finding?.fix.contains(fix) == true || fix.isEmpty, "\(finding?.line ?? "")")
  }
}
