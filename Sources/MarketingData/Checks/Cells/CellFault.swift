import Findings
import Wording

/// A value that cannot be right, and the value it likely stands for.
struct SuspectCell {
  var series: SeriesKey
  /// `nil` for national data.
  var geo: Int?
  var period: Int
  var likely: Double
}

/// What is wrong with some cells, and which they are.
struct CellFault {
  var finding: Finding
  var cells: [SuspectCell] = []
}

extension CellFault {
  /// How many geographies are told one by one before they are counted.
  static let mostTold = 3

  /// The findings, those of many geographies about one column as the first of them with a count.
  static func findings(_ faults: [CellFault]) -> [Finding] {
    struct Kind: Hashable {
      var code: String
      var column: String?
    }
    var counts: [Kind: Int] = [:]
    for fault in faults where fault.isOfGeo {
      counts[Kind(code: fault.finding.code, column: fault.finding.place.column), default: 0] += 1
    }
    var told: Set<Kind> = []
    return faults.compactMap { fault in
      let kind = Kind(code: fault.finding.code, column: fault.finding.place.column)
      guard fault.isOfGeo, let count = counts[kind], count > mostTold else { return fault.finding }
      guard told.insert(kind).inserted else { return nil }
      var finding = fault.finding
      finding.saying = Phrase(
        "\(finding.saying) The same holds for \(count - 1) other geographies or periods.")
      return finding
    }
  }

  private var isOfGeo: Bool { cells.first?.geo != nil }
}
