import Findings
import Wording

/// Alerts of one kind about many channels or series, told as one.
struct AlertGroups {
  var watch: Watch

  /// More than so many of one kind and severity are told together.
  static let most = 3

  private var style: NumberStyle { watch.style }

  func together(_ alerts: [Alert]) -> [Alert] {
    AlertKind.allCases.flatMap { kind in
      Severity.allCases.flatMap { severity -> [Alert] in
        let alike = alerts.filter { $0.kind == kind && $0.severity == severity }
        guard alike.count > Self.most, let title = title(kind, severity, alike.count) else {
          return alike
        }
        return [together(alike, title: title)]
      }
    }
  }

  private func title(_ kind: AlertKind, _ severity: Severity, _ count: Int) -> String? {
    let number = Words.sentence(style.number(count))
    return switch kind {
    case .plan: style.say("\(number) channels spent other than planned")
    case .beyondRange: style.say("\(number) channels spent more than ever before")
    case .earlierReturn:
      style.say("\(number) channels return something else than the earlier report said")
    case .latestReturn:
      style.say("\(number) channels have lately returned something else than the model says")
    case .distribution where severity == .note:
      style.say("\(number) channels are spent differently")
    case .distribution: style.say("\(number) series are not what they were")
    case .gate, .error, .bias, .coverage, .cumulativeSum, .kpi: nil
    }
  }

  /// The largest by name and value, the rest counted.
  private func together(_ alike: [Alert], title: String) -> Alert {
    let largest = alike.enumerated().sorted {
      let (left, right) = (abs($0.element.value ?? .infinity), abs($1.element.value ?? .infinity))
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
    let names = largest.map { "\(PlainName.of($0.subject ?? "")) \($0.valueText)" }
    var alert = alike[0]
    alert.subject = nil
    alert.title = title
    alert.message = style.say("Most of all \(style.shortened(names, limit: Self.most)).")
    alert.value = Double(alike.count)
    alert.valueText = style.grouped(alike.count)
    return alert
  }
}
