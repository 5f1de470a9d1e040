import Findings
import Wording

/// The data while they are checked: what one check finds wrong is set right for the checks that follow.
///
/// Otherwise a single amount in cents would also be an outlier, an implausible total and a correlation, and a person
/// would be told four times to mend one cell.
struct ExaminedData {
  /// The whole market.
  private(set) var national: Dataset
  /// Each geography, where there are several and each has a row in every period.
  private(set) var geos: [Dataset]

  init(_ dataset: Dataset) {
    national = dataset
    geos = dataset.panel?.data ?? []
  }

  /// What the rows of the file are about: every geography, or the whole market.
  var markets: [Market] {
    geos.isEmpty
      ? [Market(geo: nil, data: national)]
      : geos.indices.map { Market(geo: $0, data: geos[$0]) }
  }

  /// One market's series, as in the file.
  struct Market {
    /// `nil` for national data.
    var geo: Int?
    var data: Dataset

    /// A part of a sentence with the geography, where there is one: `the outcome in "North"`.
    func placed(_ phrase: Phrase) -> Phrase {
      geo == nil ? phrase : Phrase("\(phrase) in \(quotedName(data.name))")
    }

    /// The series as the subject of a sentence: `The spend of "tv" in "North"`.
    func subject(_ key: SeriesKey) -> Phrase { placed(data.subject(key)) }
  }

  /// Puts the likely values in the place of suspect ones.
  mutating func repair(_ cells: [SuspectCell]) {
    for cell in cells {
      guard let geo = cell.geo else {
        national[cell.series][cell.period] = cell.likely
        continue
      }
      let change = cell.likely - geos[geo][cell.series][cell.period]
      geos[geo][cell.series][cell.period] = cell.likely
      national[cell.series][cell.period] +=
        cell.series.isSummed ? change : change / Double(geos.count)
    }
  }
}
