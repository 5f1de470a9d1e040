import Findings
import Settings

/// A limit on one channel, as the command line has it.
struct ChannelLimit {
  /// The option it comes with.
  enum Side: String {
    case min = "--min"
    case max = "--max"
    case lock = "--lock"
  }

  enum Amount {
    case money(Double)
    /// As a share of what is spent now.
    case change(Double)
  }

  var side: Side
  var channel: String
  /// `nil` for a lock.
  var amount: Amount?

  init(_ side: Side, _ text: String) throws(Unusable) {
    self.side = side
    guard side != .lock else {
      channel = text
      return
    }
    // A name may hold an equals sign, an amount does not.
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex,
      let amount = ChannelLimit.amount(text[text.index(after: equals)...])
    else {
      throw UsageProblem.badValue(
        option: side.rawValue, text: text,
        rule: "a channel and an amount of money or a change, as in tv=250000 or tv=+20%"
      ).error
    }
    channel = String(text[..<equals])
    self.amount = amount
  }

  private static func amount(_ text: Substring) -> Amount? {
    if text.hasSuffix("%") {
      // Without a sign it could be a share of now as well as a change.
      guard text.hasPrefix("+") || text.hasPrefix("-"), let percent = number(text.dropLast()),
        percent >= -100
      else { return nil }
      return .change(percent / 100)
    }
    return number(text).flatMap { $0 >= 0 ? .money($0) : nil }
  }

  private static func number(_ text: Substring) -> Double? {
    Double(text.filter { $0 != "_" }).flatMap { $0.isFinite ? $0 : nil }
  }

  /// What it says of a side replaces all that was said of it before.
  func apply(to limits: inout SpendLimits) {
    switch (side, amount) {
    case (.min, .money(let money)): (limits.min, limits.minChange) = (money, nil)
    case (.min, .change(let change)): (limits.min, limits.minChange) = (nil, change)
    case (.max, .money(let money)): (limits.max, limits.maxChange) = (money, nil)
    case (.max, .change(let change)): (limits.max, limits.maxChange) = (nil, change)
    default: limits.locked = true
    }
  }
}
