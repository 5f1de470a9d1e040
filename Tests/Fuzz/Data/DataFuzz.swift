import Findings
import MarketingData

/// Any bytes as a data file: they become a whole dataset or findings that name the file.
///
/// `Tests/Fuzz/run data` builds and runs it.
@main
enum DataFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      DataFuzz.read(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func read(_ bytes: [UInt8]) {
    do {
      let data = try DataLoader.load(bytes: bytes, file: "data.csv").dataset
      let series =
        data.channels.flatMap { [$0.spend, $0.driver] } + [data.outcome.values]
        + (data.controls + data.organic + data.nonMedia + data.events).map(\.values)
      precondition(series.allSatisfy { $0.count == data.count }, "a series has gaps")
      precondition(series.joined().allSatisfy(\.isFinite), "a value is not a number")
    } catch {
      let errors = error.findings.filter { $0.severity == .error }
      precondition(!errors.isEmpty, "an error says nothing")
      precondition(errors.allSatisfy { $0.place.file == "data.csv" }, "an error has no file")
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
