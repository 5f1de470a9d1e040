import Sampling
import Statistics
import Testing

@Suite("Posteriors of posteriordb", .enabled(if: Shared.isPresent, "needs ../shared"))
struct PosteriorDBTests {
  @Test("have gradients that agree with finite differences", arguments: ReferencePosterior.names)
  func gradients(name: String) throws {
    let density = try ReferencePosterior.load(name).density()
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5 {
      let position = (0..<density.dimension).map { _ in random.uniform(-1, 1) }
      #expect(gradientError(of: density, at: position) < 1e-5)
    }
  }

  /// Some 70 moments are compared at 4 standard errors: a false alarm in 0.5 % of seeds, and the seed is fixed.
  @Test(
    "come out within four standard errors of the reference in first and second moments",
    arguments: ReferencePosterior.names)
  func moments(name: String) throws {
    let posterior = try ReferencePosterior.load(name)
    let model = try posterior.density()
    var settings = SamplerSettings()
    (settings.draws, settings.seed, settings.targetAcceptance) = (2500, 20, 0.9)
    // The density has been decoded already, so a failure here would have shown above.
    let samples = try NUTS.sample(
      settings: settings, threads: 2,
      density: { _ in
        Boxed((try? posterior.density()) ?? ConstantDensity(dimension: 0, value: .nan))
      }, start: uniformStart(model.dimension))
    let values = samples.chains.map { chain in
      (0..<chain.count).map { draw in
        model.values(
          at: chain.positions[draw * samples.dimension..<(draw + 1) * samples.dimension])
      }
    }
    for (index, name) in model.names.enumerated() {
      let moments = try #require(posterior.reference[name])
      let first = values.map { $0.map { $0[index] } }
      let second = first.map { $0.map { $0 * $0 } }
      let one = SeriesDiagnostics(first)
      let two = SeriesDiagnostics(second)
      let oneError = (one.meanError * one.meanError + moments.mcse_mean * moments.mcse_mean)
        .squareRoot()
      let twoError =
        (two.meanError * two.meanError + moments.mcse_second_moment * moments.mcse_second_moment)
        .squareRoot()
      #expect(abs(one.mean - moments.mean) / oneError < 4, "mean of \(name)")
      #expect(abs(two.mean - moments.second_moment) / twoError < 4, "second moment of \(name)")
      #expect(one.rhat < 1.01)
    }
  }
}
