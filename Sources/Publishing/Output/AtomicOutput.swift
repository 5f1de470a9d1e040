import CRename
import Findings
import Glibc

/// Writes files so that all of them appear together, or none does.
///
/// Files are written to a hidden folder beside the target, down to the disk, and exchanged with the target
/// in one step; whatever fails before it leaves the target as it was.
public enum AtomicOutput {
  /// Every file name the program itself writes into a report's folder: replaced or dropped by the next
  /// report. All other files there are the user's and stay.
  public static let ownNames: Set<String> = [
    "executive_summary.json", "channel_performance.csv", "decomposition.csv",
    "response_curves.csv", "allocation.csv", "scenarios.csv", "frontier.csv", "schedule.csv",
    "forecast.csv", "diagnostics.csv", "report.html", "report.pdf",
    "report.txt", "report.xlsx", "report.eml", "model.json", "manifest.json",
  ]

  /// Writes a folder of files, replacing an earlier report there.
  ///
  /// - Parameters:
  ///   - files: names within the folder, which may lead into folders of it, and bytes.
  ///   - folder: made, with the folders above it, where it does not exist; links are followed.
  /// - Throws: `.uncreatable` when the folder cannot be made or written to, `.transfer` when writing failed
  ///   half-way.
  public static func write(_ files: [OutputFile], toFolder folder: String) throws(Unusable) {
    let target = FilePath.resolved(folder) ?? folder
    let (above, name) = FilePath.split(target)
    if let failure = Staging.step({ FileTree.makeFolders(above) }) { throw failure.uncreatable() }
    try checkFolder(target, named: folder)

    // Where nothing can be made beside the target (a mount, say), stage inside it.
    let mayAdd = access(above, W_OK | X_OK) == 0
    let refusal = SystemFailure.last(folder)
    guard mayAdd || FilePath.isFolder(target) else { throw refusal.uncreatable() }
    let beside = mayAdd && !isMount(target, above: above)
    let staging = Staging.reserve(in: beside ? above : target, for: name)
    defer { Staging.release(staging) }
    if let failure = Staging.step({ prepare(staging, like: target) }) {
      throw SystemFailure(path: folder, number: failure.number).uncreatable()
    }
    for file in files {
      let path = FilePath.join(staging, file.name)
      let failure = Staging.step {
        FileTree.makeFolders(FilePath.split(path).folder) ?? FileTree.write(file.bytes, to: path)
      }
      if let failure {
        throw SystemFailure(path: FilePath.join(folder, file.name), number: failure.number)
          .transfer()
      }
    }
    let folders = Set(files.map { FilePath.split(FilePath.join(staging, $0.name)).folder })
    for path in folders.union([staging]).sorted() { FileTree.settle(path) }
    let failure = Staging.step {
      beside ? exchange(staging, target) : moveInside(staging, target, files: files)
    }
    if let failure { throw SystemFailure(path: folder, number: failure.number).uncreatable() }
    FileTree.settle(above)
  }

  /// Writes one file, replacing what is there only when all of it is on the disk.
  public static func write(_ bytes: [UInt8], toFile path: String) throws(Unusable) {
    let target = FilePath.resolved(path) ?? path
    let (above, name) = FilePath.split(target)
    if let failure = Staging.step({ FileTree.makeFolders(above) }) { throw failure.uncreatable() }
    if let mode = FilePath.mode(target), mode & S_IFMT != S_IFREG {
      return try writeThrough(bytes, to: path, mode: mode)
    }
    guard access(target, F_OK) != 0 || access(target, W_OK) == 0 else {
      throw SystemFailure.last(path).uncreatable()
    }
    guard access(above, W_OK | X_OK) == 0 else { throw SystemFailure.last(path).uncreatable() }
    let staging = Staging.reserve(in: above, for: name)
    defer { Staging.release(staging) }
    if let failure = Staging.step({ FileTree.write(bytes, to: staging) }) {
      throw SystemFailure(path: path, number: failure.number).transfer()
    }
    if let failure = Staging.step({ rename(staging, target) == 0 ? nil : .last(path) }) {
      throw failure.uncreatable()
    }
    FileTree.settle(above)
  }

