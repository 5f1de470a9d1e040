import Calendars
import Charts
import Documents
import Summary
import Wording

extension SummaryBinding {
  /// A card per channel, highest return first; `nil` without curves.
  var channelCards: ChannelCards? {
    guard let curves = cardCurves else { return nil }
    let paid = summary.channels.filter { $0.spend > 0 }
    let domain = KnownReturn.domain(
      before: paid.compactMap(priorReturn), after: paid.compactMap(posteriorReturn),
      breakEven: breakEven)
    let largest = summary.channels.compactMap(\.adstock.weights.first).max() ?? 1
    return ChannelCards(
      cards: channelsByReturn.map { channel in
        ChannelCards.Card(
          name: channel.name, colorIndex: key(channel.name).colorIndex,
          spend: channel.spend,
          tier: channel.recommendation == .withheld
            ? nil : .tier(tier(channel.recommendation), style),
          value: ratio(channel.roi), unit: unitOfReturn,
          interval: style.labelled(style.level(level), ratioRange(channel.roi)),
          curve: cardCurve(channel, in: curves),
          carryOver: cardCarryOver(channel, largest: largest),
          belief: channel.spend > 0 ? cardBelief(channel, domain) : nil,
          beliefTone: channel.dataInformed.map { $0 ? TableCell.Tone.better : .worse } ?? .muted,
          advice: channel.nextStep ?? channel.advice)
      },
      key: cardKey(curves), data: curves.table,
      dataTitle: style.say("Response curves of every channel"))
  }

  private var unitOfReturn: String {
    style.outcomeIsMoney
      ? style.say("per \(style.unitOfMoney)") : style.say("conversions per \(style.unitOfMoney)")
  }

  // MARK: Pictures

  /// Every channel's curve as a panel of one chart, without key and names.
  private var cardCurves: ResponseCurvesChart? {
    let pages = curveCharts
    guard var chart = pages.first else { return nil }
    chart.panels = pages.flatMap(\.panels)
    chart.maximumPanels = 1
    (chart.showsKey, chart.showsTitles) = (false, false)
    return chart
  }

  private func cardCurve(_ channel: ChannelBlock, in chart: ResponseCurvesChart) -> Figure? {
    guard let place = chart.panels.firstIndex(where: { $0.channel.name == channel.name })
    else { return nil }
    var chart = chart
    chart.firstPanel = place
    let panel = chart.panels[place]
    let (spend, brought) = (style.money(panel.currentSpend), style.outcome(panel.currentResponse))
    return Figure(
      title: style.say("Response curve of \(channel.name)"), subtitle: "", source: nil,
      chart: chart, description: style.say("\(channel.name): \(spend) brings \(brought)"))
  }

  private func cardCarryOver(_ channel: ChannelBlock, largest: Double) -> Figure {
    let adstock = channel.adstock
    let length = style.decimal(adstock.halfLife, places: 1)
    let words =
      switch summary.period.frequency {
      case .daily: style.say("half-life \(length) days")
      case .weekly: style.say("half-life \(length) weeks")
      case .monthly: style.say("half-life \(length) months")
      }
    let immediate = style.percent(adstock.weights.first ?? 0, places: 0)
    return Figure(
      title: style.say("Carry-over"), subtitle: words, source: nil,
      chart: CarryOverCardChart(
        channel: key(channel.name), weights: adstock.weights, largest: largest,
        hint: style.separated([words, style.say("\(immediate) immediate")]), style: style,
        tick: { [style, frequency = summary.period.frequency] period in
          Self.tick(period, frequency, style)
        }),
      description: words)
  }

  /// A period after the spend, short enough for an axis.
  private static func tick(_ period: Int, _ frequency: Frequency, _ style: NumberStyle) -> String {
    switch frequency {
    case .daily: style.say("day \(period)")
    case .weekly: style.say("wk \(period)")
    case .monthly: style.say("mo \(period)")
    }
  }

  private func cardBelief(_ channel: ChannelBlock, _ domain: ClosedRange<Double>) -> Figure? {
    guard let estimate = channel.posterior ?? channel.roi, let posterior = posteriorReturn(channel)
    else { return nil }
    let after = "\(style.ratio(estimate.mean)) (\(ratioRange(estimate)))"
    let hint = channel.prior.map { prior in
      let before = style.bracketed(style.ratio(prior.mean), ratioRange(prior))
      return style.say("Before the data \(before), after \(after)")
    }
    let words = channel.dataInformed.map {
      $0 ? style.say("data-informed") : style.say("prior-driven")
    }
    return Figure(
      title: style.say("ROI"), subtitle: words ?? style.say("likely values"), source: nil,
      chart: BeliefCardChart(
        channel: key(channel.name), prior: priorReturn(channel), posterior: posterior,
        domain: domain, breakEven: breakEven, hint: hint ?? after, style: style),
      description: hint ?? after)
  }

  // MARK: How to read them

  private func cardKey(_ chart: ResponseCurvesChart) -> ChannelCards.Key {
    let (spend, outcome) = chart.units
    let about =
      outcome.label.isEmpty || outcome.label == spend.label
      ? style.say(
        "What a channel brings (up) against its spend (across), \(spend.label). Scales differ by channel."
      )
      : style.say(
        "What a channel brings (up, \(outcome.label)) against its spend (across, \(spend.label)). Scales differ by channel."
      )
    var entries = [ChannelCards.KeyEntry(.now, chart.nowLabel)]
    if chart.panels.contains(where: { $0.plannedSpend != nil }) {
      entries.append(ChannelCards.KeyEntry(.plan, style.say("recommended spend")))
    }
    entries += [
      ChannelCards.KeyEntry(.band, style.interval(level)),
      ChannelCards.KeyEntry(.beyond, style.say("beyond observed spend")),
      ChannelCards.KeyEntry(.observed, chart.observedLabel),
    ]
    if let breakEven {
      let amount = breakEven == 1 ? style.unitOfMoney : style.ratio(breakEven)
      entries.append(
        ChannelCards.KeyEntry(
          .breakEven, style.say("\(amount) back per \(style.unitOfMoney)")))
    }
    var notes = [
      style.say(
        "**Carry-over** is the share of the effect in each period after the spend, the first one filled."
      )
    ]
    notes.append(
      summary.channels.contains { $0.prior != nil }
        ? style.say(
          "**ROI** shows how likely each return is: before the data (dashed) and after (filled).")
        : style.say("**ROI** shows how likely each return is."))
    return ChannelCards.Key(
      title: style.say("How to read a card"), about: about, entries: entries,
      notes: ([summary.narrative.notes["tiers"]].compactMap(\.self) + notes).map {
        MarkdownParser.inlines($0)
      })
  }
}
