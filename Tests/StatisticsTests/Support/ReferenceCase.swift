import FoundationEssentials

/// A series and what statsmodels and scipy say of it, from `Tests/Reference/diagnostics.json`.
struct ReferenceCase: Decodable, Sendable {
  let name: String
  let values: [Double]
  /// Three regressors.
  let columns: [[Double]]
  /// Rows whose leverage and the like are kept.
  let rows: [Int]
  let expected: [String: [Double]]

  static let all: [ReferenceCase] = {
    struct Table: Decodable { let cases: [ReferenceCase] }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Reference/diagnostics.json")
    guard let bytes = try? Data(contentsOf: file),
      let table = try? JSONDecoder().decode(Table.self, from: bytes)
    else { return [] }
    return table.cases
  }()

  /// The largest relative error of `found`; infinite where the numbers are not as many.
  func error(_ found: [Double?], _ key: String) -> Double {
    guard let expected = expected[key], expected.count == found.count else { return .infinity }
    return zip(found, expected).map { found, expected in
      guard let found, found.isFinite else { return .infinity }
      // Probabilities too small for a full double are 0 to some programs.
      let size = max(abs(found), abs(expected))
      return size < 1e-300 ? 0 : abs(found - expected) / size
    }.max() ?? .infinity
  }

  /// The regression of the values on a constant and the columns.
  var regression: [[Double]] { [values.map { _ in 1 }] + columns }

  func chosen(_ values: [Double?]) -> [Double?] { rows.map { values[$0] } }
}
