import Findings
import Publishing
import Wording

/// Looks for reports in a folder and the folders in it.
struct ReportSearch {
  /// How many folders deep reports are looked for.
  private static let deepest = 6
  /// A summary of more bytes is none.
  private static let largest = 256 << 20

  /// The folder, as the user named it.
  var root: String
  /// The folder the page will stand in, without links.
  var page: String

  private(set) var reports: [IndexedReport] = []
  /// A warning for each folder that could not be read, or is not as its manifest says.
  private(set) var findings: [Finding] = []
  private var visited: Set<String> = []
  private var links: [String] = []

  init(root: String, page: String) {
    self.root = root
    self.page = page
  }

  /// Folders come before links to folders, so that a report is shown under its own name.
  mutating func run() {
    walk("", depth: 0)
    while !links.isEmpty {
      let waiting = links
      links = []
      for link in waiting { walk(link, depth: 1) }
    }
  }

  private mutating func walk(_ folder: String, depth: Int) {
    let path = folder.isEmpty ? root : FilePath.join(root, folder)
    guard depth <= Self.deepest, let resolved = FilePath.resolved(path),
      visited.insert(resolved).inserted
    else { return }
    let names = FilePath.names(in: path).filter { !$0.hasPrefix(".") }
    if names.contains(IndexedReport.summaryFile) || names.contains(IndexedReport.manifestFile) {
      read(folder, at: path, resolved: resolved, names: names)
    }
    for name in names where FilePath.isFolder(FilePath.join(path, name)) {
      let inner = folder.isEmpty ? name : FilePath.join(folder, name)
      if FilePath.isLink(FilePath.join(path, name)) {
        links.append(inner)
      } else {
        walk(inner, depth: depth + 1)
      }
    }
  }

  private mutating func read(_ folder: String, at path: String, resolved: String, names: [String]) {
    let shown = folder.isEmpty ? FilePath.split(resolved).name : folder
    func warn(_ code: String, _ message: Phrase, _ fix: Phrase) {
      findings.append(
        Finding(.warning, code: "index.\(code)", message, at: Place(file: path), fix: fix))
    }
    let again: Phrase = "Make the report again, or move the folder elsewhere."
    guard names.contains(IndexedReport.summaryFile) else {
      return warn("no-summary", "\(shown) has no \(IndexedReport.summaryFile)", again)
    }
    let file = FilePath.join(path, IndexedReport.summaryFile)
    guard ExistingFile.isFile(file), let bytes = try? InputFile.read(file),
      bytes.count <= Self.largest
    else {
      return warn("unreadable", "\(IndexedReport.summaryFile) of \(shown) cannot be read", again)
    }
    guard
      let report = IndexedReport(
        summary: bytes, folder: folder, path: RelativePath.between(page, resolved),
        files: names.filter { ExistingFile.isFile(FilePath.join(path, $0)) })
    else {
      return warn(
        "no-report", "\(IndexedReport.summaryFile) of \(shown) is not the summary of a report",
        again)
    }
    reports.append(report)
    let manifest = FilePath.join(path, IndexedReport.manifestFile)
    guard ExistingFile.isFile(manifest), let said = try? InputFile.read(manifest),
      let digest = Manifest.digest(of: IndexedReport.summaryFile, in: said)
    else {
      return warn(
        "no-manifest", "\(shown) has no \(IndexedReport.manifestFile) that can be read", again)
    }
    if digest != SHA256.hex(bytes) {
      warn(
        "changed",
        "\(IndexedReport.summaryFile) of \(shown) is not the file its manifest describes", again)
    }
  }
}
