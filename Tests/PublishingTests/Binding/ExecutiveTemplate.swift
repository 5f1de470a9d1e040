import Documents
import Foundation

/// The executive template as it lies in the project.
enum ExecutiveTemplate {
  static func folder() throws -> TemplateFolder {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("templates/executive")
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".md") {
      files[path] = try String(
        contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    return TemplateFolder(name: "executive", files: files)
  }
}
