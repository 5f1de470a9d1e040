/// Series made by a formula, so that other programs can make the same ones.
enum ReferenceSeries: String, CaseIterable, Sendable {
  case saw, drift, skewed

  /// 40 values.
  var values: [Double] {
    (0..<40).map(value)
  }

  private func value(_ index: Int) -> Double {
    switch self {
    case .saw:
      return Double((7 * index + 3) % 11 - 5)
    case .drift:
      return Double(index * index % 17) * 0.5 + 0.1 * Double(index) - 3
    case .skewed:
      let root = Double((index * index * index + 5 * index) % 23)
      return root * root / 20
    }
  }
}
