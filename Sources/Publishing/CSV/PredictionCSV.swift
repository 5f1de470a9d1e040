import MediaMix

/// A prediction as a table: a row per period; baseline, components and channels sum to expected.
public enum PredictionCSV {
  /// The file's bytes.
  public static func encode(_ prediction: Prediction) -> [UInt8] {
    Array(table(prediction).text.utf8)
  }

  private static func table(_ prediction: Prediction) -> CSVTable {
    let fixed = ["period", "expected", "lower", "upper", "baseline"]
    let channels = prediction.channels.map(\.name)
    // A channel keeps its own name; a part of the same name gets out of its way.
    let components = prediction.components.map { part in
      channels.contains(part.name) ? "component: \(part.name)" : part.name
    }
    let taken = Set(fixed + components)
    var table = CSVTable(
      columns: fixed + components
        + channels.map { taken.contains($0) ? "channel: \($0)" : $0 })
    let parts = [prediction.baseline] + prediction.components + prediction.channels
    for period in prediction.starts.indices {
      var row: [CSVTable.Cell] = [
        .text("\(prediction.starts[period])"), .number(prediction.expected[period]),
        .number(prediction.lower[period]), .number(prediction.upper[period]),
      ]
      row += parts.map { .number($0.values[period]) }
      table.rows.append(row)
    }
    return table
  }
}
