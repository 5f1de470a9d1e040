import Foundation
import Testing

/// What one run of the program left behind.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// The program as it was built, beside the tests.
enum BuiltProgram {
  static let path: String = {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appendingPathComponent("mmm").path
  }()

  /// The repository's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs the program in a folder and waits for it.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    launcher: [String] = []
  ) throws -> Outcome {
    let process = Process()
    let command = launcher + [path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "MMM_HOME": root, "OPENBLAS_NUM_THREADS": "1"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mmm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    func stream(_ name: String) throws -> FileHandle {
      let file = streams.appendingPathComponent(name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }
    process.standardOutput = try stream("out")
    process.standardError = try stream("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: streams.appendingPathComponent(name)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }
}

/// A folder of its own for one test, removed when the test ends.
final class Workplace: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mmm-work-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func put(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func put(_ text: String, _ name: String) throws { try put(text.utf8, name) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name)))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Names in a folder, hidden ones included.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  func run(
    _ arguments: String..., environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Outcome {
    try BuiltProgram.run(arguments, in: path, environment: environment, launcher: launcher)
  }
}
