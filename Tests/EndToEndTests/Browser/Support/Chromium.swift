import Foundation

/// A headless Chromium, spoken to in the DevTools protocol over two pipes: no port, no other program.
final class Chromium {
  /// Where the browser is, if it is installed.
  static let path: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Something the browser reported without being asked.
  struct Event {
    var method: String
    var parameters: [String: Any]
    var session: String?
  }

  /// What was reported since it was last cleared.
  var events: [Event] = []

  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private let profile: URL
  private var unread: [UInt8] = []
  private var lastCall = 0

  init() throws {
    guard let path = Self.path else { throw Failure(description: "chromium is not installed") }
    profile = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mmm-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let flags = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-extensions", "--disable-background-networking", "--no-first-run",
      "--user-data-dir=\(profile.path)", "--remote-debugging-pipe", "about:blank",
    ]
    // The browser reads commands from descriptor 3 and answers on 4.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", path] + flags
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": profile.path]
    process.standardInput = commands
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    try? commands.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: profile)
  }

  /// Calls a method and waits for its answer.
  @discardableResult
  func call(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    lastCall += 1
    var message: [String: Any] = ["id": lastCall, "method": method, "params": parameters]
    message["sessionId"] = session
    let bytes = try JSONSerialization.data(withJSONObject: message)
    try commands.fileHandleForWriting.write(contentsOf: bytes + [0])
    while true {
      let answer = try nextMessage()
      guard answer["id"] as? Int == lastCall else { continue }
      if let error = answer["error"] as? [String: Any] {
        throw Failure(description: "\(method): \(error["message"] ?? error)")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits until an event was reported.
  func wait(for method: String, session: String) throws {
    while !events.contains(where: { $0.method == method && $0.session == session }) {
      _ = try nextMessage()
    }
  }

  /// The next answer or event; events are kept.
  private func nextMessage() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let bytes = Data(unread[..<end])
        unread.removeSubrange(...end)
        guard let message = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
          throw Failure(description: "the browser sent something that is not a message")
        }
        if let method = message["method"] as? String {
          events.append(
            Event(
              method: method, parameters: message["params"] as? [String: Any] ?? [:],
              session: message["sessionId"] as? String))
        }
        return message
      }
      let bytes = answers.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Failure(description: "the browser ended") }
      unread += bytes
    }
  }
}
