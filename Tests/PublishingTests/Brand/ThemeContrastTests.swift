import Charts
import Drawing
import Findings
import Foundation
import Publishing
import SampleSummary
import Testing

/// Criterion 9: marks stand out three to one, words four and a half to one, by day and at night.
@Suite("Every colour can be read")
struct ThemeContrastTests {
  /// The program's own, the examples, and a brand that gives one colour of each kind.
  static let themes: [(name: String, theme: Theme)] =
    [("standard", Theme.standard)]
    + OwnBrand.names.compactMap { name in (try? OwnBrand.named(name)).map { (name, $0.theme) } }
    + [
      "accent: \"#6B2D00\"", "palette: [\"#004488\"]", "ink: \"#002244\"\npanel: \"#E8EEF5\"",
      "dark: {paper: \"#101820\", panel: \"#223344\"}",
      "baseline: \"#3A3A3A\"\ngain: \"#00704A\"\nloss: \"#B00020\"",
    ].compactMap { yaml in (try? OwnBrand.make(yaml)).map { (yaml, $0.0.theme) } }

  @Test("all brands of this test are brands")
  func all() { #expect(Self.themes.count == 8) }

  @Test("marks on the page, and those in panels")
  func marks() {
    for (name, theme) in Self.themes {
      for own in [theme.light, theme.dark] {
        let marks = own.palette + [own.accent, own.baseline, own.gain, own.loss, own.other]
        for color in marks { #expect(Contrast.ratio(color, own.paper) >= 3, "\(name) \(color)") }
        for color in [own.gain, own.loss, own.accent] {
          #expect(Contrast.ratio(color, own.panel) >= 3, "\(name) \(color)")
        }
      }
    }
  }

  @Test("words on the page, in panels and on filled marks")
  func words() {
    for (name, theme) in Self.themes {
      for own in [theme.light, theme.dark] {
        for color in [own.ink, own.secondary, own.accent, own.gainText, own.lossText] {
          for ground in [own.paper, own.panel] {
            #expect(Contrast.ratio(color, ground) >= 4.5, "\(name) \(color)")
          }
        }
        for ground in [own.accent, own.baseline] {
          #expect(Contrast.ratio(own.textColor(on: ground), ground) >= 4.5, "\(name) \(ground)")
        }
      }
    }
  }

  @Test("a drawn chart whose colours are exchanged for the night keeps its words readable")
  func exchanged() {
    for (name, theme) in Self.themes {
      let (light, dark) = (theme.light, theme.dark)
      #expect(light.textColor(on: light.accent) == light.paper, "\(name)")
      #expect(dark.textColor(on: dark.accent) == dark.paper, "\(name)")
      let written = light.onBaseline == dark.onBaseline ? light.onBaseline : dark.onBaseline
      #expect(Contrast.ratio(written, dark.baseline) >= 4.5, "\(name)")
    }
  }

  @Test("the style sheet's variables are the charts' colours, by day and twice at night")
  func styleSheet() throws {
    let file = OwnBrand.root.appendingPathComponent("templates/shared/html/theme.css")
    let css = try String(contentsOf: file, encoding: .utf8)
    let blocks = variables(css)
    try #require(blocks.count >= 3)
    for (block, theme) in zip(blocks, [ChartTheme.light, .dark, .dark]) {
      var expected: [String: Color] = [
        "paper": theme.paper, "ink": theme.ink, "secondary": theme.secondary, "rule": theme.rule,
        "panel": theme.panel, "accent": theme.accent, "baseline": theme.baseline,
        "gain": theme.gain, "gain-text": theme.gainText, "loss": theme.loss,
        "loss-text": theme.lossText, "other": theme.other,
      ]
      for (index, color) in theme.palette.enumerated() { expected["c\(index)"] = color }
      for (name, color) in expected { #expect(block[name] == color, "\(name)") }
    }
  }

  /// The variables of each block that sets the page's ground.
  private func variables(_ css: String) -> [[String: Color]] {
    css.split(separator: "}").compactMap { block in
      var found: [String: Color] = [:]
      for part in block.split(whereSeparator: { $0 == ";" || $0 == "{" }) {
        let sides = part.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
        guard sides.count == 2, sides[0].hasPrefix("--"), sides[1].hasPrefix("#"),
          let rgb = UInt32(sides[1].dropFirst(), radix: 16)
        else { continue }
        found[String(sides[0].dropFirst(2))] = Color(rgb)
      }
      return found["paper"] == nil ? nil : found
    }
  }

  @Test("words of the e-mail read on white and, where a program turns it dark, on near black")
  func mail() throws {
    for brand in [Brand.standard] + (try OwnBrand.names.map(OwnBrand.named)) {
      let html = try MailBody.html(SampleSummary.make(), brand: brand)
      let colors = MailBody.wordColors(html)
      #expect(colors.count >= 1)
      for color in colors {
        #expect(Contrast.ratio(color, Color(0xFFFFFF)) >= 4.5, "\(color)")
        #expect(Contrast.ratio(color, Color(0x1A1A1A)) >= 3, "\(color)")
      }
    }
  }
}
