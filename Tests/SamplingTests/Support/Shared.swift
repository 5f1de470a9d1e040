import FoundationEssentials

/// The folder of reference data beside the package, where there is one.
enum Shared {
  static let root: URL? = {
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    for steps in ["../shared", "../../shared"] {
      let folder = package.appending(path: steps)
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
    }
    return nil
  }()

  static var isPresent: Bool { root != nil }

  static func data(_ path: String) throws -> Data {
    guard let root else { throw Missing(path: path) }
    return try Data(contentsOf: root.appending(path: path))
  }

  struct Missing: Error {
    var path: String
  }
}
