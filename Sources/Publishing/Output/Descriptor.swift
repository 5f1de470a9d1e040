import Glibc

/// Writing to what is open already: standard output, pipes, devices.
public enum Descriptor {
  /// Writes all bytes; returns `errno` of the call that failed, or `nil`.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return nil
    }
  }
}
