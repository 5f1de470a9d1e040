/// Where the same thing was found: the first places, and how many there are in all.
///
/// A file can hold millions of broken cells; a sentence about each would cost more than reading them.
public struct Occurrences<Element> {
  /// The first places, at most `limit`.
  public private(set) var first: [Element] = []
  /// How many there are in all.
  public private(set) var count = 0
  private let limit: Int

  public init(limit: Int = 5) {
    self.limit = limit
  }

  /// Counts one more, which is made only where it is among the first.
  public mutating func add(_ element: @autoclosure () -> Element) {
    if count < limit { first.append(element()) }
    count += 1
  }

  /// Whether nothing was counted.
  public var isEmpty: Bool { count == 0 }
}

extension Occurrences: Sendable where Element: Sendable {}

extension FindingList {
  /// Adds a finding for each of the first places, and counts the rest.
  public mutating func add<Element>(
    _ occurrences: Occurrences<Element>, _ finding: (Element) -> Finding
  ) {
    for element in occurrences.first { add(finding(element)) }
    if let last = occurrences.first.last {
      addRepeats(of: finding(last), count: occurrences.count - occurrences.first.count)
    }
  }
}
