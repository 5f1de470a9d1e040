import Findings
import Statistics

/// Reads the columns of a plan into the history's series, in the history's order.
struct PlanBuilder {
  let columns: PlanColumns
  let marks: [DecimalMark]
  let history: Dataset
  let timeline: Timeline
  private var sums: PeriodSums

  init(
    columns: PlanColumns, marks: [DecimalMark], history: Dataset, timeline: Timeline, panel: Panel
  ) {
    self.columns = columns
    self.marks = marks
    self.history = history
    self.timeline = timeline
    sums = PeriodSums(timeline, panel)
  }

  /// `nil`, with errors among the findings, where a column that must be there is missing or cannot be read.
  mutating func build(_ findings: inout FindingList) -> Dataset? {
    if let column = columns.column(.population) {
      sums.weights = numbers(column, .population, &findings)
    }
    let outcome = history.outcome
    var plan = Dataset(
      name: DatasetBuilder.name(of: table.file), frequency: history.frequency,
      starts: timeline.starts,
      outcome: Outcome(
        name: outcome.name, kind: outcome.kind, values: [], isMoney: outcome.isMoney),
      currency: history.currency,
      channels: history.channels.compactMap { channel($0, &findings) })
    plan.controls = history.controls.map { series($0, .mean, &findings) }
    plan.organic = history.organic.map { series($0, .mean, &findings) }
    plan.nonMedia = history.nonMedia.map { series($0, .nothing, &findings) }
    plan.events = history.events.map { series($0, .nothing, &findings) }
    plan.demand = history.demand.map {
      DemandSeries(series: series($0.series, .mean, &findings), channels: $0.channels)
    }
    noteStrangeWords(&findings)
    return plan.channels.count == history.channels.count ? plan : nil
  }

  /// Money per conversion in each period, where the plan has the column.
  func unitValues(_ findings: inout FindingList) -> [Double]? {
    columns.column(.valuePerConversion)
      .flatMap { numbers($0, .valuePerConversion, &findings) }.map(mean)
  }

  private var table: Table { columns.table }

  private func numbers(
    _ column: Int, _ role: Role, _ findings: inout FindingList
  ) -> [Double]? {
    guard
      let values = NumberColumn(table: table, column: column, mark: marks[column])
        .read(role, &findings)
    else { return nil }
    findings.add(NegativeMedia.rows(values, role)) { row in
      NegativeMedia.finding(table, row: row, column: column, role)
    }
    return values
  }

  private func sum(_ values: [Double]) -> [Double] { sums.sum(values).national }

  private func mean(_ values: [Double]) -> [Double] { sums.mean(values).national }

  // MARK: Channels

  private func channel(_ past: Channel, _ findings: inout FindingList) -> Channel? {
    let name = past.name
    let spendColumn = columns.column(.spend(channel: name))
    let spend = spendColumn.flatMap { numbers($0, .spend(channel: name), &findings) }
      .map(sum)
    if spendColumn != nil, spend == nil { return nil }
    guard let pastExposure = past.exposure else {
      guard let spend else {
        findings.add(
          columns.missing(
            columns.known.names(of: .spend(channel: name)),
            "The plan says nothing of the spend on \(name)."))
        return nil
      }
      return Channel(name: name, spend: spend)
    }
    let exposure = exposure(of: name, &findings)
    let contactsPerMoney = Summation.sum(pastExposure) / Summation.sum(past.spend)
    switch (spend, exposure) {
    case (let spend?, let exposure?):
      return Channel(name: name, spend: spend, exposure: exposure)
    case (let spend?, nil) where contactsPerMoney.isFinite:
      findings.add(derived(name))
      return Channel(name: name, spend: spend, exposure: spend.map { $0 * contactsPerMoney })
    case (nil, let exposure?):
      let spend =
        contactsPerMoney > 0 ? exposure.map { $0 / contactsPerMoney } : exposure.map { _ in 0 }
      return Channel(name: name, spend: spend, exposure: exposure)
    default:
      let names =
        columns.known.names(of: .exposure(channel: name))
        + columns.known.names(of: .reach(channel: name))
        + columns.known.names(of: .spend(channel: name))
      findings.add(
        columns.missing(names, "The plan says nothing of the spend on \(name) or its exposure."))
      return nil
    }
  }

