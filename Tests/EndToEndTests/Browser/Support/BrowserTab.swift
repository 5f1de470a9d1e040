import Foundation

/// One page open in the browser, as a reader has it.
final class BrowserTab {
  /// How the reader looks at it.
  struct View {
    var width = 1280
    var isDark = false
    var runsScripts = true
    /// Lets a test's own script in; only for checks that are not about the policy.
    var ignoresPolicy = false
    var isPrint = false
  }

  private let browser: Chromium
  private let session: String
  private let target: String

  init(_ browser: Chromium, file: String, _ view: View = View()) throws {
    self.browser = browser
    let made = try browser.call("Target.createTarget", ["url": "about:blank"])
    target = made["targetId"] as? String ?? ""
    let attached = try browser.call(
      "Target.attachToTarget", ["targetId": target, "flatten": true])
    session = attached["sessionId"] as? String ?? ""
    browser.events = []
    for domain in ["Page", "Runtime", "Network", "Log", "Audits"] { try call("\(domain).enable") }
    try call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": view.width, "height": 900, "deviceScaleFactor": 1, "mobile": view.width < 600,
      ])
    try call(
      "Emulation.setEmulatedMedia",
      [
        "media": view.isPrint ? "print" : "screen",
        "features": [
          ["name": "prefers-color-scheme", "value": view.isDark ? "dark" : "light"],
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
    try call("Emulation.setScrollbarsHidden", ["hidden": true])
    if view.ignoresPolicy { try call("Page.setBypassCSP", ["enabled": true]) }
    if !view.runsScripts { try call("Emulation.setScriptExecutionDisabled", ["value": true]) }
    try call("Page.navigate", ["url": URL(fileURLWithPath: file).absoluteString])
    try browser.wait(for: "Page.loadEventFired", session: session)
  }

  deinit { _ = try? browser.call("Target.closeTarget", ["targetId": target]) }

  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.call(method, parameters, session: session)
  }

  /// The value of an expression, awaited; arrays and objects as Foundation's.
  @discardableResult
  func value(of expression: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let problem = answer["exceptionDetails"] as? [String: Any] {
      let exception = problem["exception"] as? [String: Any]
      throw Chromium.Failure(
        description: "\(exception?["description"] ?? problem["text"] ?? "a script failed")")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// The strings an expression gives.
  func strings(_ expression: String) throws -> [String] {
    try value(of: expression) as? [String] ?? []
  }

  /// Presses and lets go of a key.
  func press(_ key: Key) throws {
    var event: [String: Any] = [
      "type": "keyDown", "key": key.name, "code": key.code, "windowsVirtualKeyCode": key.number,
    ]
    event["text"] = key.text
    try call("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    try call("Input.dispatchKeyEvent", event)
  }

  /// Addresses asked for, the page's own first.
  var requests: [String] {
    browser.events.filter { $0.method == "Network.requestWillBeSent" && $0.session == session }
      .compactMap { ($0.parameters["request"] as? [String: Any])?["url"] as? String }
  }

  /// What the browser complained of: errors, warnings, words on the console, breaches of the policy.
  var complaints: [String] {
    browser.events.filter { $0.session == session }.compactMap { event in
      switch event.method {
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded":
        "\(event.method): \(event.parameters)"
      case "Audits.issueAdded":
        // Its other advice is for the rules of accessibility to judge.
        "\(event.parameters)".contains("ContentSecurityPolicyIssue")
          ? "\(event.method): \(event.parameters)" : nil
      default: nil
      }
    }
  }

  /// The page on A4 paper.
  func printed() throws -> [UInt8] {
    let answer = try call(
      "Page.printToPDF",
      ["paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true])
    guard let text = answer["data"] as? String, let bytes = Data(base64Encoded: text) else {
      throw Chromium.Failure(description: "the page was not printed")
    }
    return Array(bytes)
  }

  /// A key of the keyboard as the protocol names it.
  enum Key {
    case tab, enter, space, left, right, end, escape

    var name: String {
      switch self {
      case .tab: "Tab"
      case .enter: "Enter"
      case .space: " "
      case .left: "ArrowLeft"
      case .right: "ArrowRight"
      case .end: "End"
      case .escape: "Escape"
      }
    }

    var code: String { self == .space ? "Space" : name }

    var number: Int {
      switch self {
      case .tab: 9
      case .enter: 13
      case .escape: 27
      case .space: 32
      case .end: 35
      case .left: 37
      case .right: 39
      }
    }

    var text: String? {
      switch self {
      case .enter: "\r"
      case .space: " "
      default: nil
      }
    }
  }
}
