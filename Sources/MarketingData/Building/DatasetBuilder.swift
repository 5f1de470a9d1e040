import Calendars
import Findings
import Settings

/// Reads each column in its role and adds the rows of each period up to a `Dataset`.
///
/// Columns are read one at a time, so that a large panel is never held as numbers.
struct DatasetBuilder {
  let table: Table
  let marks: [DecimalMark]
  let settings: DataSettings
  let timeline: Timeline
  let panel: Panel
  /// May change: what turns out to count time, or never changes, is ignored.
  private(set) var detection: Detection
  private var sums: PeriodSums

  init(
    table: Table, marks: [DecimalMark], settings: DataSettings, timeline: Timeline, panel: Panel,
    detection: Detection
  ) {
    self.table = table
    self.marks = marks
    self.settings = settings
    self.timeline = timeline
    self.panel = panel
    self.detection = detection
    sums = PeriodSums(timeline, panel)
  }

  /// The data; `nil`, with errors among the findings, where the outcome cannot be read.
  ///
  /// Other columns that cannot be read are left out, so that the rest can be checked all the same.
  mutating func build(_ findings: inout FindingList) -> Dataset? {
    sums.weights = population(&findings)
    var draft = DatasetDraft()
    draft.channels = channels(&findings)
    for index in detection.columns.indices { addSeries(index, to: &draft, &findings) }
    draft.organic += organicReach(&findings)
    checkDemand(draft, &findings)
    draft.nameApart()
    noteGeos(&findings)
    guard let outcome = outcome(&findings) else { return nil }
    return dataset(draft, outcome)
  }

  /// The national data, and those of each geography where there are several.
  private func dataset(_ draft: DatasetDraft, _ outcome: DatasetDraft.OutcomeDraft) -> Dataset {
    let currency = (settings.currency ?? "USD").uppercased()
    var dataset = draft.dataset(
      name: Self.name(of: table.file), timeline: timeline, currency: currency, outcome: outcome)
    guard panel.geos.count > 1 else { return dataset }
    dataset.geos = panel.geos
    if let grid = sums.grid {
      dataset.panel = GeoPanel(
        data: (0..<grid.geos).map { geo in
          draft.dataset(
            of: geo, name: panel.geos[geo], timeline: timeline, currency: currency,
            outcome: outcome)
        }, populations: sums.populations())
    }
    return dataset
  }

  // MARK: Columns

  private func column(_ role: Role) -> Int? {
    detection.columns.firstIndex { $0.role == role }
  }

  private func numbers(_ column: Int, _ findings: inout FindingList) -> [Double]? {
    let role = detection.columns[column].role
    guard
      let values = NumberColumn(table: table, column: column, mark: marks[column])
        .read(role, &findings)
    else { return nil }
    findings.add(NegativeMedia.rows(values, role)) { row in
      NegativeMedia.finding(table, row: row, column: column, role)
    }
    return values
  }

  private func population(_ findings: inout FindingList) -> [Double]? {
    guard let column = column(.population), let values = numbers(column, &findings) else {
      return nil
    }
    if let row = values.firstIndex(where: { $0 <= 0 }) {
      let place = Place(
        file: table.file, row: table.line(ofRow: row), column: table.header[column],
        value: table.text(row: row, column: column))
      findings.add(
        Finding(
          .error, code: "data.population", "A population must be above 0.", at: place,
          fix: "Correct it, or remove the column."))
      return nil
    }
    return values
  }

  private func channels(_ findings: inout FindingList) -> [DatasetDraft.ChannelDraft] {
    var channels: [DatasetDraft.ChannelDraft] = []
    for (index, column) in detection.columns.enumerated() {
      guard case .spend(let name) = column.role else { continue }
      if channels.contains(where: { $0.name == name }) {
        findings.add(
          Finding(
            .error, code: "data.duplicate-channel", "Two columns are the spend of \(quoted(name)).",
            at: Place(file: table.file, column: column.name),
            fix: "Remove one of them, or name the channels in the configuration."))
        continue
      }
      guard let spend = numbers(index, &findings) else { continue }
      channels.append(
        DatasetDraft.ChannelDraft(
          name: name, spend: sums.sum(spend), exposure: exposure(of: name, &findings),
          reach: reach(of: name)))
    }
    return channels
  }

  /// A channel's exposure, or reach x frequency, which count the same thing: contacts.
  private func exposure(of channel: String, _ findings: inout FindingList) -> PanelSeries? {
    if let column = column(.exposure(channel: channel)) {
      return numbers(column, &findings).map(sums.sum)
    }
    guard let reach = column(.reach(channel: channel)),
      let people = numbers(reach, &findings)
    else { return nil }
    guard let frequency = column(.frequency(channel: channel)) else { return sums.sum(people) }
    guard let contacts = numbers(frequency, &findings) else { return nil }
    return sums.sum(zip(people, contacts).map { $0 * $1 })
  }

