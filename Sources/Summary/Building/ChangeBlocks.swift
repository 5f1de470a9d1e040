import Calendars
import Insights

/// What changed between two windows.
extension BlockBuilder {
  /// `nil` where nothing is compared.
  var changes: ChangesBlock? {
    guard let words = ChangeWords(evidence) else { return nil }
    let change = words.change
    func cause(_ name: String, _ label: String, _ part: CauseChange) -> CauseChangeBlock {
      CauseChangeBlock(
        name: name, label: label, earlier: part.earlier, current: part.current, change: part.change,
        probabilityOfRise: part.probabilityOfRise, changeShare: words.share(part.change.mean))
    }
    return ChangesBlock(
      basis: change.comparison.basis,
      current: window(change.comparison.current, change.current, words),
      earlier: window(change.comparison.earlier, change.earlier, words),
      change: change.change, changeShare: words.relative,
      baseline: cause("baseline", words.baseline, change.baseline),
      components: change.components.map { component in
        ComponentChangeBlock(
          name: component.name, label: words.component(component.name),
          change: component.whole.change, changeShare: words.share(component.whole.change.mean),
          causes: component.causes.map { cause($0.name, PlainName.of($0.name), $0.change) })
      },
      channels: change.channels.map { channel in
        ChannelChangeBlock(
          name: channel.name, spend: channel.spend,
          contribution: cause(channel.name, channel.name, channel.contribution), roi: channel.roi,
          split: channel.split, share: channel.share)
      },
      media: MediaChangeBlock(
        spend: change.media.spend,
        contribution: cause("media", words.media, change.media.contribution),
        roi: change.media.roi, split: change.media.split),
      others: cause("others", words.exceptMedia, change.other),
      unexplained: cause("unexplained", words.unexplained, change.unexplained),
      unexplainedShare: words.unexplainedShare, months: change.months, rows: words.rows)
  }

  private func window(
    _ span: Comparison.Span, _ outcome: Double, _ words: ChangeWords
  ) -> ChangeWindow {
    ChangeWindow(
      label: words.label(span), start: words.first(span), end: words.last(span),
      periods: span.periods.count, outcome: outcome, quarter: span.quarter?.number,
      fiscalYear: span.quarter?.year)
  }
}
