import Findings
import MarketingData

/// Any bytes as a data file and as a table of experiments: they become whole data or findings that name the file.
///
/// `Tests/Fuzz/run data` builds and runs it.
@main
enum DataFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      DataFuzz.read(bytes)
      DataFuzz.readTests(bytes)
      return 0
    }
  }

  private static func check(_ data: Dataset, periods: Int) {
    let series =
      data.channels.flatMap { [$0.spend, $0.driver] } + [data.outcome.values]
      + (data.controls + data.organic + data.nonMedia + data.events).map(\.values)
      + data.demand.map(\.series.values)
    precondition(series.allSatisfy { $0.count == periods }, "a series has gaps")
    precondition(series.joined().allSatisfy(\.isFinite), "a value is not a number")
  }

  private static func readTests(_ bytes: [UInt8]) {
    do {
      let tests = try LiftTestReader.read(bytes: bytes, file: "lift.csv")
      precondition(!tests.isEmpty, "a table without rows was read")
      precondition(tests.allSatisfy { $0.lift.isFinite && !$0.channel.isEmpty }, "a test is broken")
    } catch {
      precondition(error.findings.contains { $0.severity == .error }, "an error says nothing")
    }
  }

  private static func read(_ bytes: [UInt8]) {
    do {
      let data = try DataLoader.load(bytes: bytes, file: "data.csv").dataset
      check(data, periods: data.count)
      precondition(data.geos.isEmpty == (data.panel == nil), "geographies without their data")
      precondition(data.panel?.data.count ?? 0 == data.geos.count, "a geography is missing")
      for geo in data.panel?.data ?? [] { check(geo, periods: data.count) }
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
