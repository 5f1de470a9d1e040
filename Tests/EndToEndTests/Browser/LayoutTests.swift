import Testing

extension BrowserTests {
  /// Nothing reaches beyond the window or is cut by its box.
  @Suite("fits")
  struct LayoutTests {
    @Test("into every window", arguments: MadeReport.pages)
    func windows(report: MadeReport) throws {
      let browser = try Chromium()
      for width in [320, 768, 1440] {
        let tab = try BrowserTab(browser, file: try report.page(), .init(width: width))
        let wrong = try tab.strings(PageScripts.overflow)
        #expect(wrong.isEmpty, "\(width) px: \(wrong)")
      }
    }

    @Test(
      "onto paper, with nothing cut", .enabled(if: FileTools.has("pdftotext"), "no pdftotext"),
      arguments: MadeReport.pages)
    func paper(report: MadeReport) throws {
      let browser = try Chromium()
      // A4 within the browser's own margins.
      let tab = try BrowserTab(
        browser, file: try report.page(), .init(width: 718, isPrint: true))
      let wide = try tab.strings(PageScripts.overflow)
      #expect(wide.isEmpty, "\(wide)")
      let expected = try tab.strings(PageScripts.printedText)
      #expect(expected.count > 80)
      let text = try FileTools.text(ofPDF: try tab.printed())
      let paper = FileTools.letters(text)
      let missing = expected.flatMap(FileTools.pieces).filter { !paper.contains($0) }
      #expect(missing.isEmpty, "\(missing.prefix(10))")
    }
  }
}
