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
    sums = PeriodSums(periodOfRow: timeline.periodOfRow, count: timeline.starts.count)
  }

  /// The data; `nil`, with errors among the findings, where the outcome cannot be read.
  ///
  /// Other columns that cannot be read are left out, so that the rest can be checked all the same.
  mutating func build(_ findings: inout FindingList) -> Dataset? {
    sums.weights = population(&findings)
    var dataset = Dataset(
      name: Self.name(of: table.file), frequency: timeline.frequency, starts: timeline.starts,
      outcome: Outcome(name: "", kind: .revenue, values: [], isMoney: true),
      currency: (settings.currency ?? "USD").uppercased(), channels: channels(&findings),
      geos: panel.geos.count > 1 ? panel.geos : [])
    for index in detection.columns.indices {
      addSeries(index, to: &dataset, &findings)
    }
    dataset.organic += organicReach(&findings)
    dataset.nameApart()
    noteGeos(&findings)
    guard let outcome = outcome(&findings) else { return nil }
    dataset.outcome = outcome
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

  private func channels(_ findings: inout FindingList) -> [Channel] {
    var channels: [Channel] = []
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
        Channel(name: name, spend: sums.sum(spend), exposure: exposure(of: name, &findings)))
    }
    return channels
  }

  /// A channel's exposure, or reach x frequency, which count the same thing: contacts.
  private func exposure(of channel: String, _ findings: inout FindingList) -> [Double]? {
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

  /// Media with reach and frequency but no spend.
  private func organicReach(_ findings: inout FindingList) -> [Series] {
    var series: [Series] = []
    for column in detection.columns {
      guard case .reach(let name) = column.role, self.column(.spend(channel: name)) == nil,
        let values = exposure(of: name, &findings)
      else { continue }
      series.append(Series(name: name, values: values))
    }
    return series
  }

  private mutating func addSeries(
    _ index: Int, to dataset: inout Dataset, _ findings: inout FindingList
  ) {
    let column = detection.columns[index]
    if column.role == .categories {
      dataset.events += CategoryColumn(table: table, column: index).read().map {
        Series(name: $0.name, values: sums.mean($0.values))
      }
      return
    }
    let kept: Set<Role> = [.control, .demand, .organic, .nonMedia, .event]
    guard kept.contains(column.role), let values = numbers(index, &findings) else { return }
    let isMedia = column.role == .organic
    let series = Series(name: column.name, values: isMedia ? sums.sum(values) : sums.mean(values))
    guard !timeline.starts.isEmpty else { return }
    if !column.isConfigured, TimeFunction(of: series.values, timeline) != nil {
      detection.columns[index].role = .ignored
      detection.columns[index].reason = "counts time"
      return
    }
    if series.values.allSatisfy({ $0 == series.values.first }) {
      detection.columns[index].role = .ignored
      detection.columns[index].reason = "never changes"
      findings.add(ConstantSeries.finding(table.file, column.name, column.isConfigured))
      return
    }
    switch column.role {
    case .organic: dataset.organic.append(series)
    case .nonMedia: dataset.nonMedia.append(series)
    case .event: dataset.events.append(series)
    default: dataset.controls.append(series)
    }
  }

  // MARK: Outcome

  private func outcome(_ findings: inout FindingList) -> Outcome? {
    guard let column = column(.outcome), let values = numbers(column, &findings) else { return nil }
    let name = table.header[column]
    let value = settings.outcome?.valuePerConversion
    let valueColumn = self.column(.valuePerConversion)
    let kind =
      settings.outcome?.kind ?? outcomeKind(column, isValued: value != nil || valueColumn != nil)
    guard kind == .conversions else {
      return Outcome(name: name, kind: .revenue, values: sums.sum(values), isMoney: true)
    }
    let counts = sums.sum(values)
    if case .number(let price) = value {
      return Outcome(
        name: name, kind: kind, values: counts.map { $0 * price }, isMoney: true, counts: counts)
    }
    guard let valueColumn else {
      return Outcome(name: name, kind: kind, values: counts, isMoney: false)
    }
    guard let prices = numbers(valueColumn, &findings) else { return nil }
    let money = sums.sum(zip(values, prices).map { $0 * $1 })
    return Outcome(name: name, kind: kind, values: money, isMoney: true, counts: counts)
  }

  private func outcomeKind(_ column: Int, isValued: Bool) -> OutcomeKind {
    ColumnName(table.header[column]).outcomeKind(isValued: isValued)
  }

  private func noteGeos(_ findings: inout FindingList) {
    guard panel.geos.count > 1 else { return }
    let weighting = sums.weights == nil ? "" : " weighted by population"
    findings.add(
      Finding(
        .note, code: "data.geos-summed",
        "\(panel.geos.count) geographies were summed to one national series; controls and events are "
          + "averages\(weighting).",
        at: Place(file: table.file, column: column(.geo).map { table.header[$0] })))
  }

  /// The file's name without folders and its last suffix.
  static func name(of file: String) -> String {
    let base = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return base }
    return String(base[..<dot])
  }
}

extension Dataset {
  /// Series that are called like a channel get their role behind their name: every part needs its own.
  fileprivate mutating func nameApart() {
    let taken = Set(channels.map(\.name))
    func apart(_ series: [Series], _ role: String) -> [Series] {
      series.map {
        taken.contains($0.name) ? Series(name: "\($0.name) (\(role))", values: $0.values) : $0
      }
    }
    controls = apart(controls, "control")
    organic = apart(organic, "organic")
    nonMedia = apart(nonMedia, "non-media")
    events = apart(events, "event")
  }
}
