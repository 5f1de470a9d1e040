/// The files of one report template, read by whoever may touch the disk.
public struct TemplateFolder: Sendable {
  /// Such as `executive`; it goes before file names in errors.
  public var name: String
  /// Text by path inside the folder, such as `sections/plan.md`.
  public var files: [String: String]

  /// The file a report starts from.
  public static let mainFile = "report.md"

  public init(name: String, files: [String: String]) {
    self.name = name
    self.files = files
  }

  func source(_ path: String) -> TemplateSource? {
    files[path].map { TemplateSource(file: "\(name)/\(path)", text: $0) }
  }

  /// Every Markdown file by its path without `.md`: `{{> sections/plan}}`.
  var partials: [String: TemplateSource] {
    var sources: [String: TemplateSource] = [:]
    for path in files.keys where path.hasSuffix(".md") {
      sources[String(path.dropLast(3))] = source(path)
    }
    return sources
  }
}
