import Charts
import Documents
import Drawing
import Foundation
import PDFReading
import Publishing
import SampleSummary
import Spreadsheets
import Summary
import Testing

/// Criteria 8, 17 and 25: a client's look in every file of a report, from YAML alone.
@Suite("A report in a client's look")
struct BrandedReportTests {
  private let summary = SampleSummary.make(channels: 8)

  private func document(_ brand: Brand) throws -> Document {
    brand.arranged(
      try ReportComposer.compose(summary: summary, template: OwnTemplate.folder()))
  }

  private func page(_ brand: Brand) throws -> String {
    try HTMLReport.render(
      document(brand), shell: HTMLShell(style: "body{}\n", script: ";"), brand: brand,
      measurer: FontLibrary(families: brand.fonts))
  }

  private func pdf(_ brand: Brand) throws -> [UInt8] {
    try PDFReport.render(
      document(brand), options: PDFReport.Options(theme: brand.theme.light, logo: brand.logo),
      fonts: FontLibrary(families: brand.fonts))
  }

  @Test("the same brand gives the same bytes", arguments: OwnBrand.names)
  func sameBytes(name: String) throws {
    let brand = try OwnBrand.named(name)
    #expect(try OwnBrand.named(name) == brand)
    #expect(try pdf(brand) == pdf(brand))
    #expect(try page(brand) == page(brand))
    #expect(
      try MailBody.bytes(summary, brand: brand) == MailBody.bytes(summary, brand: brand))
    let fonts = try FontLibrary()
    let logo = try brand.logo.map { try LogoPixels.make($0, fonts: fonts) }
    #expect(
      try WorkbookReport.render(summary, brand: brand, logo: logo, created: 9)
        == WorkbookReport.render(summary, brand: brand, logo: logo, created: 9))
  }

  @Test("without a brand nothing changes: no rule, no logo, the usual policy")
  func standard() throws {
    let html = try page(.standard)
    #expect(!html.contains("--c0:") && !html.contains("class=\"logo") && !html.contains("img-src"))
  }

  @Test(
    "a channel has one colour in the page, the PDF and the workbook",
    .enabled(if: Tool.exists("qpdf")), arguments: [nil] + OwnBrand.names)
  func oneColor(name: String?) throws {
    let brand = try name.map(OwnBrand.named) ?? .standard
    let palette = brand.theme.light.palette
    let html = try page(brand)
    let fills = try PageColors(pdf(brand)).fills
    let paints = workbookPaints(brand)
    for channel in summary.channels {
      let index = channel.colorIndex
      guard palette.indices.contains(index) else {
        #expect(paints[channel.name] == [.hatch(rgb(brand.theme.light.other))])
        continue
      }
      let hex = String(rgb(palette[index]), radix: 16)
      let full = String(repeating: "0", count: 6 - hex.count) + hex
      // Without a brand the colours are those of the style sheet, which ThemeContrastTests hold against the theme.
      if name != nil {
        #expect(html.lowercased().contains("--c\(index): #\(full);"), "\(channel.name)")
      }
      #expect(html.contains("fill=\"var(--c\(index))\""), "\(channel.name)")
      #expect(fills.contains(rgb(palette[index])), "\(channel.name)")
      #expect(paints[channel.name] == [.fill(rgb(palette[index]))], "\(channel.name)")
    }
  }

  @Test(
    "every word of the PDF reads on the page, or is made for the mark it stands on",
    .enabled(if: Tool.exists("qpdf")), arguments: [nil] + OwnBrand.names)
  func words(name: String?) throws {
    let brand = try name.map(OwnBrand.named) ?? .standard
    let theme = brand.theme.light
    let colors = try PageColors(pdf(brand)).words
    #expect(colors.contains(rgb(theme.ink)) && colors.contains(rgb(theme.secondary)))
    for color in colors where ![rgb(theme.paper), rgb(theme.onBaseline)].contains(color) {
      #expect(Contrast.ratio(Color(color), theme.paper) >= 4.5, "\(String(color, radix: 16))")
    }
  }

  private func workbookPaints(_ brand: Brand) -> [String: Set<SheetChart.Paint>] {
    let book = WorkbookReport.describe(summary, brand: brand, created: 0)
    var paints: [String: Set<SheetChart.Paint>] = [:]
    for sheet in book.sheets {
      guard case .charts(let charts) = sheet.content else { continue }
      for series in charts.flatMap(\.series)
      where summary.channels.contains(where: { $0.name == series.name }) {
        if case .line = series.paint { continue }
        paints[series.name, default: []].insert(series.paint)
      }
    }
    return paints
  }

  private func rgb(_ color: Color) -> UInt32 {
    [color.red, color.green, color.blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
  }

  @Test(
    "the logo stands on the first page with its words, as outlines or as the only picture",
    .enabled(if: Tool.exists("qpdf") && Tool.exists("pdfimages")), arguments: OwnBrand.names)
  func logo(name: String) throws {
    let brand = try OwnBrand.named(name)
    let bytes = try pdf(brand)
    let tree = PDFTree(try PDFObjects(bytes))
    let figures = tree.root.all("Figure").compactMap { $0.dictionary["/Alt"].text }
    #expect(figures.first == brand.logo?.alt)
    #expect(figures.count { $0 == brand.logo?.alt } == 1)
    let images = try Tool.run("pdfimages -list /dev/stdin", on: bytes)
    let rows = images.split(separator: "\n").dropFirst(2).filter { !$0.contains("smask") }
    #expect(rows.count == (name == "harbour" ? 1 : 0), "\(images)")
    let standard = try Tool.run("pdfimages -list /dev/stdin", on: pdf(.standard))
    #expect(standard.split(separator: "\n").count == 2)
  }

  @Test("the page draws the logo itself and allows pixels only where it has some")
  func pageLogo() throws {
    let meadow = try page(OwnBrand.named("meadow"))
    #expect(meadow.contains("<title id=\"logo-title\">Meadow &amp; Mill</title>"))
    #expect(!meadow.contains("img-src") && !meadow.contains(".leaf"))
    let harbour = try page(OwnBrand.named("harbour"))
    #expect(harbour.contains("; img-src data:\""))
    #expect(harbour.contains("class=\"logo day\"") && harbour.contains("class=\"logo night\""))
    #expect(harbour.contains("--paper: #0a1426;"))
  }

  @Test(
    "the e-mail carries the logo as a second picture of its own",
    .enabled(if: MailReading.isAvailable), arguments: OwnBrand.names)
  func mailLogo(name: String) throws {
    let brand = try OwnBrand.named(name)
    let mail = try MailReading(MailBody.bytes(summary, brand: brand))
    #expect(mail.pictures.count == 2 && mail.defects.isEmpty)
    #expect(mail.html.contains("alt=\"\(Markup.escape(brand.logo?.alt ?? ""))\""))
    for picture in mail.pictures {
      #expect(mail.html.contains("cid:\(picture.dropFirst().dropLast())"))
    }
  }

  @Test("the workbook's cover shows the logo", .enabled(if: WorkbookReading.isAvailable))
  func workbookLogo() throws {
    let brand = try OwnBrand.named("meadow")
    let logo = try brand.logo.map { try LogoPixels.make($0, fonts: try FontLibrary()) }
    let book = try WorkbookReading(
      WorkbookReport.render(summary, brand: brand, logo: logo, created: 9))
    #expect(
      book.parts.contains("xl/media/image1.png") && book.broken.allSatisfy { $0.hasSuffix(".png") })
  }

  @Test("the headings are set in the brand's typeface", .enabled(if: Tool.exists("pdffonts")))
  func typeface() throws {
    let fonts = try Tool.run("pdffonts /dev/stdin", on: pdf(OwnBrand.named("meadow")))
    #expect(fonts.contains("NotoSerif-Bold") && fonts.contains("Inter-Regular"))
    #expect(try page(OwnBrand.named("meadow")).contains("h4, .figures .value"))
  }

  @Test("sections are hidden, or chosen and put in order; what no report has is told of")
  func sections() throws {
    let all = try document(.standard).sections.map(\.id)
    let hidden = try OwnBrand.make("sections: {hide: [appendix, decision]}").0
    #expect(
      try document(hidden).sections.map(\.id) == all.filter { $0 != "appendix" && $0 != "decision" }
    )
    let chosen = try OwnBrand.make("sections: [plan, decision]\nfooter: Secret").0
    #expect(try document(chosen).sections.map(\.id) == ["plan", "decision"])
    #expect(try document(chosen).footer.last == "Secret")
    let nothing = try OwnBrand.make("sections: [sampling]").0
    #expect(try document(nothing).sections.map(\.id) == all)
  }
}
