/// A word of at most eight bytes as one integer, small letters for ASCII capitals, so that looking it up costs next to
/// nothing.
struct PackedWord: Hashable {
  private let bits: UInt64

  /// `nil` when the text is longer than eight bytes.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 8 else { return nil }
    var bits: UInt64 = 0
    for byte in text {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      bits = bits << 8 | UInt64(isCapital ? byte | 0x20 : byte)
    }
    self.bits = bits
  }

  /// Those of the words that fit.
  static func set(_ words: [String]) -> Set<PackedWord> {
    Set(words.compactMap { word in Array(word.utf8).withUnsafeBufferPointer { PackedWord($0) } })
  }
}
