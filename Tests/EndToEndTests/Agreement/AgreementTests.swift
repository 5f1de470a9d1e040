import Foundation
import Testing

/// What a reader sees must be what `executive_summary.json` holds (criterion 1 of the report's craft).
@Suite("All files of a report", .serialized)
struct AgreementTests {
  private static let demo = BuiltProgram.root + "/assets/demo/data.csv"

  /// An earlier report on the same outcome: the sample kept in the repository.
  private static let earlier = BuiltProgram.root + "/reports/sample/executive_summary.json"

  private func report(_ options: [String] = []) throws -> Workplace {
    let place = try Workplace()
    let outcome = try BuiltProgram.run(
      ["run", Self.demo, "--output", "report", "--quiet"] + options, in: place.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return place
  }

  @Test("CSV holds exactly the summary's numbers")
  func csv() throws {
    let place = try report()
    let summary = try SummaryNumbers(json: Data(try place.bytes("report/executive_summary.json")))
    let names = [
      "channel_performance", "decomposition", "response_curves", "allocation", "scenarios",
      "frontier", "changes",
    ]
    for name in names {
      let text = String(decoding: try place.bytes("report/\(name).csv"), as: UTF8.self)
      let cells = text.split(separator: "\n").dropFirst().flatMap { $0.split(separator: ",") }
      let numbers = cells.compactMap { Double($0) }
      #expect(numbers.count > 20, "\(name)")
      for number in numbers { #expect(summary.hold(exactly: number), "\(name): \(number)") }
    }
  }

  @Test("the table of a monitoring report holds exactly the summary's numbers")
  func monitoring() throws {
    let place = try report(["--report", "monitoring", "--model", "ridge", "--formats", "csv"])
    let summary = try SummaryNumbers(json: Data(try place.bytes("report/executive_summary.json")))
    let text = String(decoding: try place.bytes("report/monitoring.csv"), as: UTF8.self)
    let numbers = text.split(separator: "\n").dropFirst()
      .flatMap { $0.split(separator: ",") }.compactMap { Double($0) }
    #expect(numbers.count > 60)
    for number in numbers { #expect(summary.hold(exactly: number), "monitoring: \(number)") }
  }

  @Test(
    "text and HTML print only the summary's numbers", arguments: ["report.txt", "report.html"],
    [
      [], ["--report", "detailed"],
      ["--report", "detailed", "--model", "ridge", "--previous", earlier],
      ["--report", "optimization", "--model", "ridge"],
      ["--report", "monitoring", "--model", "ridge"],
    ])
  func prose(file: String, options: [String]) throws {
    let place = try report(options)
    let summary = try SummaryNumbers(
      json: Data(try place.bytes("report/executive_summary.json")),
      skipping: ["series", "response_curves", "schedule", "what_if", "roi_density"], longest: 60)
    let raw = String(decoding: try place.bytes("report/\(file)"), as: UTF8.self)
    let text = ReadableText.plain(file.hasSuffix(".html") ? ReadableText.visible(html: raw) : raw)
    let printed = PrintedNumber.all(in: text)
    #expect(printed.count > 200)
    for number in printed where !summary.hold(number) {
      Issue.record("\(file) prints \(number.text), which no number of the summary rounds to")
    }
  }

  @Test(
    "the e-mail prints only the summary's numbers, in HTML and in text",
    .enabled(if: MailHost.isAvailable, "python3 is not here"),
    arguments: ["text/html", "text/plain"])
  func mail(type: String) throws {
    let place = try report()
    let summary = try SummaryNumbers(
      json: Data(try place.bytes("report/executive_summary.json")),
      skipping: ["series", "response_curves", "roi_density"], longest: 60)
    let raw = try PythonReading.run(
      """
      import email, email.policy, sys
      m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
      print(next(p for p in m.walk() if p.get_content_type() == sys.argv[2]).get_content())
      """, [place.path + "/report/report.eml", type])
    // The name of the run is a part of a digest.
    let body = raw.replacingOccurrences(
      of: "Run [0-9a-f]{8}", with: "", options: .regularExpression)
    let printed = PrintedNumber.all(
      in: ReadableText.plain(type == "text/html" ? ReadableText.visible(html: body) : body))
    #expect(printed.count > 40)
    for number in printed where !summary.hold(number) {
      Issue.record("the e-mail prints \(number.text), which no number of the summary rounds to")
    }
  }

  @Test("the parts of every period and in total add up to the outcome")
  func additivity() throws {
    let place = try report()
    let summary = try summary(in: place)
    func mean(_ part: [String: Any]?) throws -> Double {
      let contribution = try #require(part?["contribution"] as? [String: Any])
      return try #require(contribution["mean"] as? Double)
    }
    let parts = try #require(summary["components"] as? [[String: Any]])
    let channels = try #require(summary["channels"] as? [[String: Any]])
    let baseline = try mean(summary["baseline"] as? [String: Any])
    let unexplained = try #require(summary["unexplained"] as? Double)
    let outcome = try #require(summary["outcome"] as? [String: Any])
    let total = try #require(outcome["total"] as? Double)
    let sum = try (parts + channels).reduce(baseline + unexplained) { try $0 + mean($1) }
    #expect(abs(sum - total) <= 1e-6 * abs(total))
  }

  @Test("the parts of what changed add up to the change, cause by cause")
  func change() throws {
    let place = try report(["--model", "ridge"])
    let changes = try #require(try summary(in: place)["changes"] as? [String: Any])
    func mean(_ part: Any?, _ key: String = "change") throws -> Double {
      let estimate = try #require((part as? [String: Any])?[key] as? [String: Any])
      return try #require(estimate["mean"] as? Double)
    }
    let total = try #require(changes["change"] as? Double)
    let channels = try #require(changes["channels"] as? [[String: Any]])
    let components = try #require(changes["components"] as? [[String: Any]])
    let unexplained = try mean(changes["unexplained"])
    let media = try channels.reduce(0) { try $0 + mean($1["contribution"]) }
    let sum =
      try mean(changes["baseline"]) + media + unexplained
      + components.reduce(0) { try $0 + mean($1) }
    #expect(abs(sum - total) <= 1e-6 * abs(total))
    let groups = try #require(changes["media"] as? [String: Any])
    let together = try mean(groups["contribution"])
    #expect(abs(together - media) <= 1e-6 * abs(total))
    #expect(abs(try mean(changes["others"]) + together + unexplained - total) <= 1e-6 * abs(total))
    let split = groups["split"]
    #expect(
      abs(try mean(split, "from_spend") + mean(split, "from_return") - together)
        <= 1e-6 * abs(total))
    let outcomes = try ["earlier", "current"].map { key -> Double in
      try #require((changes[key] as? [String: Any])?["outcome"] as? Double)
    }
    #expect(abs(outcomes[1] - outcomes[0] - total) <= 1e-9 * abs(outcomes[1]))
    let rows = try #require(changes["rows"] as? [[String: Any]])
    let lines = rows.filter { !["others", "media", "total"].contains($0["kind"] as? String) }
    let drawn = try lines.reduce(0) { try $0 + #require($1["change"] as? Double) }
    #expect(abs(drawn - total) <= 1e-6 * abs(total))
  }

  @Test("the plan's current spend and response are those of the results pages")
  func current() throws {
    let place = try report()
    let summary = try summary(in: place)
    let plan = try #require(summary["optimization"] as? [String: Any])
    let spend = try #require(plan["current"] as? [String: Double])
    let channels = try #require(summary["channels"] as? [[String: Any]])
    var response = 0.0
    for channel in channels {
      let name = try #require(channel["name"] as? String)
      let recent = try #require(channel["recent"] as? [String: Any])
      #expect(recent["spend"] as? Double == spend[name], "\(name)")
      let contribution = try #require(recent["contribution"] as? [String: Any])
      response += try #require(contribution["mean"] as? Double)
    }
    let planned = try #require(plan["current_revenue"] as? Double)
    #expect(abs(planned - response) <= 1e-9 * abs(response))
  }

  private func summary(in place: Workplace) throws -> [String: Any] {
    let bytes = Data(try place.bytes("report/executive_summary.json"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }
}
