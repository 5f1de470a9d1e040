import Findings
import Settings

/// Gives each column its role: first those the configuration names, then by name and content.
struct Detector {
  let file: String
  let names: [ColumnName]
  let profiles: [ColumnProfile]
  let settings: DataSettings
  private(set) var assigned: [Int: DetectedColumn] = [:]

  init(_ table: Table, _ profiles: [ColumnProfile], _ settings: DataSettings) {
    file = table.file
    names = table.header.map(ColumnName.init)
    self.profiles = profiles
    self.settings = settings
  }

  /// The roles of all columns; what is missing or contradictory is among the findings.
  static func detect(
    _ table: Table, _ profiles: [ColumnProfile], settings: DataSettings,
    _ findings: inout FindingList
  ) -> Detection {
    var detector = Detector(table, profiles, settings)
    detector.assignConfigured(&findings)
    detector.assignNameless(table.nameless, &findings)
    detector.assignDate(&findings)
    detector.assignOutcome(&findings)
    detector.assignGeo()
    detector.assignTime()
    detector.assignMedia(&findings)
    detector.assignRest()
    detector.noteDemand(&findings)
    return Detection(
      columns: table.header.indices.map { index in
        detector.assigned[index]
          ?? DetectedColumn(name: table.header[index], role: .ignored, reason: "not used")
      })
  }

  /// The columns without a role, in the order of the file.
  var free: [Int] { names.indices.filter { assigned[$0] == nil } }

  /// The columns of numbers whose names do not tell what they are: no media, places, people or counts of time.
  var plainNumbers: [Int] {
    var rest = self
    var unsaid = FindingList()
    rest.assignGeo()
    rest.assignTime()
    rest.assignMedia(&unsaid)
    return rest.free.filter { profiles[$0].isNumeric && !profiles[$0].isFlag }
  }

  mutating func assign(_ column: Int, _ role: Role, _ reason: String, isConfigured: Bool = false) {
    assigned[column] = DetectedColumn(
      name: names[column].original, role: role, reason: reason, isConfigured: isConfigured)
  }

  func column(with role: Role) -> Int? {
    names.indices.first { assigned[$0]?.role == role }
  }

  func place(_ column: Int) -> Place {
    Place(file: file, column: names[column].original)
  }

  /// Columns without a header: spreadsheets leave a row number or an empty column behind.
  private mutating func assignNameless(_ columns: [Int], _ findings: inout FindingList) {
    for column in columns where assigned[column] == nil {
      let profile = profiles[column]
      if profile.isEmpty {
        assign(column, .ignored, "no name and no values")
      } else if column == 0, profile.numbers == profile.rows {
        assign(column, .ignored, "no name; row numbers")
      } else {
        assign(column, .ignored, "no name")
        findings.add(
          Finding(
            .error, code: "data.no-column-name", "Column \(column + 1) has values but no name.",
            at: Place(file: file, row: 1),
            fix: "Write its name in the header, or delete the column."))
      }
    }
  }

  private mutating func assignDate(_ findings: inout FindingList) {
    guard settings.date == nil, settings.start == nil else { return }
    let dated = free.filter { profiles[$0].isDated }
    let ranked = dated.min { rank($0, Vocabulary.date) < rank($1, Vocabulary.date) }
    let named = free.filter {
      profiles[$0].texts + profiles[$0].missing > 0 || profiles[$0].dates > 0
    }
    .first { rank($0, Vocabulary.date) < 4 }
    let compact = free.filter { rank($0, Vocabulary.date) < Int.max }
      .first { profiles[$0].isCompactDates }
    guard let date = ranked ?? compact ?? named else {
      findings.add(
        Finding(
          .error, code: "data.no-date", "No column holds dates.", at: Place(file: file),
          fix:
            "Add a date column written as 2025-12-28, or name the first day in the configuration: `data: {start: 2022-01-03, frequency: weekly}`."
        ))
      return
    }
    assign(date, .date, "holds dates")
    for other in dated where other != date {
      assign(other, .ignored, "dates, but \(names[date].original) is the date column")
    }
  }

  private mutating func assignGeo() {
    let places = free.filter { column in
      !profiles[column].isEmpty && (!profiles[column].isNumeric || profiles[column].isWhole)
    }
    if settings.geo == nil, let geo = ranked(places, by: Vocabulary.geo) {
      assign(geo, .geo, "named like a geography")
    }
    if settings.population == nil,
      let population = free.first(where: {
        Vocabulary.population.contains(names[$0].normalized) && profiles[$0].isNumeric
      })
    {
      assign(population, .population, "named like a population")
    }
  }

  /// Columns that count rows, weeks or years: trend and seasonality are the model's own.
  private mutating func assignTime() {
    for column in free where profiles[column].isNumeric {
      if profiles[column].isCounter {
        assign(column, .ignored, "counts the rows")
      } else if Vocabulary.time.contains(names[column].normalized), profiles[column].isWhole {
        assign(column, .ignored, "counts time")
      }
    }
  }

  /// The place of a column's name in a list of names; `Int.max` when it is not in it.
  func rank(_ column: Int, _ list: [String]) -> Int {
    list.firstIndex(of: names[column].normalized) ?? Int.max
  }

  /// The column whose name comes first in a list of names.
  func ranked(_ columns: [Int], by list: [String]) -> Int? {
    columns.filter { rank($0, list) < Int.max }.min { rank($0, list) < rank($1, list) }
  }

  /// What is left, by content.
  private mutating func assignRest() {
    for column in free {
      let profile = profiles[column]
      let name = names[column]
      if profile.isEmpty {
        assign(column, .ignored, "no values")
      } else if profile.isFlag, settings.events == nil {
        assign(column, .event, "0 and 1 only")
      } else if profile.isNumeric {
        if settings.organic == nil, name.words.contains(where: { Vocabulary.organic.contains($0) })
        {
          assign(column, .organic, "named like organic media")
        } else if settings.controls == nil {
          assign(column, .control, "numbers")
        } else {
          assign(column, .ignored, "not among the configured controls")
        }
      } else if profile.isCategorical, settings.events == nil {
        assign(column, .categories, "\(profile.words.count) different words")
      } else {
        assign(column, .ignored, profile.isDated ? "dates" : "text")
      }
    }
  }
}
