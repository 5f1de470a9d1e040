import Sampling
import Testing

@Suite("Sampler settings")
struct SamplerSettingsTests {
  @Test("start from four chains of a thousand draws after as many to adapt")
  func defaults() {
    let settings = SamplerSettings()
    #expect(settings.chains == 4)
    #expect(settings.warmup == 1000)
    #expect(settings.draws == 1000)
  }
}
