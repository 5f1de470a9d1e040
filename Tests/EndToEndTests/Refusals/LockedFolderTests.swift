import Foundation
import Testing

/// Output to a folder in which the user may make nothing.
@Suite("A folder that may not be written to")
struct LockedFolderTests {
  /// Root may write anywhere, so the program is started as nobody.
  static let launcher: [String] =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Whether the program can be started that way: its folder may be closed to others.
  static let isPossible: Bool = {
    if launcher.isEmpty { return true }
    let outcome = try? BuiltProgram.run(["--version"], in: "/", launcher: launcher)
    return outcome?.status == 0
  }()

  @Test(
    "is named as the user named it, with the reason", .enabled(if: isPossible),
    arguments: [
      ["run", "data.csv", "--output", "locked/report"],
      ["run", "data.csv", "--output", "locked/new/report"],
      ["fit", "data.csv", "--output", "locked/model.json"],
      ["generate", "--output", "locked/new.csv"],
    ])
  func locked(arguments: [String]) throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    let folder = work.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let outcome = try BuiltProgram.run(
      arguments, in: work.path, launcher: LockedFolderTests.launcher)
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(outcome.errors.contains("locked/"))
    #expect(outcome.errors.contains("cannot be created: permission denied"))
    #expect(!outcome.errors.contains(".mmm-"))
    #expect(try work.names("locked").isEmpty)
  }
}
