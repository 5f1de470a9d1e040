import MarketingData

/// Why an earlier report speaks of something else than the data at hand.
public enum ReportMismatch: Sendable, Equatable {
  case outcome(earlier: String, now: String)
  /// One counts conversions, the other money.
  case unit(earlier: String, now: String)
  case currency(earlier: String, now: String)
}

extension EarlierReport {
  /// The first reason why its numbers cannot be set beside those of the data; `nil` where they can.
  public func mismatch(with dataset: Dataset) -> ReportMismatch? {
    let now = dataset.outcome
    if outcome.name != now.name { return .outcome(earlier: outcome.name, now: now.name) }
    if outcome.kind != now.kind.rawValue || (outcome.currency == nil) == now.isMoney {
      return .unit(
        earlier: unit(outcome.kind, isMoney: outcome.currency != nil),
        now: unit(now.kind.rawValue, isMoney: now.isMoney))
    }
    if let currency, currency != dataset.currency {
      return .currency(earlier: currency, now: dataset.currency)
    }
    return nil
  }

  private func unit(_ kind: String, isMoney: Bool) -> String {
    kind == "conversions" && isMoney ? "conversions at their value" : kind
  }
}
