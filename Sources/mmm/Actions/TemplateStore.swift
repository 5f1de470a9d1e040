import Documents
import Findings
import Glibc
import Publishing
import Settings
import Wording

/// Finds a report template and reads its files.
struct TemplateStore {
  /// `--templates`, the configuration or MMM_TEMPLATES.
  var chosen: String?
  /// MMM_HOME.
  var home: String?

  /// The template of a report type, such as `executive`.
  func folder(_ type: String) throws(Unusable) -> TemplateFolder {
    let root = try root()
    // A folder of templates, or one template itself.
    let isTemplate = chosen != nil && isFile(FilePath.join(root, TemplateFolder.mainFile))
    let path = isTemplate ? root : FilePath.join(root, type)
    guard isFile(FilePath.join(path, TemplateFolder.mainFile)) else {
      throw unknown(type, root: root)
    }
    let shared = try sharedFolder(beside: path)
    return TemplateFolder(
      name: isTemplate ? FilePath.split(root).name : type,
      files: try TemplateFiles.texts(in: path, within: isTemplate ? path : root),
      shared: try TemplateFiles.texts(in: shared, within: FilePath.split(shared).folder))
  }

  /// The report types that a folder of templates holds.
  func types(in root: String) -> [String] {
    FilePath.names(in: root).filter {
      isFile(FilePath.join(FilePath.join(root, $0), TemplateFolder.mainFile))
    }
  }

  /// What all templates share, alone.
  func shared() throws(Unusable) -> TemplateFolder {
    let folder = try sharedFolder(beside: FilePath.join(try root(), TemplateFolder.mainFile))
    return TemplateFolder(
      name: TemplateFolder.sharedName, files: [:],
      shared: try TemplateFiles.texts(in: folder, within: FilePath.split(folder).folder))
  }

  /// The style sheet and the script of the page over many reports, which are those of a report and more.
  static func indexShell(_ shared: TemplateFolder) throws(Unusable) -> HTMLShell {
    let page = try shell(shared)
    func text(_ path: String) throws(Unusable) -> String {
      guard let text = shared.text(path) else { throw missing(path, in: shared) }
      return text
    }
    return HTMLShell(
      style: page.style + (try text("html/index.css")),
      script: page.script + (try text("html/index.js")))
  }

  /// The ids of all sections of a report type and of those beside it, which one brand may serve too.
  func sectionNames(_ type: String) throws(Unusable) -> [String] {
    var names = Set(try folder(type).sectionNames)
    let root = try root()
    for name in FilePath.names(in: root)
    where isFile(FilePath.join(FilePath.join(root, name), TemplateFolder.mainFile)) {
      names.formUnion(try folder(name).sectionNames)
    }
    return names.sorted()
  }

  /// The style sheets and the scripts of the page, each as one.
  static func shell(_ folder: TemplateFolder) throws(Unusable) -> HTMLShell {
    func text(_ path: String) throws(Unusable) -> String {
      guard let text = folder.text(path) else { throw missing(path, in: folder) }
      return text
    }
    func joined(_ names: [String]) throws(Unusable) -> String {
      var all: [String] = []
      for name in names { all.append(try text("html/" + name)) }
      return all.joined(separator: "\n")
    }
    return HTMLShell(
      style: try joined(HTMLShell.styleFiles), script: try joined(HTMLShell.scriptFiles))
  }

  /// The templates of the e-mail.
  static func mail(_ folder: TemplateFolder) throws(Unusable) -> MailTemplate {
    func source(_ path: String) throws(Unusable) -> TemplateSource {
      guard let source = folder.source(path) else { throw missing(path, in: folder) }
      return source
    }
    return MailTemplate(html: try source("mail/body.html"), text: try source("mail/body.txt"))
  }

  /// The texts of a locale's language: `words/de.yaml`; `nil` where the template has none.
  static func words(_ folder: TemplateFolder, locale: String) throws(Unusable) -> Catalogue? {
    let language = Catalogue.language(of: locale)
    if locale.lowercased() == "en-xa" { return .pseudo }
    guard let source = folder.source("words/\(language).yaml") else {
      return language == Catalogue.english.language ? .english : nil
    }
    return Catalogue(
      language: language,
      texts: try CatalogueReader.read(bytes: Array(source.text.utf8), file: source.file))
  }

  private static func missing(_ path: String, in folder: TemplateFolder) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "template.file-missing",
        "the template \"\(folder.name)\" has no \(path)",
        at: Place(file: "\(folder.name)/\(path)"),
        fix: "Copy it from the program's templates/shared, and change it there."))
  }

  /// What all templates share: the folder beside a template, else the program's own.
  func sharedFolder(beside template: String) throws(Unusable) -> String {
    let beside = FilePath.join(FilePath.split(template).folder, TemplateFolder.sharedName)
    if FilePath.isFolder(beside) { return beside }
    return FilePath.join(try ownRoot(), TemplateFolder.sharedName)
  }

  func root() throws(Unusable) -> String {
    if let chosen {
      guard FilePath.isFolder(chosen) else {
        throw Unusable(
          .unreadable,
          Finding(
            .error, code: "template.no-folder", "there is no folder \(chosen) with templates",
            at: Place(file: chosen), fix: "Check --templates."))
      }
      return chosen
    }
    return try ownRoot()
  }

  /// The templates that come with the program.
  private func ownRoot() throws(Unusable) -> String {
    if let home, FilePath.isFolder(FilePath.join(home, "templates")) {
      return FilePath.join(home, "templates")
    }
    guard let found = ProgramHome.folder(with: "templates") else {
      throw Unusable(
        .unreadable,
        Finding(
          .error, code: "template.not-found", "the report templates were not found",
          fix: "Start the program with ./mmm, or name their folder with --templates."))
    }
    return FilePath.join(found, "templates")
  }

  func isFile(_ path: String) -> Bool {
    access(path, R_OK) == 0 && !FilePath.isFolder(path)
  }

  private func unknown(_ type: String, root: String) -> Unusable {
    let names = types(in: root)
    let hint = Suggestion.sentence(for: type, among: names)
    let isOurs = chosen != nil && ((try? ownRoot()).map(types)?.contains(type) ?? false)
    return Unusable(
      .input,
      Finding(
        .error, code: "template.unknown-type",
        "there is no report type \"\(type)\" in \(root)",
        at: Place(file: root),
        fix: isOurs
          ? "Add it with: mmm templates eject \(type) --output \(root)"
          : hint ?? "Types here are \(names.joined(separator: ", "))."))
  }
}

/// The folder the program's own files are in, for a program started without its launcher.
enum ProgramHome {
  /// The closest folder at or above the executable that holds `name`.
  static func folder(with name: String) -> String? {
    guard var path = FilePath.resolved("/proc/self/exe") else { return nil }
    for _ in 0..<6 {
      path = FilePath.split(path).folder
      if FilePath.isFolder(FilePath.join(path, name)) { return path }
    }
    return nil
  }
}
