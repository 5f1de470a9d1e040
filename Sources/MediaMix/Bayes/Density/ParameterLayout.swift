import Settings

/// Which number of the position stands for which parameter.
package struct ParameterLayout: Sendable {
  package private(set) var names: [String] = []
  /// Where chains start, before they are scattered.
  package private(set) var starts: [Double] = []
  /// How far starts are scattered.
  package private(set) var spreads: [Double] = []

  var count: Int { names.count }

  mutating func add(_ name: String, start: Double, spread: Double = 0.5) -> Int {
    names.append(name)
    starts.append(start)
    spreads.append(spread)
    return names.count - 1
  }
}
