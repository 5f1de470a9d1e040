import Drawing
import Wording

/// The line of break-even across rows of returns, with the side below it shaded.
struct BreakEvenGuide {
  var value: Double
  var scale: LinearScale
  var style: NumberStyle

  var label: String { style.say("Break-even, \(amount)") }

  /// `$1` where break-even is a whole unit of money, else as a ratio.
  private var amount: String { value == 1 ? style.unitOfMoney : style.ratio(value) }

  func drawShade(top: Double, bottom: Double, into sketch: inout Sketch) {
    let left = min(scale.start, scale.end)
    let right = scale.clamped(value)
    guard right > left else { return }
    sketch.bar(
      from: left, to: right, top: top, height: bottom - top, fill: .solid(sketch.theme.panel))
  }

  func drawLine(
    top: Double, bottom: Double, within bounds: ClosedRange<Double>, into sketch: inout Sketch
  ) {
    let theme = sketch.theme
    let x = scale.clamped(value)
    sketch.vertical(x, from: top - 3, to: bottom, Stroke(theme.ink, width: LineWidth.zero))
    let textStyle = theme.textStyle(.strongNote)
    let half = sketch.width(label, textStyle) / 2
    let center = min(max(x, bounds.lowerBound + half), max(bounds.upperBound - half, half))
    sketch.write(label, at: Point(center, top - 6), anchor: .middle, textStyle)
  }
}

extension NumberStyle {
  /// A tick of a ratio axis: `$0`, `$1.50`; without needless decimals.
  func ratioTick(_ value: Double, step: Double) -> String {
    let places = Self.tickPlaces(step)
    if outcomeIsMoney, places == 0 || value == 0 { return wholeMoney(value) }
    return value == 0 ? decimal(0, places: 0) : ratio(value)
  }

  /// Whole money without cents: `$3`; made from `$1` so that the sign stands where it should.
  private func wholeMoney(_ value: Double) -> String {
    let digits = decimal(abs(value), places: 0)
    let written = unitOfMoney.replacing("1", with: digits, maxReplacements: 1)
    return value < 0 ? "\u{2212}" + written : written
  }
}
