import Glibc

/// Programs that read what was made, where they are installed.
public enum Tool {
  public struct Failure: Error {
    var reason: String
  }

  public static func exists(_ name: String) -> Bool {
    system("command -v \(name) >/dev/null 2>&1") == 0
  }

  /// Runs a shell command with the bytes as standard input, and returns what it prints.
  public static func run(_ command: String, on bytes: [UInt8]) throws -> String {
    var path = Array("/tmp/mmm-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw Failure(reason: "no temporary file") }
    defer { unlink(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(reason: "cannot write the temporary file") }
      written += count
    }
    close(descriptor)
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let pipe = popen("(\(command)) < \(name) 2>/dev/null", "r") else {
      throw Failure(reason: "cannot run \(command)")
    }
    defer { pclose(pipe) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      output.append(contentsOf: buffer[..<count])
    }
    return String(decoding: output, as: UTF8.self)
  }
}
