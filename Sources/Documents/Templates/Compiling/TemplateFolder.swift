/// The files of one report template, read by whoever may touch the disk.
public struct TemplateFolder: Sendable {
  /// Such as `executive`; it goes before file names in errors.
  public var name: String
  /// Text by path inside the folder, such as `sections/plan.md`.
  public var files: [String: String]
  /// Text by path of what all templates share; a file of the same path in `files` stands in its place.
  public var shared: [String: String]

  /// The file a report starts from.
  public static let mainFile = "report.md"
  /// The folder of what all templates share, beside theirs.
  public static let sharedName = "shared"

  public init(name: String, files: [String: String], shared: [String: String] = [:]) {
    self.name = name
    self.files = files
    self.shared = shared
  }

  /// A file of the template, or the shared one.
  public func text(_ path: String) -> String? { files[path] ?? shared[path] }

  /// The same with the name that errors call it by.
  public func source(_ path: String) -> TemplateSource? {
    if let text = files[path] { return TemplateSource(file: "\(name)/\(path)", text: text) }
    return shared[path].map { TemplateSource(file: "\(Self.sharedName)/\(path)", text: $0) }
  }

  /// Every Markdown file by its path without `.md`: `{{> sections/plan}}`.
  var partials: [String: TemplateSource] {
    var sources: [String: TemplateSource] = [:]
    for path in Set(files.keys).union(shared.keys) where path.hasSuffix(".md") {
      sources[String(path.dropLast(3))] = source(path)
    }
    return sources
  }
}
