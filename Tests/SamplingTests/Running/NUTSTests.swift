import Sampling
import Statistics
import Testing

@Suite("The no-U-turn sampler")
struct NUTSTests {
  @Test("gives the same draws on one, two and four threads", arguments: [2, 4])
  func threads(count: Int) throws {
    var settings = SamplerSettings()
    (settings.warmup, settings.draws, settings.seed) = (150, 50, 7)
    let run = { (threads: Int) throws -> Samples in
      try NUTS.sample(
        settings: settings, threads: threads, density: { _ in Funnel(dimension: 6) },
        start: uniformStart(6))
    }
    #expect(try run(1) == run(count))
  }
}
