import Drawing
import Findings
import Publishing
import Settings
import Wording

/// `mmm templates gallery`: every chart, table and block a template may place.
enum GalleryCommand {
  /// The folder of its template.
  static let type = "gallery"

  static func perform(
    _ arguments: Arguments, store: TemplateStore, console: Console, world: World
  ) throws -> ExitStatus {
    guard let home = world.home ?? ProgramHome.folder(with: "assets") else {
      throw Unusable(
        .unreadable,
        Finding(
          .error, code: "input.missing", "the demo's data were not found",
          fix: "Start the program with ./mmm."))
    }
    let folder = arguments["--output"] ?? type
    let files = ["\(type).html", "\(type).pdf"]
    for file in files { try ExistingFile.refuse(FilePath.join(folder, file), unless: arguments) }
    let page = try arguments.choice("--page", of: PageFormat.self) ?? .a4
    let template = try store.folder(type)
    let progress = Progress(console: console, seconds: world.seconds)
    defer { progress.end() }
    let action = GalleryAction(
      home: home, threads: try arguments.integer("--threads", in: 1...1024) ?? world.threads,
      world: world, progress: progress)
    let summaries = try action.summaries()
    progress.begin("rendering")
    let document = try GalleryComposer.compose(summaries, template: template, words: .english)
    let bytes: [[UInt8]]
    do {
      let fonts = try FontLibrary(language: document.language)
      let html = HTMLReport.render(
        document, shell: try TemplateStore.shell(template), measurer: fonts)
      let options = PDFReport.Options(
        page: page, created: world.writtenTime.text, creator: "mmm \(Version.current)")
      bytes = [
        Array(html.utf8), try PDFReport.render(document, options: options, fonts: fonts),
      ]
    } catch let error as DrawingError {
      throw error.unusable
    }
    try AtomicOutput.write(
      zip(files, bytes).map { OutputFile(name: $0, bytes: $1) }, toFolder: folder)
    progress.end()
    if !console.quiet {
      let lines = files.map { FilePath.join(folder, $0) }
      try console.required(Visible.text(lines.joined(separator: "\n")) + "\n")
    }
    return .done
  }
}
