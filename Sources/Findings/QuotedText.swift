/// Text from a file as it may be shown to a person: in quotes, on one line, not too long.
///
/// Control characters would let a file write to the terminal, so they are shown as `\u{1B}` and the like.
public func quoted(_ text: some StringProtocol, limit: Int = 40) -> String {
  var shown = "\""
  for (index, scalar) in text.unicodeScalars.enumerated() {
    if index == limit {
      shown += "…"
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      shown += scalar.escaped(asASCII: true)
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown + "\""
}
