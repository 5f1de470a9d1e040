import Calendars
import Findings
import MarketingData
import Settings

/// A small good file to spoil: sixty weeks of sales, two channels and a price.
struct SampleFile {
  var header = ["date", "revenue", "tv_spend", "search_spend", "price"]
  var rows: [[String]]

  init(weeks: Int = 60) {
    let monday = CivilDate(dayNumber: 18_995)  // 2022-01-03
    rows = (0..<weeks).map { week in
      [
        monday.adding(days: 7 * week).description, String(1000 + week * 37 % 211),
        String(week * 53 % 97), String(20 + week * 29 % 71), "9.\(10 + week * 7 % 13)",
      ]
    }
  }

  /// The same file with one cell changed; rows and columns from 0.
  func with(row: Int, column: Int, _ text: String) -> SampleFile {
    var file = self
    file.rows[row][column] = text
    return file
  }

  /// The same file with a whole column changed.
  func with(column: Int, _ text: (Int) -> String) -> SampleFile {
    var file = self
    for row in file.rows.indices { file.rows[row][column] = text(row) }
    return file
  }

  func text(delimiter: String = ",", end: String = "\n") -> String {
    ([header] + rows).map { $0.joined(separator: delimiter) + end }.joined()
  }

  var bytes: [UInt8] { Array(text().utf8) }
}

/// Loads a file's text; the findings either way.
func load(
  _ bytes: [UInt8], settings: DataSettings = DataSettings()
) -> (data: LoadedData?, findings: [Finding]) {
  do {
    let loaded = try DataLoader.load(bytes: bytes, file: "data.csv", settings: settings)
    return (loaded, loaded.findings)
  } catch {
    return (nil, error.findings)
  }
}

func load(_ file: SampleFile, settings: DataSettings = DataSettings()) -> (
  data: LoadedData?, findings: [Finding]
) {
  load(file.bytes, settings: settings)
}
