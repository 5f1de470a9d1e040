import Glibc
import Statistics
import Testing

@Suite("Kernel densities")
struct KernelDensityTests {
  private static let values = [3.6, 0.12, 1.3, 0.35, 0.41, 0.4, 2.05, 0.77, 0.9, 1.32]

  /// numpy 2.4.6: `0.9 * min(x.std(ddof=1), iqr / 1.34) * n ** -0.2`.
  @Test("the bandwidth is that of Silverman's rule, for values with a heap too")
  func bandwidth() throws {
    #expect(near(try #require(KernelDensity.bandwidth(of: Self.values)), 0.3866968053390736))
    let heap: [Double] = [0, 0, 0, 0, 0, 0, 0, 2]
    #expect(near(try #require(KernelDensity.bandwidth(of: heap)), 0.4198648461915634))
  }

  /// scipy 1.17.1: `gaussian_kde(x, bw_method=h / x.std(ddof=1))` at x, and at x plus at -x for the bound at 0.
  @Test(
    "agrees with scipy",
    arguments: [
      (-0.5, 0.051710705689947865, 0.0), (0, 0.30779103128872787, 0.6155820625774557),
      (0.4, 0.5109510017442445, 0.5935270117121735), (1, 0.43444718760997453, 0.436520116378149),
      (2, 0.14686769345236575, 0.14686772595301595), (3.6, 0.1032001676085022, 0.1032001676085022),
      (4.5, 0.006875328864037673, 0.006875328864037673),
    ])
  func reference(place: Double, open: Double, bounded: Double) throws {
    let whole = try #require(KernelDensity(Self.values))
    #expect(near(whole.height(at: place), open, 1e-8))
    let folded = try #require(KernelDensity(Self.values, lowerBound: 0))
    #expect(near(folded.height(at: place), bounded, 1e-8))
  }

  @Test("two values make the mean of two bumps")
  func closedForm() throws {
    let density = try #require(KernelDensity([-1, 1], bandwidth: 0.5))
    let bump = { (distance: Double) in
      exp(-distance * distance / 0.5) / (0.5 * (2 * Double.pi).squareRoot())
    }
    for place in [-1.0, 0, 0.3, 2] {
      #expect(near(density.height(at: place), (bump(place - 1) + bump(place + 1)) / 2, 1e-8))
    }
  }

  @Test("holds a mass of 1, with and without a bound", arguments: [false, true])
  func mass(isBounded: Bool) throws {
    var random = SeededGenerator(seed: 3)
    let values = (0..<500).map { _ in exp(random.normal(deviation: 0.8)) - (isBounded ? 0 : 1) }
    let density = try #require(KernelDensity(values, lowerBound: isBounded ? 0 : nil))
    let step = density.bandwidth / 20
    let start = isBounded ? 0 : density.quantile(0) - 6 * density.bandwidth
    let end = density.quantile(1) + 6 * density.bandwidth
    let mass = stride(from: start + step / 2, to: end, by: step).reduce(0) {
      $0 + density.height(at: $1) * step
    }
    #expect(near(mass, 1, 1e-4))
  }

  @Test("does not depend on the order of the values, and moves and stretches with them")
  func equivariance() throws {
    let density = try #require(KernelDensity(Self.values))
    let reversed = try #require(KernelDensity(Self.values.reversed()))
    #expect(density.height(at: 0.8) == reversed.height(at: 0.8))
    let moved = try #require(KernelDensity(Self.values.map { 2 * $0 + 5 }))
    #expect(near(moved.height(at: 2 * 0.8 + 5), density.height(at: 0.8) / 2, 1e-9))
  }

  @Test("values that do not vary or are not finite have none")
  func refused() {
    #expect(KernelDensity([]) == nil)
    #expect(KernelDensity([2]) == nil)
    #expect(KernelDensity([0.1 + 0.2, 0.3, 0.3]) == nil)
    #expect(KernelDensity([1, 2, .nan]) == nil)
    #expect(KernelDensity([1, 2], bandwidth: 0) == nil)
  }
}
