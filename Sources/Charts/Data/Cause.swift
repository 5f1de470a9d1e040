/// What kind of cause a part of the outcome comes from.
public enum Cause: Sendable, Hashable {
  case baseline
  /// Controls, promotions, organic media and events.
  case component
  case channel(ChannelKey)
  /// All channels together.
  case media
  case unexplained
}
