import Findings
import Publishing

/// `mmm templates gallery`: every chart, table and block a template may place.
enum GalleryCommand {
  static func perform(
    _ arguments: Arguments, store: TemplateStore, console: Console, world: World
  ) throws -> ExitStatus {
    .done
  }
}
