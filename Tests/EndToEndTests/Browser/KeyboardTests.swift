import Testing

extension BrowserTests {
  /// Everything that can be done with a pointer can be done with keys (criterion 21).
  @Suite("works from the keyboard")
  struct KeyboardTests {
    @Test(
      "reaching everything in the order of the page, and showing where one is",
      arguments: [.usual, .gated, MadeReport(kind: .optimization), MadeReport(kind: .monitoring)])
    func order(report: MadeReport) throws {
      let tab = try BrowserTab(try Chromium(), file: try report.page())
      let stops = try #require(try tab.value(of: PageScripts.stops) as? Int)
      var visited: [Int] = []
      for _ in 0..<stops + 5 {
        try tab.press(.tab)
        let focus = try tab.strings(PageScripts.focus)
        guard let index = focus.first.flatMap({ Int($0) }) else { break }
        #expect(focus[1].isEmpty, "\(focus[1]): \(focus[2])")
        visited.append(index)
      }
      #expect(visited.count == stops)
      #expect(visited == visited.sorted(), "the order of focus is that of the page")
    }

    @Test("skipping to the content")
    func skip() throws {
      let tab = try BrowserTab(try Chromium(), file: try MadeReport.usual.page())
      try tab.press(.tab)
      try tab.press(.enter)
      #expect(try tab.value(of: "location.hash") as? String == "#main")
    }

    @Test("sorting, choosing dark, moving a slider")
    func controls() throws {
      let tab = try BrowserTab(try Chromium(), file: try MadeReport.usual.page())
      func focus(_ selector: String) throws {
        try tab.value(of: "document.querySelector('\(selector)').focus()")
      }
      let column = """
        [...document.querySelectorAll("table.sortable")][0].tBodies[0].innerText
        """
      let before = try tab.value(of: column) as? String
      try focus("table.sortable thead th:last-child button")
      try tab.press(.enter)
      try tab.press(.enter)
      let sorted = try tab.value(of: column) as? String
      #expect(before != sorted)
      #expect(
        try tab.value(of: "document.querySelector('th[aria-sort]').getAttribute('aria-sort')")
          as? String == "ascending")

      try focus("#theme")
      try tab.press(.space)
      #expect(
        try tab.value(of: "document.documentElement.getAttribute('data-theme')") as? String
          == "dark")

      let result = "document.querySelector('.what-if-result .value').textContent"
      let planned = try tab.value(of: result) as? String
      try focus(".what-if input[type=range]")
      for _ in 0..<10 { try tab.press(.left) }
      let moved = try tab.value(of: result) as? String
      #expect(planned != moved)
    }
  }
}
