import SampleSummary
import Summary
import Testing

@Suite("The smooth line through residuals")
struct RunningMeanTests {
  @Test("each point is the mean of a fifth of the periods that are neighbours in what was expected")
  func means() throws {
    let block = try #require(SampleSummary.make().residuals)
    let pairs = zip(block.fitted, block.standardized).sorted { $0.0 < $1.0 }
    let width = Int((Double(pairs.count) * 0.2).rounded())
    let (first, last) = (try #require(block.smooth.first), try #require(block.smooth.last))
    func mean(_ values: some Collection<Double>) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
    #expect(abs(first.residual - mean(pairs.prefix(width).map(\.1))) < 1e-12)
    #expect(abs(last.residual - mean(pairs.suffix(width).map(\.1))) < 1e-12)
    #expect(abs(last.fitted / mean(pairs.suffix(width).map(\.0)) - 1) < 1e-12)
    #expect(block.smooth.count == 25)
  }
}
