/// Who a message is from or to: an address, and a name to show.
public struct Mailbox: Sendable, Hashable {
  /// Empty where there is none.
  public var name: String
  /// Such as `finance@example.com`; ASCII, without spaces.
  public var address: String

  /// - Returns: `nil` when the address is not one.
  public init?(name: String = "", address: String) {
    guard Mailbox.isAddress(address) else { return nil }
    self.name = name
    self.address = address
  }

  /// Reads `finance@example.com` or `Finance <finance@example.com>`.
  public init?(_ text: String) {
    let text = text.trimmed
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      self.init(address: text)
      return
    }
    var name = String(text[..<open]).trimmed
    if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    }
    let inside = text[text.index(after: open)...].dropLast()
    self.init(name: name, address: String(inside))
  }

  /// Takes a list with commas apart; commas in quotes are part of a name.
  public static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The part after the `@`.
  public var domain: Substring { address[address.index(after: separator)...] }

  private var separator: String.Index { address.lastIndex(of: "@") ?? address.startIndex }

  /// As a header has it (RFC 5322, 3.4).
  var written: String {
    guard !name.isEmpty else { return address }
    return "\(EncodedWord.phrase(name)) <\(address)>"
  }

  /// A local part and a domain of the characters that need no quotes (RFC 5321, 4.1.2).
  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return false }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    let marks = "!#$%&'*+-/=?^_`{|}~."
    func isDotted(_ part: Substring, _ allowed: String) -> Bool {
      !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
        && part.unicodeScalars.allSatisfy {
          $0.isASCII
            && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
              || allowed.unicodeScalars.contains($0))
        }
    }
    return local.utf8.count <= 64 && isDotted(local, marks) && isDotted(domain, "-.")
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
