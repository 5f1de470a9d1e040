import Wording

/// What is said about channels that demand may have bought.
extension Evidence {
  /// The finding of one channel, as sentences in plain text; `nil` where there is none.
  public func demandMessage(_ index: Int) -> String? {
    switch demand.channels[index].verdict {
    case .none: demandAdjusted(index)
    case .possible: demandPossible(index)
    case .likely:
      style.paragraph([demandReason(index), demandConsequence(index), demandCure(index)])
    }
  }

  /// What was seen, and how sure that is.
  func demandReason(_ index: Int) -> String {
    let finding = demand.channels[index]
    let signs = finding.signs
    let score = style.decimal(finding.score, places: 2)
    let names = style.joined(finding.adjustedBy.map(PlainName.of))
    let verdict =
      finding.adjustedBy.isEmpty
      ? say("\(name(index)) is likely bought by demand (\(score) of 1 on the signs)")
      : say(
        "\(name(index)) is likely bought by demand even with \(names) in the model (\(score) of 1 on the signs)"
      )
    let explained = style.percent(signs.spendExplained, places: 0)
    let credited = style.percent(signs.contributionShare)
    let credit =
      channels[index].whole.roi.map {
        say("credits it with \(credited) of \(noun) at \(style.ratio($0.mean)) \(perOne)")
      } ?? say("credits it with \(credited) of \(noun)")
    let carried = max(signs.seasonShare, signs.movementShare)
    let run = style.percent(carried, places: 0)
    guard carried >= 0.4 else {
      return say(
        "\(verdict): trend, season and \(noun) account for \(explained) of its spend’s movement, and the model \(credit)."
      )
    }
    return signs.seasonShare >= signs.movementShare
      ? say(
        "\(verdict): trend, season and \(noun) account for \(explained) of its spend’s movement, the model runs \(run) of the season of \(noun) through it, and \(credit)."
      )
      : say(
        "\(verdict): trend, season and \(noun) account for \(explained) of its spend’s movement, the model runs \(run) of the ups and downs of \(noun) through it, and \(credit)."
      )
  }

  /// What follows for the numbers and the advice.
  func demandConsequence(_ index: Int) -> String {
    channels[index].whole.roi.map {
      say(
        "People who were buying anyway make such a pattern too, so its return is an upper bound (\(interval($0))), no advice is given on it and no plan moves its spend."
      )
    }
      ?? say(
        "People who were buying anyway make such a pattern too, so its return is an upper bound, no advice is given on it and no plan moves its spend."
      )
  }

  /// How to find out.
  func demandCure(_ index: Int) -> String {
    let finding = demand.channels[index]
    if finding.isTested {
      return say(
        "The experiments on it do not settle it: check their dates and spend, or run a longer one.")
    }
    return finding.adjustedBy.isEmpty
      ? say(
        "A measure of demand in data.demand, such as searches or visits, or a lift test in model.lift_tests would tell."
      )
      : say("A lift test in model.lift_tests would tell.")
  }

  private func demandPossible(_ index: Int) -> String {
    let score = style.decimal(demand.channels[index].score, places: 2)
    let doubt =
      channels[index].whole.roi.map {
        say(
          "\(name(index)) may in part be bought by demand (\(score) of 1 on the signs), so part of its return of \(roi($0)) may not be its own: test before scaling."
        )
      }
      ?? say(
        "\(name(index)) may in part be bought by demand (\(score) of 1 on the signs), so part of its return may not be its own: test before scaling."
      )
    return style.paragraph([doubt, demandCure(index)])
  }

  private func demandAdjusted(_ index: Int) -> String? {
    let finding = demand.channels[index]
    guard !finding.adjustedBy.isEmpty, channels[index].whole.spend > 0 else { return nil }
    let names = style.joined(finding.adjustedBy.map(PlainName.of))
    return say(
      "\(name(index)) is adjusted for demand by \(names), and shows no sign of being bought by it.")
  }
}

extension Evidence {
  /// `Returns of **Search** are upper bounds, as demand likely bought it.` in Markdown; empty where nothing is doubted.
  var demandLead: String {
    let doubted = demand.doubted
    guard !doubted.isEmpty else { return "" }
    let names = style.shortened(doubted.map { "**\(markdown($0))**" }, limit: 2)
    return say(
      doubted.count, one: "The return of \(names) is an upper bound, as demand likely bought it.",
      other: "Returns of \(names) are upper bounds, as demand likely bought them.")
  }
}
