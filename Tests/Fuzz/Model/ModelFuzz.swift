import Findings
import Publishing

/// Any bytes as a saved model: they become one of consistent shapes, or findings that name the file.
///
/// `Tests/Fuzz/run model` builds and runs it.
@main
enum ModelFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      ModelFuzz.read(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func read(_ bytes: [UInt8]) {
    do {
      let model = try ModelFile.read(bytes, file: "model.json")
      precondition(model.dataset.count > 0, "a model without data")
    } catch {
      precondition(error.findings.contains { $0.severity == .error }, "an error says nothing")
    }
  }
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
