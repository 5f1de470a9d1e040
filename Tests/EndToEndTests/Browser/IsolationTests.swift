import Foundation
import Testing

extension BrowserTests {
  /// Criteria 19 and 20: one file that asks for nothing, breaks no policy and needs no script.
  @Suite("stands alone")
  struct IsolationTests {
    @Test(
      "without a request, a breach of its policy or a word on the console",
      arguments: MadeReport.pages)
    func silent(report: MadeReport) throws {
      let browser = try Chromium()
      let file = try report.page()
      let tab = try BrowserTab(browser, file: file)
      // What only happens when the page is used must be as silent.
      try tab.value(of: "document.querySelectorAll('button, summary').forEach(e => e.click())")
      try tab.value(of: "new Promise(done => setTimeout(done, 300))")
      let outside = tab.requests.filter {
        !$0.hasPrefix("data:") && !$0.hasPrefix("blob:")
          && $0 != URL(fileURLWithPath: file).absoluteString
      }
      #expect(outside.isEmpty)
      #expect(tab.complaints.isEmpty)
    }

    @Test("complete without scripts", arguments: MadeReport.pages)
    func withoutScripts(report: MadeReport) throws {
      let browser = try Chromium()
      let file = try report.page()
      let full = try BrowserTab(browser, file: file).strings(PageScripts.allText)
      let plain = try BrowserTab(browser, file: file, .init(runsScripts: false))
      let kept = Set(try plain.strings(PageScripts.allText))
      #expect(full.count > 100)
      #expect(full.filter { !kept.contains($0) } == [])
      let unreachable = try plain.strings(
        """
        [...document.querySelectorAll("main section *")].filter(e => !e.closest("svg, details, script")
          && !e.closest(".what-if, .card-order, button") && e.textContent.trim() && getComputedStyle(e).display === "none"
          && !e.matches(".narrow, .wide")).map(e => e.outerHTML.slice(0, 80))
        """)
      #expect(unreachable.isEmpty)
    }
  }
}
