import Findings
import Wording

/// Reads one distribution: `0.5`, `{lognormal: [0.2, 0.9]}`, `{lognormal: {mu: 0.2, sigma: 0.9}}` or
/// `{distribution: lognormal, mu: 0.2, sigma: 0.9}`.
struct PriorReader {
  var section: SectionReader
  var key: String

  func read(_ value: Node) -> Prior? {
    if let number = value.number { return .fixed(number) }
    guard case .mapping(let entries) = value.content, let first = entries.first else {
      return refuseShape(value)
    }
    if let named = entries.first(where: { $0.key == "distribution" }) {
      guard let text = named.value.text else { return refuseShape(value) }
      guard let name = name(text, line: named.line) else { return nil }
      return prior(name, entries.filter { $0.key != "distribution" }, line: value.line)
    }
    guard let name = name(first.key, line: first.line) else { return nil }
    guard entries.count == 1 else { return refuseShape(value) }
    switch first.value.content {
    case .mapping(let entries): return prior(name, entries, line: first.line)
    case .sequence(let items): return prior(name, items, line: first.line)
    case .scalar: return prior(name, [first.value], line: first.line)
    }
  }

  private func name(_ text: String, line: Int) -> DistributionName? {
    if let name = DistributionName(text) { return name }
    let names = DistributionName.allCases.map(\.rawValue)
    let hint = Suggestion.sentence(for: text, among: names)
    return report(
      code: "choice", "names a distribution \"\(text)\", which there is not", line: line,
      value: text, fix: hint ?? "There are \(names.joined(separator: ", ")).")
  }

  private func prior(_ name: DistributionName, _ entries: [Node.Entry], line: Int) -> Prior? {
    let parameters = name.parameters
    let known = parameters.flatMap(\.names)
    for entry in entries where !known.contains(entry.key) {
      let hint = Suggestion.sentence(for: entry.key, among: known)
      return report(
        code: "unknown-key", "has a \"\(entry.key)\", which \(name.rawValue) does not",
        line: entry.line, value: entry.key,
        fix: hint ?? "\(name.rawValue) has \(name.list).")
    }
    let nodes = parameters.map { parameter in
      entries.first { parameter.names.contains($0.key) }?.value
    }
    guard Set(entries.map(\.key)).count == nodes.count(where: { $0 != nil }) else {
      return report(
        code: "duplicate", "gives a parameter of \(name.rawValue) by two names", line: line,
        fix: "\(name.rawValue) has \(name.list).")
    }
    return prior(name, values: nodes, line: line)
  }

  private func prior(_ name: DistributionName, _ items: [Node], line: Int) -> Prior? {
    guard items.count <= name.parameters.count else {
      return report(
        code: "range", "gives \(items.count) numbers, and \(name.rawValue) has \(name.list)",
        line: line, fix: "Write {\(name.example)}.")
    }
    return prior(name, values: items, line: line)
  }

  private func prior(_ name: DistributionName, values: [Node?], line: Int) -> Prior? {
    var numbers: [Double?] = []
    for (index, parameter) in name.parameters.enumerated() {
      let node = index < values.count ? values[index].flatMap { $0.isNull ? nil : $0 } : nil
      guard let node else {
        guard parameter.isOptional else {
          return report(
            code: "incomplete", "gives no \(parameter.names[0]), which \(name.rawValue) needs",
            line: line, fix: "Write {\(name.example)}.")
        }
        numbers.append(nil)
        continue
      }
      let what =
        "has \(parameter.names[0] == "alpha" ? "an" : "a") \(parameter.names[0]) of \(node.found)"
      guard let number = node.number else {
        return report(
          code: "type", "\(what), which is not a number", line: node.line, value: node.place,
          fix: "Write {\(name.example)}.")
      }
      guard number > 0 || !parameter.isPositive else {
        return report(
          code: "range", "\(what), which must be above 0", line: node.line, value: node.place,
          fix: "\(name.rawValue) has \(name.list).")
      }
      numbers.append(number)
    }
    guard let prior = name.prior(numbers) else { return nil }
    let (lower, upper) = prior.support
    if lower > upper || (lower == upper && name != .fixed) {
      return report(
        code: "contradiction",
        "has a lower of \(SectionReader.short(lower)) that is not below its upper of \(SectionReader.short(upper))",
        line: line, fix: "Swap the two, or write the number alone for what is known exactly.")
    }
    return prior
  }

  private func refuseShape(_ value: Node) -> Prior? {
    section.refuse(
      value, key, code: "type", "must be a distribution or a number",
      fix: "Write {lognormal: [0.2, 0.9]}, or a number for what is known exactly.")
  }

  private func report<Value>(
    code: String, _ message: String, line: Int, value: String? = nil, fix: Phrase
  ) -> Value? {
    section.collector.report(
      code: code, "\(section.full(key)) \(message)", line: line, key: section.full(key),
      value: value, fix: fix)
    return nil
  }
}

extension DistributionName {
  /// Its parameters, such as `mu and sigma`.
  fileprivate var list: String {
    let names = parameters.map { $0.names[0] + ($0.isPositive ? " (above 0)" : "") }
    return names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// How it is written, such as `lognormal: [mu, sigma]`.
  fileprivate var example: String {
    "\(rawValue): [\(parameters.map { $0.names[0] }.joined(separator: ", "))]"
  }
}
