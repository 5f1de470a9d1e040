/// The known name closest to a mistyped one, for "did you mean"; `nil` when none is close.
///
/// Distance is the number of letters inserted, dropped, changed or swapped with a neighbour (optimal string
/// alignment), with case ignored. A name is close within a third of its length, at least one letter.
public func nearestName(to name: String, among known: [String]) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard letters.count <= 200 else { continue }
    let distance = alignmentDistance(wanted, letters)
    if distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
  return best.name
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for i in left.indices {
    current[0] = i + 1
    for j in right.indices {
      let change = previous[j] + (left[i] == right[j] ? 0 : 1)
      var distance = min(change, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = distance
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count]
}
