import Findings

/// A figure with its interval, drawn on a small scale.
public struct KeyFigure: Codable, Sendable, Equatable {
  public var label: String
  public var value: Double
  /// The value as printed.
  public var text: String
  /// Small text after the value.
  @Null public var unit: String?
  /// As printed.
  @Null public var interval: String?
  @Null public var lower: Double?
  @Null public var upper: Double?
  /// Marked on the scale.
  @Null public var reference: Double?
  @Null public var referenceText: String?
  public var note: String

  public init(
    label: String, value: Double, text: String, unit: String? = nil, interval: String? = nil,
    lower: Double? = nil, upper: Double? = nil, reference: Double? = nil,
    referenceText: String? = nil, note: String
  ) {
    self.label = label
    self.value = value
    self.text = text
    self.unit = unit
    self.interval = interval
    self.lower = lower
    self.upper = upper
    self.reference = reference
    self.referenceText = referenceText
    self.note = note
  }
}

/// What to do, why, and how much money moves.
public struct Action: Codable, Sendable, Equatable {
  public var title: String
  public var detail: String
  @Null public var money: Double?
  @Null public var moneyText: String?

  public init(
    title: String, detail: String, money: Double? = nil, moneyText: String? = nil
  ) {
    self.title = title
    self.detail = detail
    self.money = money
    self.moneyText = moneyText
  }
}
