/// The values a name may refer to: the innermost section's value on top.
struct MustacheContext {
  enum Lookup {
    case found(TemplateValue)
    /// What was not known, and the names that would have been.
    case unknown(part: String, among: [String])
  }

  private var stack: [TemplateValue]
  private let views: any TemplateViews

  init(root: TemplateValue, views: any TemplateViews) {
    stack = [root]
    self.views = views
  }

  mutating func push(_ value: TemplateValue) {
    stack.append(value)
  }

  mutating func pop() {
    stack.removeLast()
  }

  /// The first part is looked for from the innermost value outwards, the others inside what was found.
  func lookUp(_ name: MustacheName) -> Lookup {
    let parts = name.parts
    guard let first = parts.first else { return .found(stack.last ?? .null) }
    guard var value = outwards(first) else {
      return .unknown(part: first, among: stack.flatMap(names))
    }
    for part in parts.dropFirst() {
      guard let next = member(part, of: value) else {
        return .unknown(part: part, among: names(in: value))
      }
      value = next
    }
    return .found(value)
  }

  private func outwards(_ name: String) -> TemplateValue? {
    for value in stack.reversed() where value != .null {
      if let found = member(name, of: value) { return found }
    }
    return nil
  }

  private func member(_ name: String, of value: TemplateValue) -> TemplateValue? {
    // Whatever is asked of a value that does not exist does not exist either.
    if value == .null { return .null }
    return value[name] ?? views.view(name, of: value)
  }

  private func names(in value: TemplateValue) -> [String] {
    let views = views.names(for: value)
    guard case .object(let members) = value else { return views }
    return Array(members.keys) + views
  }
}
