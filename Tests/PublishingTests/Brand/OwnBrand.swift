import Findings
import Foundation
import Publishing
import Settings

/// Brands as they lie in the project, and invented ones.
enum OwnBrand {
  static let names = ["meadow", "harbour"]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func named(_ name: String) throws -> Brand { try read(name).0 }

  static func findings(_ name: String) throws -> [Finding] { try read(name).1 }

  private static func read(_ name: String) throws -> (Brand, [Finding]) {
    let folder = root.appendingPathComponent("assets/brands/\(name)")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("brand.yaml")))
    return try make(bytes) { try? Data(contentsOf: folder.appendingPathComponent($0)) }
  }

  /// A brand from its text, with files from nowhere but where the test says.
  static func make(
    _ yaml: String, files: [String: String] = [:]
  ) throws -> (Brand, [Finding]) {
    try make(Array(yaml.utf8)) { files[$0].map { Data($0.utf8) } }
  }

  private static func make(
    _ bytes: [UInt8], file: (String) -> Data?
  ) throws -> (Brand, [Finding]) {
    let (settings, _) = try BrandReader.read(bytes: bytes, file: "brand.yaml")
    return try BrandBuilder.build(settings, path: { "/nowhere/" + $0 }) { (name) throws(Unusable) in
      guard let data = file(name) else {
        throw Unusable(
          .unreadable, Finding(.error, code: "input.missing", "there is no file \(name)"))
      }
      return Array(data)
    }
  }
}
