/// An element of an XML file, with where it starts.
struct XMLElement {
  /// Without its prefix.
  var name: String
  /// Before the colon; empty where there is none.
  var prefix: String
  /// By name, prefixes included.
  var attributes: [String: String]
  var children: [XMLElement] = []
  /// The characters directly inside.
  var text = ""
  /// From 1.
  var line: Int
}
