import Foundation
import Testing

@Suite("The product's own scorecard")
struct ValidateTests {
  private static let names = [
    "validation.csv", "validation.html", "validation.json", "validation.txt",
  ]

  @Test("is printed and written, the same bytes on any number of threads")
  func files() throws {
    let work = try Workplace()
    func run(_ threads: String, _ folder: String) throws -> Outcome {
      try work.run(
        "validate", "--replicates", "3", "--channels", "3", "--weeks", "80", "--calibration", "8",
        "--threads", threads, "--output", folder, environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    }
    let outcome = try run("1", "one")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("90% intervals hold the true contribution"))
    #expect(try work.names("one") == ValidateTests.names)
    #expect(try run("2", "two").status == 0)
    for name in ValidateTests.names {
      #expect(try work.bytes("one/\(name)") == work.bytes("two/\(name)"), "\(name)")
    }
    let json = try JSONSerialization.jsonObject(with: Data(work.bytes("one/validation.json")))
    let report = try #require(json as? [String: Any])
    #expect((report["worlds"] as? [Any])?.count == 3)
    #expect(report["median_seconds"] == nil)
    #expect(report["calibration"] != nil)
    let rows = try work.text("one/validation.csv").split(separator: "\n")
    #expect(rows.count == 1 + 9)
  }

  @Test("fits ridge too, without a check of the sampler")
  func ridge() throws {
    let work = try Workplace()
    let outcome = try work.run(
      "validate", "--model", "ridge", "--replicates", "2", "--channels", "3", "--weeks", "80",
      "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("seconds per fit"))
    #expect(!outcome.output.contains("R-hat"))
    let page = try work.text("out/validation.html")
    #expect(page.contains("<svg") && !page.contains("src=\"http"))
  }

  @Test("plans each market's money, and says what the plans promised and bring")
  func plans() throws {
    let work = try Workplace()
    let outcome = try work.run(
      "validate", "--plan", "--model", "ridge", "--replicates", "3", "--channels", "3", "--weeks",
      "80", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("share of the best plan's true gain"))
    #expect(outcome.output.contains("median parameters"))
    let json = try JSONSerialization.jsonObject(with: Data(work.bytes("out/validation.json")))
    let report = try #require(json as? [String: Any])
    let plans = try #require(report["plans"] as? [String: Any])
    #expect((plans["scores"] as? [Any])?.count == 3)
    #expect(try work.text("out/validation.html").contains("Do plans bring what they promise?"))
  }

  @Test("ends with status 1 only when asked to be strict", arguments: [false, true])
  func strict(isStrict: Bool) throws {
    let work = try Workplace()
    var arguments = [
      "validate", "--model", "ridge", "--replicates", "6", "--channels", "4", "--weeks", "80",
      "--output", "out",
    ]
    if isStrict { arguments.append("--strict") }
    let outcome = try BuiltProgram.run(arguments, in: work.path)
    let hasFailed = outcome.errors.contains("check failed")
    #expect(outcome.status == (isStrict && hasFailed ? 1 : 0), "\(outcome.errors)")
  }

  @Test(
    "says what was meant by a slip",
    arguments: [
      (["--replicate", "3"], "--replicates"), (["--scenario", "spars"], "sparse"),
      (["--replicates", "0"], "--replicates must be a whole number"),
      (["--model", "ridge", "--preset", "meridian"], "Leave one of the two out"),
    ])
  func slips(arguments: [String], words: String) throws {
    let work = try Workplace()
    let outcome = try BuiltProgram.run(["validate"] + arguments, in: work.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try work.names().isEmpty)
  }
}
