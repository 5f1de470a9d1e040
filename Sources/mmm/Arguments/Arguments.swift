import Findings

/// What a command was given, checked against what it takes.
struct Arguments: Sendable, Equatable {
  var positional: [String] = []
  /// Values of options, by name with dashes; flags have an empty one.
  var values: [String: String] = [:]
  /// Values of options that may be given several times, in their order.
  var repeated: [String: [String]] = [:]

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// Every value of an option that may be given several times.
  func all(_ name: String) -> [String] { repeated[name] ?? [] }

  /// The value of an option; `nil` when it was not given.
  subscript(option: Option) -> String? { values[option.name] }

  subscript(name: String) -> String? { values[name] }

  /// A whole number in a range.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(Unusable) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let bounds =
        range.upperBound == .max
        ? "\(range.lowerBound) or more"
        : "between \(range.lowerBound) and \(range.upperBound)"
      throw UsageProblem.badValue(option: name, text: text, rule: "a whole number, \(bounds)").error
    }
    return number
  }

  /// A number in a range, such as a share.
  func share(_ name: String, in range: ClosedRange<Double>) throws(Unusable) -> Double? {
    guard let text = values[name] else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw UsageProblem.badValue(
        option: name, text: text,
        rule: "a number between \(range.lowerBound) and \(range.upperBound)"
      ).error
    }
    return number
  }

  /// An amount above 0, in digits or with grouping underscores.
  func positive(_ name: String) throws(Unusable) -> Double? {
    guard let text = values[name] else { return nil }
    guard let number = Double(text.filter { $0 != "_" }), number > 0, number.isFinite else {
      throw UsageProblem.badValue(option: name, text: text, rule: "a number above 0").error
    }
    return number
  }

  /// One of the raw values of an enum.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) throws(Unusable) -> Choice? where Choice.RawValue == String {
    guard let text = values[name] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw UsageProblem.badChoice(
        option: name, text: text, names: Choice.allCases.map(\.rawValue)
      ).error
    }
    return choice
  }
}
