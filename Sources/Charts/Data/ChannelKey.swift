/// Which channel a mark belongs to; a channel looks the same in every chart.
public struct ChannelKey: Sendable, Hashable {
  /// As people write it; cut by charts where it is too long, never by callers.
  public var name: String
  /// Place in the palette; channels beyond its end are hatched in the theme's `other`.
  public var colorIndex: Int

  public init(name: String, colorIndex: Int) {
    self.name = name
    self.colorIndex = colorIndex
  }
}
