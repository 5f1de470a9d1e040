/// Colours of cells and of what surrounds the marks of charts, 0xRRGGBB.
public struct SheetColors: Sendable, Equatable {
  public var ink: UInt32
  public var secondary: UInt32
  public var accent: UInt32
  public var panel: UInt32
  public var rule: UInt32
  public var lossText: UInt32
  /// Behind a banner.
  public var warningPanel: UInt32

  public init(
    ink: UInt32 = 0x1A1A1A, secondary: UInt32 = 0x595959, accent: UInt32 = 0x12436D,
    panel: UInt32 = 0xF5F6F8, rule: UInt32 = 0xE3E5E8, lossText: UInt32 = 0xB34700,
    warningPanel: UInt32 = 0xFBEFE5
  ) {
    self.ink = ink
    self.secondary = secondary
    self.accent = accent
    self.panel = panel
    self.rule = rule
    self.lossText = lossText
    self.warningPanel = warningPanel
  }
}
