import CMessageDigest
import FoundationEssentials

/// The SHA-256 digest (FIPS 180-4) of bytes, through libmd.
public enum SHA256 {
  /// The digest's 32 bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var result = [UInt8](repeating: 0, count: 32)
    SHA256Final(&result, &context)
    return result
  }

  /// The digest as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of a text's UTF-8 in base 64, as a Content-Security-Policy names it.
  public static func base64(_ text: String) -> String {
    Data(digest(Array(text.utf8))).base64EncodedString()
  }
}