  private func exposure(of channel: String, _ findings: inout FindingList) -> [Double]? {
    if let column = columns.column(.exposure(channel: channel)) {
      return numbers(column, .exposure(channel: channel), &findings).map(sum)
    }
    guard let reach = columns.column(.reach(channel: channel)),
      let people = numbers(reach, .reach(channel: channel), &findings)
    else { return nil }
    let wanted = columns.known.names(of: .frequency(channel: channel))
    if wanted.isEmpty { return sum(people) }
    guard let frequency = columns.column(.frequency(channel: channel)),
      let contacts = numbers(frequency, .frequency(channel: channel), &findings)
    else { return nil }
    return sum(zip(people, contacts).map { $0 * $1 })
  }

  private func derived(_ name: String) -> Finding {
    let wanted =
      columns.known.names(of: .exposure(channel: name)).first
      ?? columns.known.names(of: .reach(channel: name)).first
    return Finding(
      .warning, code: "data.plan-exposure-from-spend",
      "The plan has no exposure of \(name), which drives its effect; what a unit of money bought in the past is taken to be bought again.",
      at: Place(file: table.file, column: wanted),
      fix: wanted.map { "Add a column \(quoted($0)) where it is known." } ?? "")
  }

  // MARK: Other series

  /// What a series is where the plan does not have it.
  private enum Absent {
    /// The history's mean.
    case mean
    /// 0: not planned.
    case nothing
  }

  private func series(
    _ past: Series, _ absent: Absent, _ findings: inout FindingList
  ) -> Series {
    guard let source = source(of: past.name) else {
      let value = absent == .mean ? Moments.mean(past.values) : 0
      findings.add(
        Finding(
          .warning, code: "data.plan-missing-series",
          absent == .mean
            ? "The plan says nothing of \(past.name); its mean in the model's data is used."
            : "The plan says nothing of \(past.name); it is taken not to happen.",
          at: Place(file: table.file, column: past.name),
          fix: Suggestion.sentence(for: past.name, among: table.header) ?? ""))
      return Series(
        name: past.name, values: Array(repeating: value, count: timeline.starts.count))
    }
    switch source {
    case .words(let column, let word):
      return Series(name: past.name, values: mean(flags(column, word)))
    case .reach(let channel):
      return Series(name: past.name, values: exposure(of: channel, &findings) ?? [])
    case .numbers(let column, let role):
      let values = numbers(column, role, &findings) ?? Array(repeating: 0, count: table.rowCount)
      return Series(
        name: past.name, values: role == .organic || role == .demand ? sum(values) : mean(values))
    }
  }

  private enum Source {
    case numbers(Int, Role)
    /// A column of words; `nil`: any that means yes.
    case words(Int, word: String?)
    case reach(channel: String)
  }

  /// The column a series of the history comes from: of its name, which may have its role or a word behind it.
  private func source(of name: String) -> Source? {
    for known in columns.known.columns {
      switch known.role {
      case .control, .demand, .organic, .nonMedia, .event:
        guard name == known.name || name.hasPrefix(known.name + " (") else { continue }
        return columns.column(named: known.name).map { .numbers($0, known.role) }
      case .categories:
        if name == known.name {
          return columns.column(named: known.name).map { .words($0, word: nil) }
        }
        guard name.hasPrefix(known.name + ": ") else { continue }
        let word = String(name.dropFirst(known.name.count + 2))
        return columns.column(named: known.name).map { .words($0, word: word) }
      case .reach(let channel) where channel == name:
        return columns.column(named: known.name).map { _ in .reach(channel: channel) }
      default: continue
      }
    }
    return nil
  }

  private func flags(_ column: Int, _ word: String?) -> [Double] {
    var flags = [Double](repeating: 0, count: table.rowCount)
    table.forEachCell(of: column) { row, cell in
      let text = String(decoding: cell, as: UTF8.self)
      let isMeant = word.map { $0 == text } ?? CategoryColumn.yes.contains(text.lowercased())
      if isMeant { flags[row] = 1 }
    }
    return flags
  }

  /// Words in a column of events that the history did not have as an event.
  private func noteStrangeWords(_ findings: inout FindingList) {
    let events = Set(history.events.map(\.name))
    for known in columns.known.columns where known.role == .categories {
      guard let column = columns.column(named: known.name) else { continue }
      var told: Set<String> = []
      for row in 0..<table.rowCount {
        let text = table.text(row: row, column: column)
        let word = text.lowercased()
        let isKnown =
          CategoryColumn.nothing.contains(word) || events.contains("\(known.name): \(text)")
          || (CategoryColumn.yes.contains(word) && events.contains(known.name))
        guard !isKnown, told.insert(text).inserted else { continue }
        findings.add(
          Finding(
            .note, code: "data.plan-unknown-event",
            "The model has no effect of \(quoted(text)); it counts as no event.",
            at: Place(
              file: table.file, row: table.line(ofRow: row), column: known.name, value: text)))
      }
    }
  }
}
