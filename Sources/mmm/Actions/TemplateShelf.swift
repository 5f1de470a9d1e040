import Documents
import Findings
import Publishing

/// The report types there are, and copies of their templates to change.
struct TemplateShelf {
  var store: TemplateStore

  /// What explains the templates, beside them.
  static let explanation = "README.md"

  /// A report type and what its template says of itself.
  struct ReportType {
    var name: String
    var about: String
  }

  /// Where the templates are.
  func place() throws(Unusable) -> String {
    let root = try store.root()
    return FilePath.resolved(root) ?? root
  }

  func types() throws(Unusable) -> [ReportType] {
    let root = try store.root()
    var types: [ReportType] = []
    for name in store.types(in: root) {
      let file = FilePath.join(FilePath.join(root, name), TemplateFolder.mainFile)
      let text = String(decoding: try InputFile.read(file), as: UTF8.self)
      types.append(ReportType(name: name, about: TemplateShelf.about(text)))
    }
    return types
  }

  /// The folders of some types, all by default, with what they share and what explains them.
  func copies(of chosen: [String]) throws(Unusable) -> [OutputFile] {
    let root = try store.root()
    let known = store.types(in: root)
    guard !known.isEmpty else {
      throw Unusable(
        .input,
        Finding(
          .error, code: "template.no-types", "there is no report type in \(root)",
          at: Place(file: root), fix: "Name a folder that holds folders with a report.md each."))
    }
    for name in chosen where !known.contains(name) {
      throw UsageProblem.unknownName(what: "report type", text: name, names: known).error
    }
    var files: [OutputFile] = []
    let explanation = FilePath.join(root, Self.explanation)
    if store.isFile(explanation) {
      files.append(OutputFile(name: Self.explanation, bytes: try InputFile.read(explanation)))
    }
    for name in known where chosen.isEmpty || chosen.contains(name) {
      let folder = FilePath.join(root, name)
      files += try TemplateFiles.files(in: folder, within: root).map { $0.inside(name) }
    }
    let shared = try store.sharedFolder(beside: FilePath.join(root, known[0]))
    files += try TemplateFiles.files(in: shared, within: FilePath.split(shared).folder)
      .map { $0.inside(TemplateFolder.sharedName) }
    return files
  }

  /// The first sentence of the comment a template starts with; empty where there is none.
  static func about(_ template: String) -> String {
    guard template.hasPrefix("{{!"), let end = template.firstRange(of: "}}") else { return "" }
    let comment = template[..<end.lowerBound].dropFirst(3).split(whereSeparator: \.isWhitespace)
    let words = comment.joined(separator: " ")
    guard let stop = words.firstRange(of: ". ") else { return words }
    return String(words[..<stop.lowerBound]) + "."
  }
}

extension OutputFile {
  /// Whether it belongs to every copied type.
  var isCommon: Bool {
    name == TemplateShelf.explanation || name.hasPrefix(TemplateFolder.sharedName + "/")
  }

  fileprivate func inside(_ folder: String) -> OutputFile {
    OutputFile(name: FilePath.join(folder, name), bytes: bytes)
  }
}
