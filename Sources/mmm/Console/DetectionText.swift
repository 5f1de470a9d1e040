import Findings
import MarketingData

/// What each column was taken for, as lines for a person.
struct DetectionText {
  /// Without data, only columns are told: their periods or outcome could not be read.
  var dataset: Dataset?
  var detection: Detection
  var table: TableSummary
  var file: String

  init(_ loaded: LoadedData, file: String) {
    dataset = loaded.dataset
    detection = loaded.detection
    table = loaded.table
    self.file = file
  }

  init(_ detected: DetectedData, file: String) {
    dataset = detected.dataset
    detection = detected.detection
    table = detected.table
    self.file = file
  }

  var text: String {
    let size = "\(Visible.text(file)): \(table.rows) rows, \(table.columns) columns"
    let periods = dataset.map { data in
      let span = data.starts.first.map { "\($0) to \(data.lastDay)" } ?? ""
      return "; \(data.count) periods, \(data.frequency.rawValue), \(span)"
    }
    var lines = [size + (periods ?? "")]
    lines += rows.map { "  " + padded($0.label, 22) + Visible.text($0.columns) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line per role; a channel's columns together.
  private var rows: [(label: String, columns: String)] {
    var rows: [(label: String, columns: String)] = []
    for column in detection.columns {
      let label = column.role.channel.map { "channel \(short($0))" } ?? column.role.label
      let name = column.role == .ignored ? "\(column.name) (\(column.reason))" : shown(column)
      if let index = rows.firstIndex(where: { $0.label == label }) {
        // The spend comes first, wherever it stands in the file.
        let parts = [rows[index].columns, name]
        rows[index].columns = (isSpend(column) ? parts.reversed() : parts).joined(separator: ", ")
      } else {
        rows.append((label, name))
      }
    }
    let order = ["date", "geo", "population", "outcome", "value per conversion"]
    return rows.enumerated().sorted { left, right in
      func rank(_ label: String) -> Int {
        if let index = order.firstIndex(of: label) { return index }
        return label.hasPrefix("channel ") ? order.count : label == "ignored" ? 90 : 50
      }
      return (rank(left.element.label), left.offset) < (rank(right.element.label), right.offset)
    }.map(\.element)
  }

  private func shown(_ column: DetectedColumn) -> String {
    switch column.role {
    case .exposure, .reach, .frequency: "\(column.name) (\(column.role.label))"
    default: column.name
    }
  }

  private func isSpend(_ column: DetectedColumn) -> Bool {
    if case .spend = column.role { return true }
    return false
  }

  private func short(_ name: String) -> String {
    name.count > 40 ? name.prefix(39) + "…" : name
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
  }
}
