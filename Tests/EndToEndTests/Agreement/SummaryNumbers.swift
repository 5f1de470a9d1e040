import Foundation

/// The numbers of an `executive_summary.json`, sorted, to look printed ones up in.
struct SummaryNumbers {
  private var values: [Double] = []
  /// Lists of more numbers than this are left out.
  private let longest: Int

  /// - Parameters:
  ///   - skipping: top-level blocks left out.
  ///   - longest: longer lists of numbers, such as a value per period, are left out too: they would match anything.
  init(json: Data, skipping: Set<String> = [], longest: Int = .max) throws {
    self.longest = longest
    let root = try JSONSerialization.jsonObject(with: json)
    guard let object = root as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
    for (key, value) in object where !skipping.contains(key) { collect(value) }
    values = Set(values).sorted()
  }

  /// Whether a number, given or as a share, is printed by `printed`.
  func hold(_ printed: PrintedNumber) -> Bool {
    values.contains { printed.shows($0) }
  }

  /// Whether this number is in the summary, to the last digits that Foundation's own reader of JSON
  /// may get wrong.
  func hold(exactly number: Double) -> Bool {
    let room = 1e-14 * abs(number)
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < number - room { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low] <= number + room
  }

  private mutating func collect(_ value: Any) {
    switch value {
    case let number as NSNumber: values.append(number.doubleValue)
    case let list as [Any]:
      values.append(Double(list.count))
      if list.count > longest, list.allSatisfy({ $0 is NSNumber || $0 is NSNull }) { return }
      for element in list { collect(element) }
    case let object as [String: Any]: for element in object.values { collect(element) }
    default: break
    }
  }
}
