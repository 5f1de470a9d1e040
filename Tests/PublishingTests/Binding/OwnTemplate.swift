import Documents
import Foundation

/// A template as it lies in the project.
enum OwnTemplate {
  static func folder(_ type: String = "executive") throws -> TemplateFolder {
    TemplateFolder(
      name: type, files: try texts(in: type), shared: try texts(in: TemplateFolder.sharedName))
  }

  private static func texts(in name: String) throws -> [String: String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("templates/\(name)")
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".md") {
      files[path] = try String(
        contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    return files
  }
}
