import Calendars
import Glibc
import Testing

@Suite("The table of holidays")
struct HolidayTableTests {
  /// What the program computes is written beside the file where they differ, to be looked at and moved over it:
  /// `mv assets/holidays-changed.csv assets/holidays.csv`.
  @Test("assets/holidays.csv is the computed calendar of 2010 to 2035")
  func asset() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let computed = Array(Holidays.table(years: 2010...2035).utf8)
    let kept = bytes(of: root + "/assets/holidays.csv")
    if kept != computed { write(computed, to: root + "/assets/holidays-changed.csv") }
    #expect(kept == computed)
  }

  private func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 21)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
