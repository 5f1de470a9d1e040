import Drawing

/// The colour closest to a wished one that stands out enough.
package enum NearestColor {
  /// The colour of the same hue with the least distance in OKLab that keeps a contrast with every ground.
  ///
  /// - Parameters:
  ///   - contrast: ratio of WCAG 2.2, from 1 to 21.
  ///   - grounds: what it is drawn on.
  /// - Returns: the colour itself where it has the contrast already; `nil` where no colour has it.
  package static func to(
    _ wished: Color, contrast: Double, on grounds: [Color]
  ) -> Color? {
    to(wished, grounds.map { ($0, contrast) })
  }

  /// The same with a contrast of its own for each ground.
  package static func to(
    _ wished: Color, _ needs: [(ground: Color, contrast: Double)]
  ) -> Color? {
    func suits(_ color: Color) -> Bool {
      needs.allSatisfy { Contrast.ratio(color, $0.ground) >= $0.contrast }
    }
    if suits(wished) { return wished }
    let aim = OKLab(wished)
    var best: (color: Color, distance: Double)?
    func consider(_ color: Color) {
      guard suits(color) else { return }
      let distance = OKLab(color).distance(to: aim)
      if distance < best?.distance ?? .infinity { best = (color, distance) }
    }
    // Less colour leaves room for more light or shade; more than the wish's never comes closer by much.
    for step in 0...chromaSteps {
      let chroma = aim.chroma * Double(step) / Double(chromaSteps) * 1.1
      for end in [0.0, 1.0] {
        if let color = closest(to: aim, chroma: chroma, towards: end, where: suits) {
          consider(color)
        }
      }
    }
    if let found = best { neighbours(of: found.color, aim).forEach(consider) }
    return best?.color
  }

  private static let chromaSteps = 55
  private static let scanSteps = 40
  private static let lightnessSteps = 18

  /// Between the wish's own lightness, which does not suit, and an end, the first that does.
  ///
  /// Strong colours cannot be shown near black and white, so not all of the way counts.
  private static func closest(
    to aim: OKLab, chroma: Double, towards end: Double, where suits: (Color) -> Bool
  ) -> Color? {
    func color(_ share: Double) -> Color? {
      let lightness = aim.lightness + share * (end - aim.lightness)
      return OKLab(lightness: lightness, chroma: chroma, hue: aim.hue).color
    }
    guard color(0) != nil else { return nil }
    let shown = color(1) == nil ? boundary(0, 1) { color($0) != nil } : 1
    // Grounds of day and night pull to both sides, so what suits may end again before the end.
    let steps = (1...scanSteps).map { shown * Double($0) / Double(scanSteps) }
    guard let first = steps.first(where: { color($0).map(suits) ?? false }) else { return nil }
    let before = first - shown / Double(scanSteps)
    return color(boundary(first, before) { color($0).map(suits) ?? false })
  }

  /// The last place between one that holds and one that does not at which a rule still holds.
  private static func boundary(
    _ holding: Double, _ failing: Double, holds: (Double) -> Bool
  ) -> Double {
    var (holding, failing) = (holding, failing)
    for _ in 0..<lightnessSteps {
      let middle = (holding + failing) / 2
      if holds(middle) { holding = middle } else { failing = middle }
    }
    return holding
  }

  /// One step away in each part: rounding may have pushed the best one aside.
  private static func neighbours(of color: Color, _ aim: OKLab) -> [Color] {
    func shifted(_ value: Double, _ by: Double) -> Double { min(max(value + by / 255, 0), 1) }
    var found: [Color] = []
    for red in [-1.0, 0, 1] {
      for green in [-1.0, 0, 1] {
        for blue in [-1.0, 0, 1] {
          found.append(
            Color(
              red: shifted(color.red, red), green: shifted(color.green, green),
              blue: shifted(color.blue, blue)))
        }
      }
    }
    return found
  }
}
