import Wording

/// What the sheets of a workbook are called in the report's language.
struct SheetNames {
  let summary, charts, channels, drivers, decomposition, curves, positions: String
  let scenarios, schedule, periods, forecast, forecastAccuracy: String
  let allocation, frontier, geographies, carryOver, coefficients: String
  let experiments, checks, diagnostics, findings: String

  /// The most characters that spreadsheets allow.
  private static let longest = 31

  init(_ style: NumberStyle) {
    var taken: Set<String> = []
    func name(_ said: String) -> String { Self.allowed(said, taken: &taken) }
    summary = name(style.say("Summary"))
    charts = name(style.say("Charts"))
    channels = name(style.say("Channels"))
    drivers = name(style.say("Drivers"))
    decomposition = name(style.say("Decomposition"))
    curves = name(style.say("Response curves"))
    positions = name(style.say("Curve positions"))
    allocation = name(style.say("Allocation"))
    frontier = name(style.say("Frontier"))
    scenarios = name(style.say("Scenarios"))
    schedule = name(style.say("Schedule"))
    periods = name(style.say("Schedule by period"))
    forecast = name(style.say("Forecast"))
    forecastAccuracy = name(style.say("Forecast accuracy"))
    geographies = name(style.say("Geographies"))
    carryOver = name(style.say("Carry-over"))
    coefficients = name(style.say("Coefficients"))
    experiments = name(style.say("Experiments"))
    checks = name(style.say("Checks"))
    diagnostics = name(style.say("Diagnostics"))
    findings = name(style.say("Findings"))
  }

  /// A name that spreadsheets take: short, without marks of formulas and places, unlike those before it.
  static func allowed(_ name: String, taken: inout Set<String>) -> String {
    let plain = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 })
    var allowed = Words.clipped(plain, to: longest)
    if allowed.first == "'" || allowed.isEmpty { allowed = "_" + allowed.dropFirst() }
    var number = 2
    while !taken.insert(allowed.lowercased()).inserted {
      let suffix = " \(number)"
      allowed = Words.clipped(plain, to: longest - suffix.count) + suffix
      number += 1
    }
    return allowed
  }
}
