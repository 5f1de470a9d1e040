import Wording

/// What is said about channels that demand may have bought.
extension Evidence {
  /// The finding of one channel, as sentences in plain text; `nil` where there is none.
  public func demandMessage(_ index: Int) -> String? {
    switch demand.channels[index].verdict {
    case .none: demandAdjusted(index)
    case .possible: demandPossible(index)
    case .likely: "\(demandReason(index)) \(demandConsequence(index)) \(demandCure(index))"
    }
  }

  /// What was seen, and how sure that is.
  func demandReason(_ index: Int) -> String {
    let finding = demand.channels[index]
    let signs = finding.signs
    let name = name(index)
    let still =
      finding.adjustedBy.isEmpty
      ? "" : " even with \(ListStyle.joined(finding.adjustedBy.map(PlainName.of))) in the model"
    var text =
      "\(name) is likely bought by demand\(still) (\(style.decimal(finding.score, places: 2)) of 1 on the signs): trend, season and \(noun) account for \(style.percent(signs.spendExplained, places: 0)) of its spend’s movement"
    let carried = max(signs.seasonShare, signs.movementShare)
    if carried >= 0.4 {
      text +=
        ", the model runs \(style.percent(carried, places: 0)) of the \(signs.seasonShare >= signs.movementShare ? "season" : "ups and downs") of \(noun) through it"
    }
    text += ", and credits it with \(style.percent(signs.contributionShare)) of \(noun)"
    if let roi = channels[index].whole.roi { text += " at \(style.ratio(roi.mean)) \(perOne)" }
    return text + "."
  }

  /// What follows for the numbers and the advice.
  func demandConsequence(_ index: Int) -> String {
    let interval = channels[index].whole.roi.map { " (\(self.interval($0)))" } ?? ""
    return
      "People who were buying anyway make such a pattern too, so its return is an upper bound\(interval), no advice is given on it and no plan moves its spend."
  }

  /// How to find out.
  func demandCure(_ index: Int) -> String {
    let finding = demand.channels[index]
    if finding.isTested {
      return
        "The experiments on it do not settle it: check their dates and spend, or run a longer one."
    }
    return finding.adjustedBy.isEmpty
      ? "A measure of demand in data.demand, such as searches or visits, or a lift test in model.lift_tests would tell."
      : "A lift test in model.lift_tests would tell."
  }

  private func demandPossible(_ index: Int) -> String {
    let finding = demand.channels[index]
    let returned = channels[index].whole.roi.map { " of \(roi($0))" } ?? ""
    return
      "\(name(index)) may in part be bought by demand (\(style.decimal(finding.score, places: 2)) of 1 on the signs), so part of its return\(returned) may not be its own: test before scaling. \(demandCure(index))"
  }

  private func demandAdjusted(_ index: Int) -> String? {
    let finding = demand.channels[index]
    guard !finding.adjustedBy.isEmpty, channels[index].whole.spend > 0 else { return nil }
    return
      "\(name(index)) is adjusted for demand by \(ListStyle.joined(finding.adjustedBy.map(PlainName.of))), and shows no sign of being bought by it."
  }
}

extension Evidence {
  /// `Returns of **Search** are upper bounds, as demand likely bought it. ` in Markdown; empty where nothing is doubted.
  var demandLead: String {
    let doubted = demand.doubted
    guard !doubted.isEmpty else { return "" }
    let names = ListStyle.shortened(doubted.map { "**\(markdown($0))**" }, limit: 2)
    let (start, end) =
      doubted.count == 1
      ? ("The return of", "is an upper bound, as demand likely bought it")
      : ("Returns of", "are upper bounds, as demand likely bought them")
    return "\(start) \(names) \(end). "
  }
}
