/// Sliders that show what another split would change, recomputed where they are shown.
public struct WhatIfPanel: Sendable, Equatable {
  /// One channel's slider.
  public struct Row: Sendable, Equatable {
    public var name: String
    /// Place in the palette.
    public var colorIndex: Int
    /// Money over the window.
    public var current: Double
    public var recommended: Double
    /// What the recommended spend changes, as the plan has it from all its draws.
    public var effect: Double
    /// The most ever spent in a window of this length.
    public var observedMaximum: Double
    /// Ascending spends, the first 0, the last the slider's end.
    public var spends: [Double]
    /// Mean change of the outcome at each.
    public var means: [Double]
    /// Change at each spend in each draw, in the panel's `unit`.
    public var changes: [[Int]]

    public init(
      name: String, colorIndex: Int, current: Double, recommended: Double, effect: Double,
      observedMaximum: Double, spends: [Double], means: [Double], changes: [[Int]]
    ) {
      self.name = name
      self.colorIndex = colorIndex
      self.current = current
      self.recommended = recommended
      self.effect = effect
      self.observedMaximum = observedMaximum
      self.spends = spends
      self.means = means
      self.changes = changes
    }
  }

  /// How amounts are written.
  public struct Unit: Sendable, Equatable {
    public var divisor: Double
    /// Such as `$M`.
    public var label: String
    public var places: Int
    /// An amount in a sentence, `{1}` being its digits: `${1}M`.
    public var amount: String

    public init(divisor: Double, label: String, places: Int, amount: String = "{1}") {
      self.divisor = divisor
      self.label = label
      self.places = places
      self.amount = amount
    }
  }

  public var rows: [Row]
  /// The outcome that one count of a row's changes stands for.
  public var unit: Double
  /// What media brings now.
  public var currentResponse: Double
  /// The exact gain of the recommended split, as printed.
  public var gain: String
  public var interval: String
  public var probability: String
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var spend: Unit
  public var outcome: Unit
  public var decimalMark: String
  public var groupMark: String
  /// What follows a number of hundredths, a gap included.
  public var percentSign: String
  /// Words for what is moved: `Actual` or `As it goes on`.
  public var currentLabel: String
  /// Such as "revenue".
  public var noun: String
  public var note: String

  public init(
    rows: [Row], unit: Double, currentResponse: Double, gain: String, interval: String,
    probability: String, level: Double, spend: Unit, outcome: Unit, decimalMark: String,
    groupMark: String, percentSign: String = "%", currentLabel: String, noun: String, note: String
  ) {
    self.rows = rows
    self.unit = unit
    self.currentResponse = currentResponse
    self.gain = gain
    self.interval = interval
    self.probability = probability
    self.level = level
    self.spend = spend
    self.outcome = outcome
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.percentSign = percentSign
    self.currentLabel = currentLabel
    self.noun = noun
    self.note = note
  }

  /// A round share: 0.1 is `10%`.
  public func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))\(percentSign)"
  }
}
