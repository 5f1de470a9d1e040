/// Computes `body(0)` ... `body(count - 1)` on several threads; results are in index order.
///
/// Which thread computes which index is not fixed, so `body` must depend on its index alone; then the result
/// is the same for any number of threads. With one thread, or when no thread can be started, everything runs
/// on the caller's.
///
/// - Throws: the error of the lowest index that threw.
public func parallelMap<Value: Sendable, Failure: Error>(
  count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  guard count > 1, threads > 1 else {
    var values: [Value] = []
    values.reserveCapacity(max(count, 0))
    for index in 0..<max(count, 0) { values.append(try body(index)) }
    return values
  }
  let slots = Slots<Result<Value, Failure>>(count: count)
  withoutActuallyEscaping(body) { body in
    Crew.run(count: count, threads: min(threads, count)) { index in
      do throws(Failure) {
        slots.fill(index, with: .success(try body(index)))
      } catch {
        slots.fill(index, with: .failure(error))
      }
    }
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for slot in slots.contents { values.append(try slot.get()) }
  return values
}
