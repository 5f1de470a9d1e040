import Glibc

/// Folders and what is in them.
enum FileTree {
  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) -> SystemFailure? {
    if FilePath.isFolder(path) { return nil }
    let (above, name) = FilePath.split(path)
    if !name.isEmpty, above != path, let failure = makeFolders(above) { return failure }
    if mkdir(path, 0o777) == 0 || (errno == EEXIST && FilePath.isFolder(path)) { return nil }
    return .last(path)
  }

  /// The names in a folder, in order of bytes; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is anything at a path, a link that leads nowhere included.
  static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// Whether a folder stands at a path, not a link to one.
  static func isFolderItself(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a file, or a folder with all that is in it, without following links.
  static func remove(_ path: String) {
    var information = stat()
    guard lstat(path, &information) == 0 else { return }
    guard information.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove(FilePath.join(path, name)) }
    rmdir(path)
  }

  /// Writes a file that is not there yet, down to the disk.
  static func write(_ bytes: [UInt8], to path: String) -> SystemFailure? {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return .last(path) }
    var failure = Descriptor.write(bytes, to: file).map { SystemFailure(path: path, number: $0) }
    if failure == nil, fsync(file) != 0, errno != EINVAL { failure = .last(path) }
    // Some file systems report a full disk only here.
    if close(file) != 0, failure == nil { failure = .last(path) }
    return failure
  }

  /// Makes the names in a folder last through a loss of power, where the file system can.
  static func settle(_ folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
