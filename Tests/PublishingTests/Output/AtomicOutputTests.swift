import Findings
import Glibc
import Publishing
import Testing

/// A folder of its own for one test, removed with all that is in it when the test ends.
final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/mmm-test-XXXXXX".utf8CString)
    path = try #require(
      template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      })
  }

  deinit {
    clear(".")
    rmdir(path)
  }

  private func clear(_ name: String) {
    for inner in names(name) where unlink("\(path)/\(name)/\(inner)") != 0 {
      clear("\(name)/\(inner)")
    }
    rmdir("\(path)/\(name)")
  }

  func text(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  func put(_ text: String, _ name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// Names in a folder below, hidden ones included.
  func names(_ folder: String = ".") -> [String] {
    guard let handle = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

@Suite("Writing all files or none")
struct AtomicOutputTests {
  @Test("a folder is made with those above it, and nothing else is left beside it")
  func fresh() throws {
    let scratch = try Scratch()
    try AtomicOutput.write(
      [OutputFile(name: "report.txt", text: "new")], toFolder: "\(scratch.path)/a/b/report")
    #expect(scratch.text("a/b/report/report.txt") == "new")
    #expect(scratch.names("a/b") == ["report"])
  }

  @Test("an earlier report is replaced, its other files dropped, the user's files kept")
  func replaced() throws {
    let scratch = try Scratch()
    let folder = "\(scratch.path)/report"
    try AtomicOutput.write(
      [
        OutputFile(name: "report.txt", text: "old"), OutputFile(name: "report.pdf", text: "old"),
      ], toFolder: folder)
    scratch.put("mine", "report/notes.md")
    mkdir("\(folder)/slides", 0o777)
    scratch.put("mine", "report/slides/one")
    symlink("nowhere", "\(folder)/link")
    chmod(folder, 0o750)
    try AtomicOutput.write([OutputFile(name: "report.txt", text: "new")], toFolder: folder + "/")
    #expect(scratch.names("report") == ["link", "notes.md", "report.txt", "slides"])
    #expect(scratch.text("report/report.txt") == "new")
    #expect(scratch.text("report/notes.md") == "mine")
    #expect(scratch.text("report/slides/one") == "mine")
    #expect(scratch.names() == ["report"])
    var information = stat()
    stat(folder, &information)
    #expect(information.st_mode & 0o777 == 0o750)
  }

  @Test("a link to a folder stays a link")
  func link() throws {
    let scratch = try Scratch()
    mkdir("\(scratch.path)/real", 0o777)
    symlink("real", "\(scratch.path)/latest")
    try AtomicOutput.write(
      [OutputFile(name: "report.txt", text: "new")], toFolder: "\(scratch.path)/latest")
    #expect(scratch.text("real/report.txt") == "new")
    #expect(scratch.names() == ["latest", "real"])
  }

  @Test("a failure half-way leaves the earlier report and nothing beside it")
  func failure() throws {
    let scratch = try Scratch()
    let folder = "\(scratch.path)/report"
    try AtomicOutput.write([OutputFile(name: "report.txt", text: "old")], toFolder: folder)
    let error = #expect(throws: Unusable.self) {
      try AtomicOutput.write(
        [
          OutputFile(name: "report.txt", text: "new"),
          OutputFile(name: String(repeating: "x", count: 300), text: "a name too long"),
        ], toFolder: folder)
    }
    #expect(error?.cause == .transfer)
    #expect(error?.findings.first?.message.contains("what was there before is unchanged") == true)
    #expect(scratch.text("report/report.txt") == "old")
    #expect(scratch.names() == ["report"])
  }

  @Test("a file where the folder should be is refused", arguments: ["file", "file/report"])
  func blocked(name: String) throws {
    let scratch = try Scratch()
    scratch.put("mine", "file")
    let error = #expect(throws: Unusable.self) {
      try AtomicOutput.write(
        [OutputFile(name: "report.txt", text: "")], toFolder: "\(scratch.path)/\(name)")
    }
    #expect(error?.cause == .uncreatable)
    #expect(error?.findings.first?.fix.contains("choose another --output") == true)
    #expect(scratch.text("file") == "mine")
  }

  @Test(
    "a name as long as the file system allows is written; a longer one is named, not the staging folder"
  )
  func longNames() throws {
    let scratch = try Scratch()
    let longest = String(repeating: "n", count: 255)
    try AtomicOutput.write(
      [OutputFile(name: "a", text: "1")], toFolder: "\(scratch.path)/\(longest)")
    #expect(scratch.text("\(longest)/a") == "1")
    let file = String(repeating: "f", count: 255)
    try AtomicOutput.write([UInt8(ascii: "2")], toFile: "\(scratch.path)/\(file)")
    #expect(scratch.text(file) == "2")
    let tooLong = "\(scratch.path)/\(longest)n"
    for isFolder in [true, false] {
      let error = #expect(throws: Unusable.self) {
        if isFolder {
          try AtomicOutput.write([OutputFile(name: "a", text: "1")], toFolder: tooLong)
        } else {
          try AtomicOutput.write([1], toFile: tooLong)
        }
      }
      let finding = try #require(error?.findings.first)
      #expect(error?.cause == .uncreatable)
      #expect(finding.message == "\(tooLong) cannot be created: file name too long")
      #expect(finding.fix.contains("shorter"))
    }
    #expect(scratch.names() == [file, longest])
  }

  @Test("a single file is replaced whole")
  func single() throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/model.json"
    try AtomicOutput.write(Array("old".utf8), toFile: path)
    try AtomicOutput.write(Array("new".utf8), toFile: path)
    #expect(scratch.text("model.json") == "new")
    #expect(scratch.names() == ["model.json"])
  }

  @Test("a folder is no file")
  func folderAsFile() throws {
    let scratch = try Scratch()
    let error = #expect(throws: Unusable.self) {
      try AtomicOutput.write([1], toFile: scratch.path)
    }
    #expect(error?.cause == .uncreatable)
  }

  @Test("a full device is reported, not ignored")
  func full() throws {
    let error = #expect(throws: Unusable.self) {
      try AtomicOutput.write([1, 2, 3], toFile: "/dev/full")
    }
    #expect(error?.cause == .transfer)
    #expect(error?.findings.first?.message.contains("no space left on device") == true)
  }
}
