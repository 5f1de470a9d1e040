import Findings

/// One directive of a template with its options.
struct Directive {
  var kind: DirectiveKind
  var options: [String: String]
  /// Bare numbers after the name: the weights of columns.
  var numbers: [Double]
  var place: TemplateLine

  /// An option's text; empty when it was left out.
  subscript(option: String) -> String { options[option] ?? "" }

  /// Where alone it shows, by the option `only`; `nil` for everywhere.
  func medium() throws(Unusable) -> Medium? {
    guard let name = options["only"] else { return nil }
    if let medium = Medium(rawValue: name) { return medium }
    throw TemplateMistake.unknown(
      "unknown-medium", "There is no medium \"\(name)\".", name: name,
      among: Medium.allCases.map(\.rawValue), at: place)
  }

  /// Whether `room=spare` leaves it out of a PDF without room for it.
  func needsRoom() throws(Unusable) -> Bool {
    guard let room = options["room"] else { return false }
    if room == "spare" { return true }
    throw TemplateMistake.unknown(
      "unknown-room", "There is no room \"\(room)\".", name: room, among: ["spare"], at: place)
  }
}

/// A template after expansion: Markdown and the directives between.
indirect enum DirectiveNode {
  case markdown(String, TemplateLine)
  case leaf(Directive)
  case container(Directive, [DirectiveNode])
  /// `---` between the columns of `:::columns`.
  case columnBreak
}
