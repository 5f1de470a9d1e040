import Documents
import Drawing
import Foundation
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("The HTML page")
struct HTMLReportTests {
  private static let shell = HTMLShell(
    style: "body { color: red }\n", script: "(function () {}());\n")

  private func page(_ summary: ExecutiveSummary) throws -> String {
    let document = try ReportComposer.compose(
      summary: summary, template: try OwnTemplate.folder())
    return HTMLReport.render(document, shell: Self.shell, measurer: try FontLibrary())
  }

  @Test("asks for nothing from outside")
  func noRequest() throws {
    let html = try page(SampleSummary.make())
    let markers = [" src=", "@import", "url(http", "<link", "<iframe", "<img", "href=\"http"]
    for marker in markers {
      #expect(!html.contains(marker), "\(marker)")
    }
  }

  @Test("forbids all but its own style and script, by hash")
  func policy() throws {
    let html = try page(SampleSummary.make())
    let style = try #require(between("<style>", "</style>", in: html))
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("style-src 'sha256-\(SHA256.base64(style))'"))
    #expect(html.contains("script-src 'sha256-\(SHA256.base64(Self.shell.script))'"))
    #expect(!html.contains(" style=\""), "an inline style would break the policy")
    #expect(!html.contains(" onclick="))
  }

  @Test("the sliders wait for the script, with data that can end no element")
  func sliders() throws {
    let summary = SampleSummary.make(hostileNames: true)
    let html = try page(summary)
    #expect(html.contains("<div class=\"what-if\" hidden>"))
    let data = try #require(
      between("<script type=\"application/json\">", "</script>", in: html))
    #expect(!data.contains("<") && !data.contains("&"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let rows = try #require(read["rows"] as? [[String: Any]])
    let whatIf = try #require(summary.optimization?.whatIf)
    #expect(rows.map { $0["name"] as? String } == whatIf.channels.map(\.channel))
    for (row, channel) in zip(rows, whatIf.channels) {
      let plan = try #require(row["plan"] as? Double)
      #expect(abs(plan - channel.recommended) <= 1e-12 * channel.recommended)
    }
    let none = try page(SampleSummary.make(plan: false))
    #expect(!none.contains("class=\"what-if\""))
  }

  @Test("has one h1, a region per section and a link to what belongs together")
  func outline() throws {
    let html = try page(SampleSummary.make())
    #expect(html.components(separatedBy: "<h1").count == 2)
    let links = try #require(between("<nav", "</nav>", in: html))
      .components(separatedBy: "href=\"#").dropFirst().compactMap { link in
        between(">", "<", in: link).map { "\(link.prefix { $0 != "\"" }) \($0)" }
      }
    #expect(
      links == [
        "decision Summary", "changes What changed", "drivers Drivers", "returns Channels",
        "plan Plan", "trust Diagnostics", "appendix Tables", "method Method",
      ])
    let parts = [("channels", "returns"), ("next-dollar", "returns"), ("risk", "plan")]
    for (id, whole) in parts {
      #expect(
        html.contains("<section class=\"page\" id=\"\(id)\" data-part-of=\"\(whole)\""), "\(id)")
    }
  }

  @Test("offers every table with a title as a file, each under a name of its own")
  func downloads() throws {
    let html = try page(SampleSummary.make())
    let blocks = html.components(separatedBy: "<div class=\"table-block\">").dropFirst()
    #expect(blocks.count >= 4)
    for block in blocks {
      let head = try #require(block.components(separatedBy: "<table").first)
      #expect(head.contains("<h3>") == head.contains("<button type=\"button\" class=\"csv\""))
    }
    let files = html.components(separatedBy: " data-file=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1).first
    }
    #expect(files.contains("returns-table-1.csv"))
    #expect(Set(files).count == files.count)
  }

  @Test("uses every id once")
  func uniqueIds() throws {
    let html = try page(SampleSummary.make())
    let ids = html.components(separatedBy: " id=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1).first.map(String.init)
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test("gives every chart a title, a description and its numbers as a table")
  func charts() throws {
    let html = try page(SampleSummary.make())
    let figures = html.components(separatedBy: "<figure ").dropFirst()
    #expect(figures.count >= 9)
    for figure in figures {
      #expect(figure.contains("<title"))
      #expect(figure.contains("<desc"))
      #expect(figure.contains("<summary>Data table"))
      #expect(figure.contains("<td"))
      #expect(figure.contains("<text"), "text must stay text")
    }
  }

  @Test(
    "keeps hostile names harmless and readable", arguments: SampleReports.every("hostile names"))
  func hostileNames(report: SampleReports.Made) throws {
    let html = HTMLReport.render(
      report.document, shell: Self.shell, measurer: try FontLibrary())
    #expect(html.components(separatedBy: "<script>").count == 2, "only the page's own script")
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // A monitoring report names those alone whose return it followed.
    let names =
      report.kind == "monitoring"
      ? ["=1+1"] : ["إعلانات التلفزيون", "电视广告", "=1+1", "*bold* _it_ [x](y)"]
    for name in names { #expect(html.contains(name), "\(name)") }
  }

  @Test("shows the banner when a gate failed")
  func banner() throws {
    let summary = SampleSummary.make(failedGate: true)
    let html = try page(summary)
    let banner = try #require(summary.narrative.banner)
    #expect(html.contains("role=\"alert\""))
    #expect(html.contains(Markup.escape(banner)))
  }

  @Test("has a card for every channel, which the text and the PDF do without")
  func cards() throws {
    let summary = SampleSummary.make(hostileNames: true)
    let html = try page(summary)
    #expect(
      html.components(separatedBy: "<details class=\"card\"").count == summary.channels.count
        + 1)
    for channel in summary.channels {
      #expect(html.contains("<bdi>\(Markup.escape(channel.name))</bdi></h3>"), "\(channel.name)")
      #expect(html.contains(Markup.prose(channel.nextStep ?? channel.advice)))
    }
    let document = try ReportComposer.compose(
      summary: summary, template: try OwnTemplate.folder())
    #expect(!TextReport.render(document).contains("How to read a card"))
    #expect(document.shown(on: .paper).sections.allSatisfy { $0.id != "channels" })
  }

  @Test("brings the characters it needs of its own font")
  func ownFont() throws {
    let document = try ReportComposer.compose(
      summary: SampleSummary.make(), template: try OwnTemplate.folder())
    let fonts = try FontLibrary()
    let html = HTMLReport.render(document, shell: Self.shell, measurer: fonts, fonts: fonts)
    let rules = html.components(separatedBy: "data:font/otf;base64,").dropFirst()
    #expect(rules.count == 3)
    for rule in rules {
      let text = try #require(rule.components(separatedBy: ")").first)
      let bytes = try #require(Data(base64Encoded: text))
      #expect(bytes.prefix(4) == Data("OTTO".utf8))
      #expect(bytes.count < 30_000)
    }
    #expect(html.contains("font-src data:"))
  }

  @Test(
    "stays small for 12 channels and 156 weeks",
    arguments: SampleReports.kinds.filter { $0 != "gallery" })
  func size(kind: String) throws {
    let summary = try SampleSummary.make(
      channels: 12, periods: 156, monitored: SampleMonitoring.quiet())
    let document = try ReportComposer.compose(
      summary: summary, template: try OwnTemplate.folder(kind))
    let html = HTMLReport.render(document, shell: Self.shell, measurer: try FontLibrary())
    #expect(html.utf8.count <= 1_500_000)
  }

  private func between(_ start: String, _ end: String, in text: String) -> String? {
    let parts = text.components(separatedBy: start)
    return parts.count > 1 ? parts[1].components(separatedBy: end).first : nil
  }
}
