import Findings
import Publishing

/// The files of a template folder, read so that nothing outside of it can come in.
enum TemplateFiles {
  private static let deepest = 5
  private static let largest = 4 << 20
  private static let textual = [".md", ".css", ".js", ".html", ".txt", ".yaml"]

  /// The texts by path within the folder.
  ///
  /// - Parameter root: links may lead to what is within it, and no further.
  static func texts(in folder: String, within root: String) throws(Unusable) -> [String: String] {
    var texts: [String: String] = [:]
    for file in try files(in: folder, within: root)
    where textual.contains(where: { file.name.hasSuffix($0) }) {
      // Editors on other systems end lines with two characters.
      texts[file.name] = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
    return texts
  }

  /// Every file by path within the folder, hidden ones left out.
  static func files(in folder: String, within root: String) throws(Unusable) -> [OutputFile] {
    var files: [OutputFile] = []
    let roots = [folder, root].compactMap { FilePath.resolved($0) }
    try read(folder, below: "", depth: 0, roots: roots, into: &files)
    return files
  }

  private static func read(
    _ folder: String, below prefix: String, depth: Int, roots: [String],
    into files: inout [OutputFile]
  ) throws(Unusable) {
    guard depth < deepest else { return }
    for name in FilePath.names(in: folder) where !name.hasPrefix(".") {
      let path = FilePath.join(folder, name)
      guard let target = FilePath.resolved(path) else { continue }
      guard roots.contains(where: { target == $0 || target.hasPrefix($0 + "/") }) else {
        throw outside(path)
      }
      if FilePath.isFolder(path) {
        try read(path, below: prefix + name + "/", depth: depth + 1, roots: roots, into: &files)
      } else if ExistingFile.isFile(path) {
        let bytes = try InputFile.read(path)
        guard bytes.count <= largest else { throw tooLarge(path) }
        files.append(OutputFile(name: prefix + name, bytes: bytes))
      }
    }
  }

  private static func outside(_ path: String) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "template.link", "\(path) is a link that leads out of the templates",
        at: Place(file: path), fix: "Put a copy of the file in its place."))
  }

  private static func tooLarge(_ path: String) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "template.size", "\(path) is larger than 4 MB, more than a template can be",
        at: Place(file: path), fix: "Move it elsewhere: templates are texts."))
  }
}
