import Drawing

/// Colours, sizes and line widths of every chart; light for paper, dark for screens.
public struct ChartTheme: Sendable, Equatable {
  public var paper: Color
  public var ink: Color
  public var secondary: Color
  public var rule: Color
  public var panel: Color
  public var accent: Color
  public var baseline: Color
  public var gain: Color
  public var gainText: Color
  public var loss: Color
  public var lossText: Color
  /// Channel colours in stacking order; beyond them a channel is hatched in `other`.
  public var palette: [Color]
  public var other: Color
  /// Words on the baseline's colour.
  public var onBaseline: Color

  public init(
    paper: Color, ink: Color, secondary: Color, rule: Color, panel: Color, accent: Color,
    baseline: Color, gain: Color, gainText: Color, loss: Color, lossText: Color,
    palette: [Color], other: Color, onBaseline: Color = Color(0x111111)
  ) {
    self.paper = paper
    self.ink = ink
    self.secondary = secondary
    self.rule = rule
    self.panel = panel
    self.accent = accent
    self.baseline = baseline
    self.gain = gain
    self.gainText = gainText
    self.loss = loss
    self.lossText = lossText
    self.palette = palette
    self.other = other
    self.onBaseline = onBaseline
  }

  /// Dark ink on white: for print and bright screens.
  public static let light = ChartTheme(
    paper: Color(0xFFFFFF), ink: Color(0x1A1A1A), secondary: Color(0x595959),
    rule: Color(0xE3E5E8), panel: Color(0xF5F6F8), accent: Color(0x12436D),
    baseline: Color(0x8A8F98), gain: Color(0x0072B2), gainText: Color(0x005A8C),
    loss: Color(0xD55E00), lossText: Color(0xB34700),
    palette: [0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1].map { Color($0) },
    other: Color(0x595959))

  /// Light ink on a dark ground: for screens at night.
  public static let dark = ChartTheme(
    paper: Color(0x14181F), ink: Color(0xF2F4F7), secondary: Color(0xA9B1BD),
    rule: Color(0x323A46), panel: Color(0x1B212A), accent: Color(0x56B4E9),
    baseline: Color(0x8A8F98), gain: Color(0x56B4E9), gainText: Color(0x7CC4EE),
    loss: Color(0xE8803A), lossText: Color(0xF0995C),
    palette: [0x56B4E9, 0xE69F00, 0x009E73, 0xF0E442, 0xD55E00, 0xCC79A7].map { Color($0) },
    other: Color(0xA9B1BD))
}
