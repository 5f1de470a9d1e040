import Charts
import Drawing
import Findings
import Settings
import Wording

/// What is wrong with the colours of a brand: those that cannot be read are refused with the nearest that can, those
/// that look alike are told of.
enum ThemeReview {
  /// Contrast of WCAG 2.2 that marks need, and words.
  static let marks = 3.0
  static let words = 4.5
  /// Distances in OKLab below which neighbours look alike to some people, and any two colours to all.
  static let neighbours = 0.09
  static let anywhere = 0.05

  static func findings(_ brand: BrandSettings, theme: Theme) -> [Finding] {
    let most = theme.light.palette.count
    var findings: [Finding] = []
    if brand.dark.palette.count > most, let extra = brand.dark.palette.dropFirst(most).first {
      findings.append(
        Finding(
          .error, code: "brand.palette",
          "dark.palette has \(brand.dark.palette.count) colours, palette has \(most)",
          at: Place(file: brand.file, row: extra.line, column: "dark.palette"),
          fix: "Give every channel colour its dark counterpart, in the same order."))
    }
    findings += contrast(brand, brand.light, theme.light, page: "the page")
    findings += contrast(brand, brand.dark, theme.dark, page: "the dark page")
    findings += lookAlikes(brand.light.palette, file: brand.file)
    findings += lookAlikes(brand.dark.palette, file: brand.file)
    return findings
  }

  // MARK: Contrast

  private static func contrast(
    _ brand: BrandSettings, _ colors: BrandColors, _ theme: ChartTheme, page: String
  ) -> [Finding] {
    var findings: [Finding] = []
    func check(
      _ value: BrandValue<UInt32>?, _ grounds: [(Color, String)], _ least: Double, _ what: String
    ) {
      guard let value,
        let finding = refusal(value, grounds, least: least, what: what, file: brand.file)
      else { return }
      findings.append(finding)
    }
    // Grounds first: what they do to words is said of them.
    let ink = [(theme.ink, "words in ink")]
    let isInkSound = Contrast.ratio(theme.ink, theme.paper) >= words
    check(colors.paper, ink, words, "the page's ground needs")
    if colors.ink == nil || isInkSound { check(colors.panel, ink, words, "a panel needs") }
    var grounds = [(theme.paper, page)]
    if findings.isEmpty { grounds.append((theme.panel, "panels")) }
    if colors.paper == nil || findings.isEmpty {
      check(colors.ink, grounds, words, "words need")
      check(colors.accent, grounds, words, "words need")
      check(colors.gain, grounds, marks, "marks need")
      check(colors.loss, grounds, marks, "marks need")
      check(colors.baseline, [grounds[0]], marks, "marks need")
      for color in colors.palette { check(color, [grounds[0]], marks, "marks need") }
    }
    return findings
  }

  private static func refusal(
    _ value: BrandValue<UInt32>, _ grounds: [(color: Color, name: String)], least: Double,
    what: String, file: String
  ) -> Finding? {
    let color = Color(value.value)
    let ratios = grounds.map { Contrast.ratio(color, $0.color) }
    guard let worst = ratios.indices.min(by: { ratios[$0] < ratios[$1] }), ratios[worst] < least
    else { return nil }
    let nearest = NearestColor.to(color, contrast: least, on: grounds.map(\.color))
    let ground = grounds[worst]
    return Finding(
      .error, code: "brand.contrast",
      "\(value.key) \(color.hex) has a contrast of \(ratio(ratios[worst])) with \(ground.name) (\(ground.color.hex)), and \(what) \(ratio(least))",
      at: Place(file: file, row: value.line, column: value.key, value: color.hex),
      fix: nearest.map { "The nearest colour that has it is \($0.hex)." }
        ?? "No colour has it: change the ground.")
  }

  /// Cut, not rounded, so that what falls short never looks as if it did not.
  private static func ratio(_ value: Double) -> String {
    let hundredths = Int(value * 100 + 1e-9)
    let rest = hundredths % 100
    return rest % 10 == 0
      ? "\(hundredths / 100).\(rest / 10)"
      : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  // MARK: Look-alikes

  private static func lookAlikes(_ palette: [BrandValue<UInt32>], file: String) -> [Finding] {
    var findings: [Finding] = []
    for (first, one) in palette.enumerated() {
      for (second, other) in palette.enumerated().dropFirst(first + 1) {
        let (left, right) = (Color(one.value), Color(other.value))
        let isNext = second == first + 1
        let sights = ColorVision.allCases.filter {
          $0.distance(left, right) < (isNext ? neighbours : $0 == .usual ? anywhere : 0)
        }
        guard let sight = sights.first else { continue }
        let whom = sight == .usual ? "" : " to people with \(sight.rawValue)"
        findings.append(
          Finding(
            .warning, code: "brand.palette",
            "\(one.key) \(left.hex) and \(other.key) \(right.hex) look alike\(whom)",
            at: Place(file: file, row: other.line, column: other.key, value: right.hex),
            fix: isNext
              ? "Change one of them, or put another between them: neighbours are drawn on top of each other."
              : "Change one of them."))
      }
    }
    return findings
  }
}

extension Color {
  /// `#12436D`.
  var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
