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
    _ brand: BrandSettings, _ colors: BrandColors, _ theme: ChartTheme, page: Phrase
  ) -> [Finding] {
    var findings: [Finding] = []
    func check(_ value: BrandValue<UInt32>?, _ needs: [Need]) {
      guard let value, let finding = refusal(value, needs, file: brand.file) else { return }
      findings.append(finding)
    }
    // Grounds first: what they do to words and marks is said of them, and of a colour only where it is given.
    let ink = Need(theme.ink, "ink", .words)
    var onPanel = [ink]
    if colors.accent == nil { onPanel.append(Need(theme.accent, "the accent", .words)) }
    if colors.gain == nil { onPanel.append(Need(theme.gain, "the colour of gains", .marks)) }
    if colors.loss == nil { onPanel.append(Need(theme.loss, "the colour of losses", .marks)) }
    check(colors.paper, [ink])
    let isInkSound = Contrast.ratio(theme.ink, theme.paper) >= words
    if colors.ink == nil || isInkSound { check(colors.panel, onPanel) }
    let isGroundSound = findings.isEmpty
    guard colors.paper == nil || isGroundSound else { return findings }
    func needs(_ use: Need.Use) -> [Need] {
      [Need(theme.paper, page, use)] + (isGroundSound ? [Need(theme.panel, "panels", use)] : [])
    }
    check(colors.ink, needs(.words))
    check(colors.accent, needs(.words))
    check(colors.gain, needs(.marks))
    check(colors.loss, needs(.marks))
    let onPage = [Need(theme.paper, page, .marks)]
    check(colors.baseline, onPage)
    for color in colors.palette { check(color, onPage) }
    return findings
  }

  /// What a colour must stand out from, and what for.
  private struct Need {
    enum Use { case words, marks }

    var color: Color
    var name: Phrase
    var use: Use

    init(_ color: Color, _ name: Phrase, _ use: Use) {
      self.color = color
      self.name = name
      self.use = use
    }

    var least: Double { use == .words ? ThemeReview.words : ThemeReview.marks }
  }

  private static func refusal(
    _ value: BrandValue<UInt32>, _ needs: [Need], file: String
  ) -> Finding? {
    let color = Color(value.value)
    func share(_ need: Need) -> Double { Contrast.ratio(color, need.color) / need.least }
    guard let worst = needs.min(by: { share($0) < share($1) }), share(worst) < 1 else { return nil }
    let nearest = NearestColor.to(color, needs.map { ($0.color, $0.least) })
    let found = ratio(Contrast.ratio(color, worst.color))
    let message: Phrase =
      switch worst.use {
      case .words:
        "\(value.key) \(color.hex) has a contrast of \(found) with \(worst.name) (\(worst.color.hex)), and words need \(ratio(words))"
      case .marks:
        "\(value.key) \(color.hex) has a contrast of \(found) with \(worst.name) (\(worst.color.hex)), and marks need \(ratio(marks))"
      }
    return Finding(
      .error, code: "brand.contrast", message,
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
        let message: Phrase =
          sight == .usual
          ? "\(one.key) \(left.hex) and \(other.key) \(right.hex) look alike"
          : "\(one.key) \(left.hex) and \(other.key) \(right.hex) look alike to people with \(sight.rawValue)"
        findings.append(
          Finding(
            .warning, code: "brand.palette", message,
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