  /// People reached by a channel in each period; what is wrong with the column is told with the exposure.
  private func reach(of channel: String) -> PanelSeries? {
    guard let column = column(.reach(channel: channel)) else { return nil }
    var told = FindingList()
    return numbers(column, &told).map(sums.sum)
  }

  /// Media with reach and frequency but no spend.
  private func organicReach(_ findings: inout FindingList) -> [DatasetDraft.NamedSeries] {
    var series: [DatasetDraft.NamedSeries] = []
    for column in detection.columns {
      guard case .reach(let name) = column.role, self.column(.spend(channel: name)) == nil,
        let values = exposure(of: name, &findings)
      else { continue }
      series.append(DatasetDraft.NamedSeries(name: name, values: values))
    }
    return series
  }

  private mutating func addSeries(
    _ index: Int, to draft: inout DatasetDraft, _ findings: inout FindingList
  ) {
    let column = detection.columns[index]
    if column.role == .categories {
      CategoryColumn(table: table, column: index).forEachEvent { name, flags in
        draft.events.append(DatasetDraft.NamedSeries(name: name, values: sums.mean(flags)))
      }
      return
    }
    if column.role == .newCustomers {
      draft.newCustomers = numbers(index, &findings).map(sums.sum)
      return
    }
    let kept: Set<Role> = [.control, .demand, .organic, .nonMedia, .event]
    guard kept.contains(column.role), let values = numbers(index, &findings) else { return }
    // Queries, visits and contacts are counted, so they add up; prices and flags do not.
    let isCounted = column.role == .organic || column.role == .demand
    let series = DatasetDraft.NamedSeries(
      name: column.name, values: isCounted ? sums.sum(values) : sums.mean(values))
    guard !timeline.starts.isEmpty, keeps(index, series.values.national, &findings) else { return }
    switch column.role {
    case .organic: draft.organic.append(series)
    case .nonMedia: draft.nonMedia.append(series)
    case .event: draft.events.append(series)
    case .demand:
      draft.demand.append(
        DatasetDraft.DemandDraft(series: series, channels: followers(of: column.name)))
    default: draft.controls.append(series)
    }
  }

  /// Whether a column tells something; one that counts time or never changes is ignored from here on.
  private mutating func keeps(
    _ index: Int, _ values: [Double], _ findings: inout FindingList
  ) -> Bool {
    let column = detection.columns[index]
    if !column.isConfigured, TimeFunction(of: values, timeline) != nil {
      detection.columns[index].role = .ignored
      detection.columns[index].reason = "counts time"
      return false
    }
    if values.allSatisfy({ $0 == values.first }) {
      detection.columns[index].role = .ignored
      detection.columns[index].reason = "never changes"
      findings.add(ConstantSeries.finding(table.file, column.name, column.isConfigured))
      return false
    }
    return true
  }

  // MARK: Outcome

  private func outcome(_ findings: inout FindingList) -> DatasetDraft.OutcomeDraft? {
    guard let column = column(.outcome), let values = numbers(column, &findings) else { return nil }
    let name = table.header[column]
    let value = settings.outcome?.valuePerConversion
    let valueColumn = self.column(.valuePerConversion)
    let kind =
      settings.outcome?.kind ?? outcomeKind(column, isValued: value != nil || valueColumn != nil)
    guard kind == .conversions else {
      return DatasetDraft.OutcomeDraft(
        name: name, kind: .revenue, values: sums.sum(values), isMoney: true)
    }
    let counts = sums.sum(values)
    if case .number(let price) = value {
      return DatasetDraft.OutcomeDraft(
        name: name, kind: kind, values: sums.sum(values.map { $0 * price }), isMoney: true,
        counts: counts)
    }
    guard let valueColumn else {
      return DatasetDraft.OutcomeDraft(name: name, kind: kind, values: counts, isMoney: false)
    }
    guard let prices = numbers(valueColumn, &findings) else { return nil }
    let money = sums.sum(zip(values, prices).map { $0 * $1 })
    return DatasetDraft.OutcomeDraft(
      name: name, kind: kind, values: money, isMoney: true, counts: counts)
  }

  private func outcomeKind(_ column: Int, isValued: Bool) -> OutcomeKind {
    ColumnName(table.header[column]).outcomeKind(isValued: isValued)
  }

  private func noteGeos(_ findings: inout FindingList) {
    guard panel.geos.count > 1 else { return }
    findings.add(
      Finding(
        .note, code: "data.geos-summed",
        sums.weights == nil
          ? "National figures are the sums of \(panel.geos.count) geographies; controls and events are averages."
          : "National figures are the sums of \(panel.geos.count) geographies; controls and events are averages weighted by population.",
        at: Place(file: table.file, column: column(.geo).map { table.header[$0] })))
  }

  /// The file's name without folders and its last suffix.
  static func name(of file: String) -> String {
    let base = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return base }
    return String(base[..<dot])
  }
}
