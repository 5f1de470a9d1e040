/// How much a channel may be given over the plan window; `nil` leaves a side open.
///
/// Limits in money and relative to now may stand together: the tighter one holds.
public struct SpendLimits: Codable, Sendable, Equatable {
  /// The least spend, in money.
  public var min: Double?
  /// The most spend, in money.
  public var max: Double?
  /// The least change from now, as a share: -0.2 for a fifth less.
  public var minChange: Double?
  /// The most change from now, as a share.
  public var maxChange: Double?
  /// Whether spend stays as it is.
  public var locked: Bool

  public init(
    min: Double? = nil, max: Double? = nil, minChange: Double? = nil, maxChange: Double? = nil,
    locked: Bool = false
  ) {
    self.min = min
    self.max = max
    self.minChange = minChange
    self.maxChange = maxChange
    self.locked = locked
  }
}

/// How much several channels may be given together.
public struct SpendGroup: Codable, Sendable, Equatable {
  /// What to call it; `nil`: by its channels.
  public var name: String?
  /// Empty: every channel.
  public var channels: [String]
  /// The least spend of all of them, in money.
  public var min: Double?
  /// The most spend of all of them, in money.
  public var max: Double?
  /// The least change of their sum from now, as a share.
  public var minChange: Double?
  /// The most change of their sum from now, as a share.
  public var maxChange: Double?

  public init(
    name: String? = nil, channels: [String], min: Double? = nil, max: Double? = nil,
    minChange: Double? = nil, maxChange: Double? = nil
  ) {
    self.name = name
    self.channels = channels
    self.min = min
    self.max = max
    self.minChange = minChange
    self.maxChange = maxChange
  }
}

/// How one channel's spend stands to another's: `min * other <= channel <= max * other`.
public struct SpendRatio: Codable, Sendable, Equatable {
  public var channel: String
  /// The channel it is compared with.
  public var other: String
  public var min: Double?
  public var max: Double?

  public init(channel: String, to other: String, min: Double? = nil, max: Double? = nil) {
    self.channel = channel
    self.other = other
    self.min = min
    self.max = max
  }
}

/// The smallest change of a channel that is worth making; a smaller one is not made at all.
///
/// Where both are given the larger holds.
public struct SmallestChange: Codable, Sendable, Equatable {
  /// As a share of the channel's spend now.
  public var share: Double?
  /// In money.
  public var amount: Double?

  public init(share: Double? = nil, amount: Double? = nil) {
    self.share = share
    self.amount = amount
  }
}
