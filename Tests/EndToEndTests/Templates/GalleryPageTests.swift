import Foundation
import Testing

@Suite("The gallery")
struct GalleryPageTests {
  @Test("draws every chart of its template, and every table")
  func complete() throws {
    let work = try Workplace()
    let outcome = try work.run("templates", "gallery", "--output", "g")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try work.names("g") == ["gallery.html", "gallery.pdf"])
    let folder = URL(fileURLWithPath: BuiltProgram.root + "/templates/gallery/sections")
    var charts = 0
    var tables = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        if line.hasPrefix("::chart ") { charts += 1 }
        if line.hasPrefix("::table ") { tables += 1 }
      }
    }
    let html = try work.text("g/gallery.html")
    #expect(charts > 30 && tables > 20)
    // The plan of an earlier report is there only where one had been made.
    let figures = html.components(separatedBy: "<figure ").count - 1
    #expect((charts - 1...charts).contains(figures), "\(figures) of \(charts)")
    // One more is written in Markdown, and alerts are there only when something moved.
    let shown = html.components(separatedBy: "<table class=\"sortable\">").count - 1
    #expect((tables - 1...tables + 1).contains(shown), "\(shown) of \(tables)")
    let again = try work.run("templates", "gallery", "--output", "g")
    #expect(again.status == 73)
  }
}
