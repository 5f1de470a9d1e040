import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "every command explains itself with examples",
    arguments: [
      "run", "demo", "init", "generate", "check", "fit", "report", "plan", "predict", "validate",
      "send", "templates", "index",
    ])
  func help(command: String) throws {
    let work = try Workplace()
    let outcome = try work.run(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("usage: mmm \(command)"))
    #expect(outcome.output.contains("examples:\n  mmm \(command)"))
    #expect(outcome.errors.isEmpty)
    #expect(try work.run("help", command).output == outcome.output)
    #expect(try work.run("--help").output.contains("  \(command) "))
  }

  @Test("the version is one line")
  func version() throws {
    let outcome = try Workplace().run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /mmm \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("results that cannot be written are a failure, a reader that stops is none")
  func output() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    let full = try work.run(
      "check", "data.csv", launcher: ["/bin/bash", "-c", "exec \"$@\" >/dev/full", "bash"])
    #expect(full.status == 74)
    let closed = try work.run(
      "check", "data.csv",
      launcher: ["/bin/bash", "-c", "\"$@\" | true; exit \"${PIPESTATUS[0]}\"", "bash"])
    #expect(closed.status == 0)
  }
}
