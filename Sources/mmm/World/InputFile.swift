import Findings
import Glibc

/// Reading whole files, with a sentence for each way it can fail.
enum InputFile {
  /// The largest input read, in bytes.
  static let maximumBytes = 2 << 30

  /// All bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(Unusable) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if descriptor != 0 { close(descriptor) } }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw unreadable(path) }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw Unusable(
        .unreadable,
        Finding(
          .error, code: "input.folder", "\(path) is a folder, not a file", at: Place(file: path),
          fix: "Name the file inside it."))
    }
    return try bytes(of: descriptor, path: path, expected: Int(information.st_size))
  }

  /// Whether the file's permissions let more than its owner read it.
  static func isReadableByOthers(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & (S_IRGRP | S_IROTH) != 0
  }

  private static func bytes(
    of descriptor: Int32, path: String, expected: Int
  ) throws(Unusable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), maximumBytes) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Unusable(
          .transfer,
          Finding(
            .error, code: "input.transfer", "reading \(path) failed: \(words)",
            at: Place(file: path), fix: "Check the disk or the connection, and try again."))
      }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= maximumBytes else {
        throw Unusable(
          .input,
          Finding(
            .error, code: "input.size", "\(path) is larger than 2 GB", at: Place(file: path),
            fix: "Sum the data to weeks before giving them to mmm."))
      }
    }
  }

  private static func unreadable(_ path: String) -> Unusable {
    let missing = errno == ENOENT
    return Unusable(
      .unreadable,
      Finding(
        .error, code: missing ? "input.missing" : "input.unreadable",
        missing ? "there is no file \(path)" : "\(path) cannot be read: \(words)",
        at: Place(file: path),
        fix: missing
          ? "Check the name and the folder it is in." : "Check that you may read it."))
  }

  private static var words: String {
    strerror(errno).map { String(cString: $0).lowercased() } ?? "error \(errno)"
  }
}
