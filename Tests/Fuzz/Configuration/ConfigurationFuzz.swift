import Findings
import Settings

/// Any bytes as a configuration: they become one that writes back the same, or errors with a line.
///
/// `Tests/Fuzz/run configuration` builds and runs it.
@main
enum ConfigurationFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      ConfigurationFuzz.read(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func read(_ bytes: [UInt8]) {
    let configuration: Configuration
    do {
      configuration = try ConfigurationReader.read(bytes: bytes, file: "mmm.yaml").0
    } catch {
      let errors = error.findings.filter { $0.severity == .error }
      precondition(!errors.isEmpty, "an error says nothing")
      precondition(errors.allSatisfy { ($0.place.row ?? 0) >= 1 }, "an error has no line")
      return
    }
    let written = Array(ConfigurationWriter.yaml(configuration).utf8)
    guard let again = try? ConfigurationReader.read(bytes: written, file: "mmm.yaml").0 else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(again.data.channels == configuration.data.channels, "channels change when written")
    precondition(again.report == configuration.report, "the report changes when written")
  }
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
