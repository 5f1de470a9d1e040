/// One place per index, filled by whichever thread gets there.
///
/// Safe to share because every index is filled by exactly one thread, and read after all have been joined.
final class Slots<Value: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  func fill(_ index: Int, with value: Value) {
    places[index] = value
  }

  /// The values in index order.
  var contents: [Value] { places.compactMap { $0 } }
}
