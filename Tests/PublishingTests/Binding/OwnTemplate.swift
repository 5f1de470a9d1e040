import Documents
import Foundation
import Publishing

/// A template as it lies in the project.
enum OwnTemplate {
  static func folder(_ type: String = "executive") throws -> TemplateFolder {
    TemplateFolder(
      name: type, files: try texts(in: type), shared: try texts(in: TemplateFolder.sharedName))
  }

  static func mail() throws -> MailTemplate {
    func source(_ name: String) throws -> TemplateSource {
      let file = templates.appendingPathComponent("shared/mail/\(name)")
      return TemplateSource(file: name, text: try String(contentsOf: file, encoding: .utf8))
    }
    return MailTemplate(html: try source("body.html"), text: try source("body.txt"))
  }

  /// What is written about templates for those who change them.
  static func explanation() throws -> String {
    try String(contentsOf: templates.appendingPathComponent("README.md"), encoding: .utf8)
  }

  private static var templates: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("templates")
  }

  private static func texts(in name: String) throws -> [String: String] {
    let folder = templates.appendingPathComponent(name)
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".md") {
      files[path] = try String(
        contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    return files
  }
}