  /// Devices and pipes, such as /dev/stdout, are written to and not replaced.
  private static func writeThrough(
    _ bytes: [UInt8], to path: String, mode: mode_t
  ) throws(Unusable) {
    guard mode & S_IFMT != S_IFDIR else {
      throw SystemFailure(path: path, number: EISDIR).uncreatable()
    }
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure.last(path).uncreatable() }
    defer { close(file) }
    if let number = Descriptor.write(bytes, to: file) {
      throw SystemFailure(path: path, number: number).transfer()
    }
  }

  private static func checkFolder(_ target: String, named folder: String) throws(Unusable) {
    guard let mode = FilePath.mode(target) else { return }
    guard mode & S_IFMT == S_IFDIR else {
      throw SystemFailure(path: folder, number: ENOTDIR).uncreatable()
    }
    guard access(target, W_OK | X_OK) == 0 else { throw SystemFailure.last(folder).uncreatable() }
  }

  private static func isMount(_ target: String, above: String) -> Bool {
    var inner = stat()
    var outer = stat()
    guard stat(target, &inner) == 0, stat(above, &outer) == 0 else { return false }
    return inner.st_dev != outer.st_dev
  }

  /// Makes the staging folder, with the permissions of the folder it will replace.
  private static func prepare(_ staging: String, like target: String) -> SystemFailure? {
    guard mkdir(staging, 0o777) == 0 else { return .last(staging) }
    if let mode = FilePath.mode(target) { chmod(staging, mode & 0o7777) }
    return nil
  }

  /// Puts the staged folder in the target's place; the old one, if any, ends at the staging path.
  private static func exchange(_ staging: String, _ target: String) -> SystemFailure? {
    if !FilePath.isFolder(target) {
      return rename(staging, target) == 0 ? nil : .last(target)
    }
    // The user's own files get a second name in the new folder before the exchange.
    let foreign = foreignNames(target, beside: staging)
    for name in foreign {
      link(FilePath.join(target, name), FilePath.join(staging, name))
    }
    guard swap(staging, target) else { return .last(target) }
    // Folders cannot have two names: they follow now.
    for name in foreign where !FileTree.exists(FilePath.join(target, name)) {
      guard rename(FilePath.join(staging, name), FilePath.join(target, name)) == 0 else {
        // Nothing of the user's may be lost with the old folder: keep it, and say so.
        let number = errno
        rename(staging, staging + ".kept")
        return SystemFailure(path: target, number: number)
      }
    }
    return nil
  }

  /// What stays of a folder when the staged one takes its place: all that is not written anew and no
  /// earlier report's, down to the folders that both have.
  private static func foreignNames(
    _ target: String, beside staging: String, below folder: String = ""
  ) -> [String] {
    FileTree.names(in: FilePath.join(target, folder)).flatMap { name -> [String] in
      let path = folder.isEmpty ? name : FilePath.join(folder, name)
      if folder.isEmpty, ownNames.contains(name) { return [] }
      guard FileTree.isFolderItself(FilePath.join(target, path)),
        FileTree.isFolderItself(FilePath.join(staging, path))
      else { return [path] }
      return foreignNames(target, beside: staging, below: path)
    }
  }

  /// Exchanges two folders in one step where the file system can, else in two.
  private static func swap(_ staging: String, _ target: String) -> Bool {
    if renameat2(AT_FDCWD, staging, AT_FDCWD, target, UInt32(MMM_RENAME_EXCHANGE)) == 0 {
      return true
    }
    guard errno == EINVAL || errno == ENOSYS else { return false }
    let aside = staging + ".old"
    guard rename(target, aside) == 0 else { return false }
    guard rename(staging, target) == 0 else {
      let number = errno
      rename(aside, target)
      errno = number
      return false
    }
    rename(aside, staging)
    return true
  }

  /// Moves the files of a staging folder inside the target into place, and drops earlier ones.
  private static func moveInside(
    _ staging: String, _ target: String, files: [OutputFile]
  ) -> SystemFailure? {
    for file in files {
      let path = FilePath.join(target, file.name)
      if let failure = FileTree.makeFolders(FilePath.split(path).folder) { return failure }
      guard rename(FilePath.join(staging, file.name), path) == 0 else { return .last(path) }
    }
    let written = Set(files.map(\.name))
    for name in FileTree.names(in: target) where ownNames.contains(name) {
      if !written.contains(name) { unlink(FilePath.join(target, name)) }
    }
    return nil
  }
}
