import Glibc
import Synchronization

/// POSIX threads that take indices from one counter until none is left.
///
/// Plain threads keep Dispatch and the concurrency runtime out of a program that starts in milliseconds.
final class Crew: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int
  private let body: @Sendable (Int) -> Void

  private init(count: Int, body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
  }

  /// Runs `body` for every index below `count` and returns when all are done.
  static func run(count: Int, threads: Int, body: @escaping @Sendable (Int) -> Void) {
    let crew = Crew(count: count, body: body)
    var others: [pthread_t] = []
    for _ in 1..<max(threads, 1) {
      var thread = pthread_t()
      let argument = Unmanaged.passRetained(crew)
      let status = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Crew>.fromOpaque(argument).takeRetainedValue().work()
          return nil
        }, argument.toOpaque())
      if status == 0 {
        others.append(thread)
      } else {
        argument.release()
        break
      }
    }
    crew.work()
    for thread in others { pthread_join(thread, nil) }
  }

  private func work() {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      body(index)
    }
  }
}
