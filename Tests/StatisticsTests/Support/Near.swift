/// Whether two numbers agree to an absolute and a relative tolerance.
func near(_ first: Double, _ second: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}

/// Whether two lists agree number by number.
func near(_ first: [Double], _ second: [Double], _ tolerance: Double = 1e-12) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { near($0, $1, tolerance) }
}
