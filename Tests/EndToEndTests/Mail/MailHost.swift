import Foundation
import Testing

/// A mail server on this machine, which lives as long as the test that started it.
final class MailHost {
  let port: String
  private let work: Workplace
  private let process = Process()
  private let input = Pipe()

  static let script = BuiltProgram.root + "/Tests/Support/MailServer/server.py"
  private static let python = "/usr/bin/python3"
  private static let openssl = "/usr/bin/openssl"

  /// Why tests with a mail server are left out, where they are.
  static let isAvailable = FileManager.default.isExecutableFile(atPath: python)
  static let hasCertificates =
    isAvailable && FileManager.default.isExecutableFile(atPath: openssl)

  /// - Parameter options: those of the script.
  init(_ options: [String] = [], in work: Workplace) throws {
    self.work = work
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [Self.script, work.path] + options
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    let file = work.path + "/port"
    while process.isRunning, !FileManager.default.fileExists(atPath: file) { usleep(10_000) }
    port = try work.text("port")
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// A certificate for this machine that nobody vouches for, and its key, as the script's options.
  static func certificate(in work: Workplace) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: openssl)
    process.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
      "-keyout", work.path + "/key.pem", "-out", work.path + "/certificate.pem",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return ["--certificate", work.path + "/certificate.pem", "--key", work.path + "/key.pem"]
  }

  /// The messages it took, and who they were from and to.
  func taken() throws -> [(message: String, envelope: [String: Any])] {
    try work.names().filter { $0.hasSuffix(".json") }.map { name in
      let bytes = Data(try work.bytes(name))
      let envelope = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      return (try work.text(String(name.dropLast(5)) + ".eml"), envelope)
    }
  }
}
