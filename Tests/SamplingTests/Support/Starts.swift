import Statistics

/// Each coordinate uniform on -2 ... 2, as Stan starts.
@Sendable func uniformStart(_ dimension: Int) -> @Sendable (Int, inout SeededGenerator) -> [Double]
{
  { _, random in (0..<dimension).map { _ in random.uniform(-2, 2) } }
}
