import Sampling
import Statistics
import Testing
import Validation

@Suite("A study of worlds with known truth")
struct StudyTests {
  /// An interval of level p that is h times too sure holds `2 Phi(z_p / h) - 1` of the truths.
  @Test("finds the coverage that an engine was built to have", arguments: [1.0, 2.0, 0.5])
  func coverage(honesty: Double) throws {
    let report = try StubWorlds.report(replicates: 1500, honesty: honesty)
    let group = try #require(report.group("with an effect"))
    #expect(group.channels == 3000)
    for (level, held) in zip(Comparison.levels, group.coverage) {
      let bound = NormalDistribution.quantile((1 + level) / 2) / honesty
      let expected = 2 * NormalDistribution.cumulative(bound) - 1
      #expect(abs(held - expected) < 0.03, "level \(level)")
    }
    #expect(group.marginalCoverage == group.coverage[Comparison.usual])
  }

  @Test("passes an honest engine and fails one that is too sure of itself")
  func verdicts() throws {
    let honest = try StubWorlds.report(replicates: 1500, honesty: 1)
    #expect(honest.line("coverage_90_effect")?.verdict == .pass)
    #expect(!honest.lines.contains { $0.name == "converged" })
    let sure = try StubWorlds.report(replicates: 1500, honesty: 2)
    #expect(sure.line("coverage_90_effect")?.verdict == .fail)
    #expect(sure.hasFailed)
  }

  @Test("calls a miss that chance explains unclear")
  func unclear() throws {
    let few = try StubWorlds.report(replicates: 4, honesty: 1.6)
    let line = try #require(few.line("coverage_90_effect"))
    let error = try #require(line.standardError)
    let short = max((line.least ?? 0) - line.value, line.value - (line.most ?? 1))
    #expect(line.verdict == (short <= 0 ? .pass : short < 2 * error ? .unclear : .fail))
  }

  @Test("measures a bias that was put in", arguments: [-0.3, 0.2])
  func bias(of bias: Double) throws {
    let report = try StubWorlds.report(replicates: 1500, honesty: 1, bias: bias)
    let measured = try #require(report.group("all channels")?.bias)
    #expect(abs(measured - bias) < 0.02)
    #expect(report.line("media_bias")?.verdict == .fail)
  }

  @Test("counts an interval that ends at 0 as holding a channel without effect")
  func idle() throws {
    let report = try StubWorlds.report(replicates: 20, honesty: 2)
    let group = try #require(report.group("zero effect"))
    #expect(group.channels == 20)
    #expect(group.coverage == [1, 1, 1])
    #expect(group.error == nil && group.width == nil)
  }

  @Test("is the same on any number of threads")
  func threads() throws {
    let alone = try StubWorlds.report(replicates: 40, honesty: 1)
    let together = try StubWorlds.report(replicates: 40, honesty: 1, threads: 3)
    #expect(alone == together)
  }

  @Test("keeps a fit that fails as a result, and stops when it is cancelled")
  func failures() throws {
    struct Refusal: Error {}
    let worlds = try Study(replicates: 6, seed: 0).run(
      threads: 2, world: { StubWorlds.world($0) },
      fit: { world in
        if world.seed == 4 { throw Refusal() }
        return StubWorlds.measure(world, honesty: 1)
      })
    #expect(worlds.map { $0.failure != nil } == [false, false, false, false, true, false])
    #expect(throws: SamplingProblem.cancelled) {
      try Study(replicates: 3, seed: 0).run(
        threads: 1, world: { StubWorlds.world($0) },
        fit: { _ in throw SamplingProblem.cancelled })
    }
  }
}
