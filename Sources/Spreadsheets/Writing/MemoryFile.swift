import CXlsxWriter
import Glibc

/// A file without a name, in memory, that a library can open by a path.
final class MemoryFile {
  private let descriptor: Int32

  init() throws(SpreadsheetProblem) {
    descriptor = mmm_memory_file("mmm-workbook")
    guard descriptor >= 0 else { throw .system(errno) }
  }

  deinit { close(descriptor) }

  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that was written to it.
  func bytes() throws(SpreadsheetProblem) -> [UInt8] {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .system(errno) }
    let size = Int(information.st_size)
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
        if read > 0 {
          count += read
        } else if read == 0 || errno != EINTR {
          failure = read == 0 ? EIO : errno
          return
        }
      }
    }
    if let failure { throw .system(failure) }
    return bytes
  }
}

/// A folder for nameless temporary files.
enum ScratchFolder {
  /// Room that must be left, in bytes: far more than a workbook needs, because the library does not notice when
  /// a temporary file is cut short.
  private static let room: UInt64 = 64 << 20

  /// Memory first, then the disk.
  static func find() throws(SpreadsheetProblem) -> String {
    let candidates = ["/dev/shm", "/tmp", "/var/tmp"]
    var isFull = false
    for folder in candidates where access(folder, W_OK | X_OK) == 0 {
      var information = statvfs()
      guard statvfs(folder, &information) == 0 else { continue }
      if UInt64(information.f_bavail) * UInt64(information.f_frsize) >= room { return folder }
      isFull = true
    }
    throw .system(isFull ? ENOSPC : EACCES)
  }
}
