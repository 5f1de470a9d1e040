import Drawing
import Testing

@Suite struct SVGRendererTests {
  let ink = Color(0x1A1A1A)

  private func scene(_ nodes: [Node], title: String = "", description: String = "") -> Scene {
    Scene(size: Size(100, 50), nodes: nodes, title: title, description: description)
  }

  @Test func aSceneIsAnImageWithANameAndADescription() {
    let svg = SVGRenderer(SVGRenderer.Options(idPrefix: "roi")).render(
      scene([], title: "ROI by channel", description: "Paid search leads."))
    #expect(
      svg == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50" \
        role="img" font-family="Inter, system-ui, sans-serif" aria-labelledby="roi-title roi-desc">\
        <title id="roi-title">ROI by channel</title><desc id="roi-desc">Paid search leads.</desc></svg>
        """)
  }

  @Test func pathsKeepTwoDecimals() {
    let path = Path(
      [
        .move(Point(0.001, 1)), .line(Point(10.126, -0.004)),
        .curve(Point(3, 4), control1: Point(1, 1.5), control2: Point(2, 2.25)), .close,
      ], fill: .solid(Color(0x12436D, alpha: 0.2)),
      stroke: Stroke(ink, width: 0.48, dash: [2.88, 1.92])
    )
    let svg = SVGRenderer().render(scene([.path(path)]))
    #expect(
      svg.contains(
        """
        <path d="M0 1L10.13 0C1 1.5 2 2.25 3 4Z" fill="#12436d" fill-opacity="0.2" \
        stroke="#1a1a1a" stroke-width="0.48" stroke-dasharray="2.88 1.92"/>
        """))
  }

  @Test func textStaysText() {
    let style = TextStyle(size: 8, weight: .semibold, color: ink, tracking: -0.022)
    let text = Text(
      "$2.41", at: Point(10, 20), anchor: .end, style: style, halo: Color(0xFFFFFF), rotation: 90)
    let svg = SVGRenderer().render(scene([.text(text)]))
    #expect(
      svg.contains(
        """
        <text x="10" y="20" text-anchor="end" font-size="8" font-weight="600" \
        letter-spacing="-0.18" font-variant="tabular-nums" fill="#1a1a1a" paint-order="stroke" \
        stroke="#ffffff" stroke-width="2.4" stroke-linejoin="round" \
        transform="rotate(90 10 20)">$2.41</text>
        """))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"a,b\" & 'c'", "&quot;a,b&quot; &amp; &#39;c&#39;"),
    ("=1+1", "=1+1"),
    ("tv\u{0}\u{1B}\u{202E}x", "tv  x"),
    ("قناة 电视", "قناة 电视"),
  ])
  func namesAreHarmless(_ name: String, _ written: String) {
    let style = TextStyle(size: 8, color: ink)
    let group = Group(nodes: [.text(Text(name, at: Point(0, 0), style: style))], hint: name)
    let svg = SVGRenderer().render(scene([.group(group)], title: name, description: name))
    #expect(svg.contains("<title id=\"scene-title\">\(written)</title>"))
    #expect(svg.contains("<desc id=\"scene-desc\">\(written)</desc>"))
    #expect(svg.contains("<g class=\"hint\"><title>\(written)</title>"))
    #expect(svg.contains(">\(written)</text>"))
    #expect(!svg.contains("<script"))
  }

  @Test func coloursBecomeCustomPropertiesWhereTheyAreNamed() {
    let options = SVGRenderer.Options(variables: [ink: "ink"])
    let path = Path(
      [.move(Point(0, 0))], fill: .solid(ink.opacity(0.5)),
      stroke: Stroke(Color(0xFF0000), width: 1))
    let svg = SVGRenderer(options).render(scene([.path(path)]))
    #expect(svg.contains("fill=\"var(--ink,#1a1a1a)\" fill-opacity=\"0.5\" stroke=\"#ff0000\""))
  }

  @Test func equalHatchesShareAPatternAndIdsCarryThePrefix() {
    let hatch = Fill.hatch(ink: ink, ground: Color(0xFFFFFF), spacing: 2, width: 0.5)
    let square: [PathElement] = [
      .move(Point(0, 0)), .line(Point(4, 0)), .line(Point(4, 4)), .close,
    ]
    let svg = SVGRenderer(SVGRenderer.Options(idPrefix: "c7")).render(
      scene([
        .path(Path(square, fill: hatch)), .path(Path(square, fill: hatch)),
        .group(Group(clip: Rect(0, 0, 5, 5), nodes: [])),
      ]))
    #expect(svg.components(separatedBy: "<pattern ").count == 2)
    #expect(svg.components(separatedBy: "fill=\"url(#c7-hatch1)\"").count == 3)
    #expect(svg.contains("<clipPath id=\"c7-clip1\">"))
    #expect(svg.contains("clip-path=\"url(#c7-clip1)\""))
  }

  @Test func numbersThatAreNoneDoNotReachTheFile() {
    let path = Path([.move(Point(.nan, .infinity))], stroke: Stroke(ink, width: 1))
    let svg = SVGRenderer().render(scene([.path(path)]))
    #expect(svg.contains("d=\"M0 0\""))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = [""]
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }

  @Test("a path of a page goes in steps between rounded points, in less room")
  func steps() {
    let elements: [PathElement] = [
      .move(Point(1, 2)), .line(Point(1.94, 2.06)), .line(Point(2.88, 1.5)), .line(Point(2.88, 3)),
      .curve(Point(4, 4), control1: Point(3, 3), control2: Point(3.5, 3.5)), .close,
      .line(Point(1, 3)),
    ]
    let path = Path(elements, stroke: Stroke(Color(0), width: 1))
    let scene = Scene(size: Size(9, 9), nodes: [.path(path)])
    let page = SVGRenderer(SVGRenderer.Options(isInPage: true)).render(scene)
    // 1.94 is 1.9 and 2.88 is 2.9: the steps lead there, not to the sum of their own roundings.
    #expect(page.contains("d=\"M1 2l.9.1 1-.6 0 1.5c.1 0 .6.5 1.1 1Zl0 1\""), "\(page)")
    let file = SVGRenderer(SVGRenderer.Options(isInPage: false)).render(scene)
    #expect(file.contains("d=\"M1 2L1.94 2.06L2.88 1.5L2.88 3C3 3 3.5 3.5 4 4ZL1 3\""), "\(file)")
  }
}
