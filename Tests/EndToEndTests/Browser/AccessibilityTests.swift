import Foundation
import Testing

extension BrowserTests {
  /// Criterion 21: nothing to complain of at 320 and 1280 pixels, in light and in dark.
  @Suite("is open to everybody")
  struct AccessibilityTests {
    static let views = [320, 1280].flatMap { width in
      [false, true].map { BrowserTab.View(width: width, isDark: $0) }
    }

    @Test("by name, role, order of headings and contrast", arguments: BrowserReport.allCases)
    func ownChecks(report: BrowserReport) throws {
      let browser = try Chromium()
      for view in Self.views {
        let tab = try BrowserTab(browser, file: try report.page(), view)
        for script in [PageScripts.names, PageScripts.contrast] {
          let wrong = try tab.strings(script)
          #expect(wrong.isEmpty, "\(view.width) px, dark \(view.isDark): \(wrong)")
        }
      }
    }

    @Test(
      "by every rule of axe-core",
      .enabled(if: AxeCore.path != nil, "axe-core is not here: Tests/run fetches it where it can"),
      arguments: BrowserReport.allCases)
    func axe(report: BrowserReport) throws {
      let rules = try String(contentsOfFile: try #require(AxeCore.path), encoding: .utf8)
      let browser = try Chromium()
      for var view in Self.views {
        view.ignoresPolicy = true
        let tab = try BrowserTab(browser, file: try report.page(), view)
        try tab.value(of: rules + "; 0")
        let wrong = try tab.strings(AxeCore.run)
        #expect(wrong.isEmpty, "\(view.width) px, dark \(view.isDark): \(wrong)")
      }
    }
  }
}

/// The rules of axe-core, which are not a part of this project.
enum AxeCore {
  static let path: String? = [
    ProcessInfo.processInfo.environment["MMM_AXE"],
    BuiltProgram.root + "/.build/browser/axe.min.js",
  ].compactMap { $0 }.first { FileManager.default.isReadableFile(atPath: $0) }

  static let run = """
    axe.run(document, { resultTypes: ["violations"] }).then(found => found.violations.map(v =>
      v.id + " at " + v.nodes.length + ": " + v.nodes[0].html.slice(0, 160)))
    """
}
