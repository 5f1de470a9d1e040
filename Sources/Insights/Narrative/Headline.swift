import Wording

/// Headlines that fit two lines of a page.
enum Headline {
  /// Characters that two lines hold.
  static let limit = 85

  /// The first candidate that fits, else the last, clipped.
  static func fitting(_ candidates: [String], limit: Int = limit) -> String {
    candidates.first { $0.count <= limit } ?? Words.clipped(candidates.last ?? "", to: limit)
  }

  /// A name short enough to leave room for the rest.
  static func name(_ index: Int, _ evidence: Evidence) -> String {
    Words.clipped(evidence.name(index), to: 22)
  }

  /// Names for a headline: all, then fewer with the rest counted.
  static func names(_ indices: [Int], _ evidence: Evidence, limit: Int) -> String {
    ListStyle.shortened(indices.map { name($0, evidence) }, limit: limit)
  }
}
