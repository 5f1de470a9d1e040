import Findings
import Settings
import Wording

extension Detector {
  /// Gives the columns that the configuration names their roles; a name that no column has is an error.
  mutating func assignConfigured(_ findings: inout FindingList) {
    func single(_ name: String?, _ key: String, _ role: Role) -> [ConfiguredColumn] {
      name.map { [ConfiguredColumn(name: $0, key: key, role: role)] } ?? []
    }
    func several(_ names: [String]?, _ key: String, _ role: Role) -> [ConfiguredColumn] {
      (names ?? []).map { ConfiguredColumn(name: $0, key: key, role: role) }
    }
    var wanted = single(settings.date, "data.date", .date)
    wanted += single(settings.outcome?.column, "data.outcome.column", .outcome)
    if case .column(let name) = settings.outcome?.valuePerConversion {
      wanted += single(name, "data.outcome.value_per_conversion", .valuePerConversion)
    }
    for channel in settings.channels ?? [] {
      let name = channel.name
      wanted += single(channel.spend, "data.channels", .spend(channel: name))
      wanted += single(channel.exposure, "data.channels", .exposure(channel: name))
      wanted += single(channel.reach, "data.channels", .reach(channel: name))
      wanted += single(channel.frequency, "data.channels", .frequency(channel: name))
    }
    wanted += several(settings.controls, "data.controls", .control)
    wanted += several(settings.demand?.map(\.column), "data.demand", .demand)
    wanted += several(settings.organic, "data.organic", .organic)
    wanted += several(settings.nonMedia, "data.non_media", .nonMedia)
    wanted += several(settings.events, "data.events", .event)
    wanted += single(settings.geo, "data.geo", .geo)
    wanted += single(settings.population, "data.population", .population)
    wanted += single(settings.newCustomers, "data.new_customers", .newCustomers)
    for column in wanted { assign(column, &findings) }
  }

  private mutating func assign(_ wanted: ConfiguredColumn, _ findings: inout FindingList) {
    guard let column = find(wanted.name) else {
      findings.add(unknownColumn(wanted))
      return
    }
    if let earlier = assigned[column] {
      findings.add(
        Finding(
          .error, code: "data.column-used-twice",
          "The configuration names this column twice: as \(earlier.role.label) and as \(wanted.role.label) (\(wanted.key)).",
          at: place(column), fix: "Name it once."))
      return
    }
    var role = wanted.role
    if role == .event, !profiles[column].isNumeric { role = .categories }
    assign(column, role, "named in the configuration", isConfigured: true)
  }

  /// The column of that name, in other case where no other column has it.
  private func find(_ name: String) -> Int? {
    if let exact = names.firstIndex(where: { $0.original == name }) { return exact }
    let alike = names.indices.filter { names[$0].original.lowercased() == name.lowercased() }
    return alike.count == 1 ? alike[0] : nil
  }

  private func unknownColumn(_ wanted: ConfiguredColumn) -> Finding {
    let known = names.map(\.original)
    let nearest = nearestName(to: wanted.name, among: known)
    let told = known.prefix(20).map { quoted($0) }.joined(separator: ", ")
    let fix: Phrase =
      nearest.map { "Did you mean \(quoted($0))?" }
      ?? (known.count > 20 ? "The columns are \(told), …." : "The columns are \(told).")
    return Finding(
      .error, code: "data.unknown-column",
      "The configuration names a column \(quoted(wanted.name)) (\(wanted.key)), which the file does not have.",
      at: Place(file: file, column: wanted.name), fix: fix)
  }
}

/// A column that the configuration gives a role.
private struct ConfiguredColumn {
  var name: String
  /// The configuration key that names it.
  var key: String
  var role: Role
}
