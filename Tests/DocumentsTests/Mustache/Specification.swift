import Documents
import Foundation

/// The published tests of the Mustache language, where they lie beside the project.
enum Specification {
  struct Case: Sendable, CustomStringConvertible {
    var name: String
    var template: String
    var data: TemplateValue
    var partials: [String: String]
    var expected: String

    var description: String { name }
  }

  static let chapters = [
    "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
  ]

  static let cases: [Case] = chapters.flatMap(cases(of:))

  static var isPresent: Bool { !cases.isEmpty }

  private static func cases(of chapter: String) -> [Case] {
    guard let data = file("reference/mustache/\(chapter).json"),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let tests = root["tests"] as? [[String: Any]]
    else { return [] }
    return tests.map { test in
      Case(
        name: "\(chapter): \(test["name"] as? String ?? "")",
        template: test["template"] as? String ?? "",
        data: value(test["data"] ?? NSNull()),
        partials: test["partials"] as? [String: String] ?? [:],
        expected: test["expected"] as? String ?? "")
    }
  }

  private static func file(_ path: String) -> Data? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for shared in ["../shared", "../../shared"] {
      let url = root.appendingPathComponent(shared).appendingPathComponent(path)
      if let data = try? Data(contentsOf: url) { return data }
    }
    return nil
  }

  private static func value(_ object: Any) -> TemplateValue {
    switch object {
    case let text as String: .text(text)
    case let number as NSNumber:
      CFBooleanCheck.isBoolean(number) ? .bool(number.boolValue) : .number(number.doubleValue)
    case let list as [Any]: .list(list.map(value))
    case let members as [String: Any]: .object(members.mapValues(value))
    default: .null
    }
  }
}

/// Tells JSON's `true` from its `1`, which Foundation both reads as `NSNumber`.
private enum CFBooleanCheck {
  static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
