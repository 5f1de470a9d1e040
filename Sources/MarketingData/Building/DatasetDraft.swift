import Calendars
import Settings

/// A data set in the making: every series for the whole market and for each geography.
struct DatasetDraft {
  struct NamedSeries {
    var name: String
    var values: PanelSeries
  }

  struct ChannelDraft {
    var name: String
    var spend: PanelSeries
    var exposure: PanelSeries?
    /// People reached, where that column is there.
    var reach: PanelSeries?

    func channel(of geo: Int?) -> Channel {
      var channel = Channel(
        name: name, spend: spend.values(of: geo), exposure: exposure?.values(of: geo))
      channel.reach = reach?.values(of: geo)
      return channel
    }
  }

  struct DemandDraft {
    var series: NamedSeries
    var channels: [String]
  }

  struct OutcomeDraft {
    var name: String
    var kind: OutcomeKind
    var values: PanelSeries
    var isMoney: Bool
    var counts: PanelSeries?
  }

  var channels: [ChannelDraft] = []
  var controls: [NamedSeries] = []
  var demand: [DemandDraft] = []
  var organic: [NamedSeries] = []
  var nonMedia: [NamedSeries] = []
  var events: [NamedSeries] = []
  var newCustomers: PanelSeries?

  /// Series that are called like a channel get their role behind their name: every part needs its own.
  mutating func nameApart() {
    let taken = Set(channels.map(\.name))
    func apart(_ name: String, _ role: String) -> String {
      taken.contains(name) ? "\(name) (\(role))" : name
    }
    for index in controls.indices { controls[index].name = apart(controls[index].name, "control") }
    for index in demand.indices {
      demand[index].series.name = apart(demand[index].series.name, "demand")
    }
    for index in organic.indices { organic[index].name = apart(organic[index].name, "organic") }
    for index in nonMedia.indices {
      nonMedia[index].name = apart(nonMedia[index].name, "non-media")
    }
    for index in events.indices { events[index].name = apart(events[index].name, "event") }
  }

  /// The data of the whole market, or of one geography.
  func dataset(
    of geo: Int? = nil, name: String, timeline: Timeline, currency: String, outcome: OutcomeDraft
  ) -> Dataset {
    func series(_ drafts: [NamedSeries]) -> [Series] {
      drafts.map { Series(name: $0.name, values: $0.values.values(of: geo)) }
    }
    var dataset = Dataset(
      name: name, frequency: timeline.frequency, starts: timeline.starts,
      outcome: Outcome(
        name: outcome.name, kind: outcome.kind, values: outcome.values.values(of: geo),
        isMoney: outcome.isMoney, counts: outcome.counts?.values(of: geo)),
      currency: currency,
      channels: channels.map { $0.channel(of: geo) }, controls: series(controls),
      organic: series(organic), nonMedia: series(nonMedia),
      events: series(events))
    dataset.demand = demand.map {
      DemandSeries(
        series: Series(name: $0.series.name, values: $0.series.values.values(of: geo)),
        channels: $0.channels)
    }
    dataset.newCustomers = newCustomers?.values(of: geo)
    return dataset
  }
}
