import Foundation
import Testing

extension BrowserTests {
  /// The page over many reports, with hostile names and folders that are no report.
  @Suite("over many reports")
  struct IndexBrowserTests {
    private static let shelf = Shelf()

    /// Made once for all tests here.
    private final class Shelf: @unchecked Sendable {
      private let lock = NSLock()
      private var place: Workplace?

      init() { atexit { IndexBrowserTests.shelf.forget() } }

      func page() throws -> String {
        lock.lock()
        defer { lock.unlock() }
        let place = try self.place ?? IndexTests.shelf()
        self.place = place
        let outcome = try place.run("index", "reports", "--quiet")
        guard outcome.status == 0 else { throw Chromium.Failure(description: outcome.errors) }
        return place.path + "/reports/index.html"
      }

      func forget() { place = nil }
    }

    @Test("is open to everybody, asks for nothing and fits", arguments: [320, 768, 1280])
    func view(width: Int) throws {
      let browser = try Chromium()
      let file = try Self.shelf.page()
      for isDark in [false, true] {
        let tab = try BrowserTab(browser, file: file, .init(width: width, isDark: isDark))
        for script in [PageScripts.names, PageScripts.contrast, PageScripts.overflow] {
          let wrong = try tab.strings(script)
          #expect(wrong.isEmpty, "\(width) px, dark \(isDark): \(wrong)")
        }
        #expect(tab.complaints.isEmpty)
        #expect(tab.requests.filter { $0 != URL(fileURLWithPath: file).absoluteString }.isEmpty)
      }
    }

    @Test(
      "breaks no rule of axe-core",
      .enabled(if: AxeCore.rules != nil, "axe-core is not here: Tests/run fetches it where it can"),
      arguments: AccessibilityTests.views(.usual).indices)
    func axe(index: Int) throws {
      let rules = try #require(AxeCore.rules)
      let view = AccessibilityTests.views(.usual)[index]
      let tab = try BrowserTab(try Chromium(), file: try Self.shelf.page(), view)
      try tab.value(of: rules + "; 0")
      let wrong = try tab.strings(AxeCore.run)
      #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test("is sorted and searched from the keyboard")
    func keyboard() throws {
      let tab = try BrowserTab(try Chromium(), file: try Self.shelf.page())
      let days = "[...document.querySelectorAll('table.reports time')].map(e => e.dateTime)"
      let latest = try tab.strings(days)
      #expect(latest == latest.sorted(by: >))
      try tab.value(of: "document.querySelector('th.days button').focus()")
      try tab.press(.enter)
      try tab.press(.enter)
      #expect(try tab.strings(days) == latest.sorted())
      let search = """
        (() => {
          const field = document.getElementById("search");
          field.value = "late report";
          field.dispatchEvent(new Event("input"));
          return [...document.querySelectorAll("table.reports tbody tr")].filter(r => !r.hidden).length
            + " " + document.querySelector(".found").textContent;
        })()
        """
      #expect(try tab.value(of: search) as? String == "1 1 / 3")
    }

    @Test("is whole without scripts")
    func plain() throws {
      let browser = try Chromium()
      let file = try Self.shelf.page()
      let full = try BrowserTab(browser, file: file).strings(PageScripts.allText)
      let plain = try BrowserTab(browser, file: file, .init(runsScripts: false))
      let kept = Set(try plain.strings(PageScripts.allText))
      #expect(full.filter { !kept.contains($0) } == [])
    }
  }
}
