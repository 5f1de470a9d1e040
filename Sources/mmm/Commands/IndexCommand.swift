import Drawing
import Findings
import Publishing
import Settings
import Wording

/// `mmm index`: one page over many reports.
enum IndexCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let folder = arguments.positional.first ?? "reports"
    guard FilePath.isFolder(folder) else { throw missing(folder) }
    let output = arguments["--output"] ?? FilePath.join(folder, "index.html")
    var search = ReportSearch(root: folder, page: RelativePath.whole(FilePath.split(output).folder))
    search.run()
    console.report(search.findings)
    guard !search.reports.isEmpty else { throw empty(folder) }
    let index = ReportIndex(search.reports, findings: search.findings)

    let locale = index.locale ?? ReportSettings().locale
    let store = TemplateStore(
      chosen: arguments["--templates"] ?? world.templates, home: world.home)
    let shared = try store.shared()
    let words = try TemplateStore.words(shared, locale: locale) ?? .english
    let page: String
    do {
      page = IndexPage(
        index, locale: locale, words: words, measurer: try FontLibrary(language: locale)
      ).render(shell: try TemplateStore.indexShell(shared))
    } catch let error as DrawingError {
      throw error.unusable
    }
    try AtomicOutput.write(Array(page.utf8), toFile: output)
    if !console.quiet {
      let count = search.reports.count
      try console.required(
        Visible.text("\(output): \(count) \(count == 1 ? "report" : "reports")") + "\n")
    }
    return .done
  }

  private static func missing(_ folder: String) -> Unusable {
    Unusable(
      .unreadable,
      Finding(
        .error, code: "index.no-folder", "there is no folder \(folder)", at: Place(file: folder),
        fix: "Name the folder that holds the folders of your reports."))
  }

  private static func empty(_ folder: String) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "index.empty", "there is no report in \(folder)", at: Place(file: folder),
        fix: "Name the folder that holds the folders of your reports, or make one with mmm run."))
  }
}
