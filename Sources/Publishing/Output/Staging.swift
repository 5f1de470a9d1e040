import Glibc
import Synchronization

/// What is being prepared beside its target, so that an interrupted program leaves nothing behind.
///
/// Every step that makes, fills or moves a file holds the lock. `abandon()` removes what is unfinished, and
/// no step happens after it.
public enum Staging {
  private struct State {
    var paths: [String] = []
    var abandoned = false
    var count = 0
  }

  private static let state = Mutex(State())

  /// Removes all that is unfinished. For a program that is about to end on a signal.
  public static func abandon() {
    state.withLock { state in
      state.abandoned = true
      for path in state.paths { FileTree.remove(path) }
      state.paths = []
    }
  }

  /// Runs one step and returns its failure; never returns once the program is about to end.
  static func step(_ body: () -> SystemFailure?) -> SystemFailure? {
    let (ending, failure) = state.withLock { state in
      state.abandoned ? (true, nil) : (false, body())
    }
    while ending { pause() }
    return failure
  }

  /// A path in `folder` that nothing has, removed when the program is interrupted.
  static func reserve(in folder: String, for name: String) -> String {
    // A name can be as long as the file system allows, and this one is longer.
    let start = name.prefix(40)
    return state.withLock { state in
      state.count += 1
      let path = FilePath.join(folder, ".\(start).mmm-\(getpid())-\(state.count)")
      state.paths.append(path)
      return path
    }
  }

  /// Forgets a path, after removing what is left at it.
  static func release(_ path: String) {
    state.withLock { state in
      FileTree.remove(path)
      state.paths.removeAll { $0 == path }
    }
  }
}
