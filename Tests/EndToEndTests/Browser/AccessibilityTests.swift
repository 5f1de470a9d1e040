import Foundation
import Testing

extension BrowserTests {
  /// Criterion 21: nothing to complain of at 320 and 1280 pixels, in light and in dark.
  @Suite("is open to everybody")
  struct AccessibilityTests {
    /// Widths and themes, all of them for the page that is read most.
    static func views(_ report: MadeReport) -> [BrowserTab.View] {
      let all = [(320, true), (1280, false), (320, false), (1280, true)].map {
        BrowserTab.View(width: $0.0, isDark: $0.1, ignoresPolicy: true)
      }
      return report == .usual ? all : Array(all.prefix(2))
    }

    @Test(
      "by name, role, order of headings and contrast, and by every rule of axe-core",
      arguments: MadeReport.pages)
    func rules(report: MadeReport) throws {
      let browser = try Chromium()
      for view in Self.views(report) {
        let tab = try BrowserTab(browser, file: try report.page(), view)
        var wrong = try tab.strings(PageScripts.names) + tab.strings(PageScripts.contrast)
        if let axe = AxeCore.rules {
          try tab.value(of: axe + "; 0")
          wrong += try tab.strings(AxeCore.run)
        }
        #expect(wrong.isEmpty, "\(view.width) px, dark \(view.isDark): \(wrong)")
      }
    }

    @Test(
      "with the rules of axe-core at hand",
      .enabled(if: AxeCore.rules != nil, "axe-core is not here: only our own checks were made"))
    func hasRules() throws {
      #expect(AxeCore.rules?.contains("axe") == true)
    }
  }
}

/// The rules of axe-core, which are not a part of this project; `Tests/run` fetches them where it can.
enum AxeCore {
  static let rules: String? = [
    ProcessInfo.processInfo.environment["MMM_AXE"],
    BuiltProgram.root + "/.build/browser/axe.min.js",
  ].compactMap { $0 }.lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first

  static let run = """
    axe.run(document, { resultTypes: ["violations"] }).then(found => found.violations.map(v =>
      v.id + " at " + v.nodes.length + ": " + v.nodes[0].html.slice(0, 160)))
    """
}
