import Glibc

/// Texts for a C library, which live as long as the arena.
final class TextArena {
  private var kept: [UnsafeMutablePointer<CChar>] = []

  deinit {
    for text in kept { free(text) }
  }

  /// The text as C knows it; what follows a zero byte is lost.
  func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    kept.append(copy)
    return copy
  }

  /// `nil` for an empty text, which the library then leaves out.
  func keepUnlessEmpty(_ text: String) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : keep(text)
  }
}
