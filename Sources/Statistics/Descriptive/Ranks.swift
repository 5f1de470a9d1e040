/// Places of values in ascending order, from 1 on.
public enum Ranks {
  /// One per value; equal values share the mean of their places.
  public static func average(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      let place = Double(first + end + 1) / 2
      for index in first..<end { ranks[order[index]] = place }
      first = end
    }
    return ranks
  }
}
