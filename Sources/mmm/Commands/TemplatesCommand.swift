import Findings
import Publishing

/// `mmm templates`: what report types there are, copies of them to change, and a gallery of all they may show.
enum TemplatesCommand {
  /// What is done with the templates.
  enum Action: String, CaseIterable {
    case list, eject, gallery
  }

  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    guard let text = arguments.positional.first else {
      throw UsageProblem.missing(command: .templates, what: "list, eject or gallery").error
    }
    guard let action = Action(rawValue: text) else {
      let names = Action.allCases.map(\.rawValue)
      throw UsageProblem.unknownName(what: "action of mmm templates", text: text, names: names)
        .error
    }
    let chosen = arguments["--templates"] ?? world.templates
    let shelf = TemplateShelf(store: TemplateStore(chosen: chosen, home: world.home))
    let names = Array(arguments.positional.dropFirst())
    guard action == .eject || names.isEmpty else {
      throw UsageProblem.tooMany(
        command: .templates, found: arguments.positional, most: 1
      ).error
    }
    switch action {
    case .list: return try list(shelf, console)
    case .eject: return try eject(names, shelf, arguments, console)
    case .gallery:
      return try GalleryCommand.perform(
        arguments, store: shelf.store, console: console, world: world)
    }
  }

  private static func list(_ shelf: TemplateShelf, _ console: Console) throws -> ExitStatus {
    let types = try shelf.types()
    let width = (types.map(\.name.count).max() ?? 0) + 2
    let lines = types.map { type in
      type.about.isEmpty
        ? type.name
        : type.name + String(repeating: " ", count: width - type.name.count) + type.about
    }
    return try console.required(
      Visible.text((lines + ["", "in \(try shelf.place())"]).joined(separator: "\n")) + "\n")
  }

  private static func eject(
    _ names: [String], _ shelf: TemplateShelf, _ arguments: Arguments, _ console: Console
  ) throws -> ExitStatus {
    let folder = arguments["--output"] ?? "templates"
    let all = try shelf.copies(of: names)
    // What another copy brought along may have been changed since.
    let files = all.filter { file in
      arguments.has(.force) || !file.isCommon
        || !ExistingFile.isFile(FilePath.join(folder, file.name))
    }
    for file in files {
      try ExistingFile.refuse(FilePath.join(folder, file.name), unless: arguments)
    }
    try AtomicOutput.write(files, toFolder: folder)
    let kept = all.count - files.count
    console.say(
      "wrote \(files.count) files to \(Visible.text(folder))"
        + (kept > 0 ? " and kept \(kept) that were there" : ""))
    console.say(
      "change them, then report with: mmm run DATA.csv --templates \(Visible.text(folder))")
    return .done
  }
}
