import Findings
import Glibc

/// Files people write by hand are not replaced by accident.
enum ExistingFile {
  /// Refuses when there is a file already, unless `--force` was given.
  static func refuse(_ path: String, unless arguments: Arguments) throws(Unusable) {
    guard !arguments.has(.force), isFile(path) else { return }
    throw Unusable(
      .uncreatable,
      Finding(
        .error, code: "output.exists", "\(path) exists already", at: Place(file: path),
        fix: "Choose another --output, or add --force to replace it."))
  }

  /// Devices such as /dev/stdout are no files here: they are written to, not replaced.
  static func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }
}
