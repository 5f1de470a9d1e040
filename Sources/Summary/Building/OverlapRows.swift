import Insights
import MediaMix
import Wording

/// How far columns repeat each other, in words.
struct OverlapRows {
  var style: NumberStyle

  /// Correlations from which two columns are hard to tell apart, and from which they are one.
  static let correlations = (notable: 0.8, high: 0.95)

  func rows(_ study: ColumnStudy) -> [DiagnosticBlock] {
    study.columns.indices.map { inflation(study, $0) } + strongest(study)
  }

  private func inflation(_ study: ColumnStudy, _ index: Int) -> DiagnosticBlock {
    let column = study.columns[index]
    let limits = ColumnStudy.limits
    let name = PlainName.of(column.name)
    let verdict: Verdict? = column.inflation.map {
      $0 <= limits.notable ? .pass : $0 <= limits.high ? .warning : .fail
    }
    let message =
      switch column.inflation {
      case .none: style.say("\(name) does not vary, so its effect cannot be measured.")
      case .some(let factor) where factor == .infinity:
        style.say(
          "The model’s other columns make up \(name) exactly: its effect cannot be told from theirs."
        )
      case .some(let factor) where factor <= limits.notable:
        style.say("\(name) moves enough on its own to be told apart.")
      case .some: overlapping(name, study.closest(to: index))
      }
    return DiagnosticBlock(
      name: "vif: \(column.name)", label: style.say("Variance inflation, \(name)"),
      value: column.inflation?.finite,
      threshold: "≤ \(style.decimal(limits.notable, places: 0))", limits: [limits.notable],
      verdict: verdict, message: message, group: .overlap)
  }

  private func overlapping(_ name: String, _ closest: (name: String, correlation: Double)?)
    -> String
  {
    guard let closest else {
      return style.say(
        "\(name) moves with the model’s other columns, so its effect is less certain.")
    }
    let value = style.decimal(closest.correlation, places: 2)
    return style.say(
      "\(name) moves with the model’s other columns, most of all like \(PlainName.of(closest.name)) (correlation \(value)), so its effect is less certain."
    )
  }

  /// The two columns that move together most.
  private func strongest(_ study: ColumnStudy) -> [DiagnosticBlock] {
    var found: (first: Int, second: Int, value: Double)?
    for first in study.columns.indices {
      for second in study.columns.indices where second > first {
        guard let value = study.correlations[first][second],
          abs(value) > abs(found?.value ?? 0)
        else { continue }
        found = (first, second, value)
      }
    }
    guard let found else { return [] }
    let limits = Self.correlations
    let size = abs(found.value)
    let names = [found.first, found.second].map { PlainName.of(study.columns[$0].name) }
    return [
      DiagnosticBlock(
        name: "max_correlation", label: style.say("Strongest correlation of two columns"),
        value: found.value,
        threshold: style.say("within ±\(style.decimal(limits.notable, places: 1))"),
        limits: [limits.notable],
        verdict: size <= limits.notable ? .pass : size <= limits.high ? .warning : .fail,
        message: size <= limits.notable
          ? style.say("No two columns move together so closely that their effects blur.")
          : style.say(
            "\(names[0]) and \(names[1]) move together, so the split of their effects is uncertain."
          ),
        group: .overlap)
    ]
  }
}
