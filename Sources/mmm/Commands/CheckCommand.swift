import Findings
import MarketingData

/// `mmm check`: what was recognised, what the data look like, and everything found about them, to standard output.
enum CheckCommand {
  static func perform(_ arguments: Arguments, console: Console, world: World) throws -> ExitStatus {
    let request = try RunRequest(command: .check, arguments, world: world)
    let bytes = try InputFile.read(request.dataFile)
    let text = FindingText(color: console.color && world.outputIsTerminal)
    let loaded: LoadedData
    do {
      loaded = try DataLoader.load(
        bytes: bytes, file: request.dataFile, settings: request.configuration.data,
        limits: request.configuration.model.search)
    } catch {
      // What is wrong with the data is the result here, not a failure to give one.
      guard error.cause == .input else { throw error }
      let findings = request.findings + error.findings
      try console.required(text.text(findings) + "\n" + verdict(findings) + "\n")
      return .unusable
    }
    let findings = request.findings + loaded.findings
    var report = DetectionText(loaded, file: request.dataFile).text
    report += "\n" + ExplorationText(quality: loaded.quality).text
    report += findings.isEmpty ? "" : "\n" + text.text(findings)
    return try console.required(report + "\n" + verdict(findings) + "\n")
  }

  /// How many there are, and the score of those about the data.
  private static func verdict(_ findings: [Finding]) -> String {
    let score = QualityScore(findings.filter { $0.code.hasPrefix(DataCheck.prefix) })
    return counts(findings) + "\n" + score.sentence.english
  }

  private static func counts(_ findings: [Finding]) -> String {
    func count(_ severity: Severity, _ one: String) -> String? {
      let number = findings.count { $0.severity == severity }
      return number == 0 ? nil : "\(number) \(one)\(number == 1 ? "" : "s")"
    }
    let counts = [count(.error, "error"), count(.warning, "warning"), count(.note, "note")]
    let list = counts.compactMap { $0 }.joined(separator: ", ")
    if findings.contains(where: { $0.severity == .error }) {
      return "\(list): the data cannot be used yet."
    }
    return list.isEmpty ? "Nothing is wrong with the data." : "\(list): the data can be used."
  }
}
