import MediaMix
import Statistics
import Testing

@Suite("Stability study")
struct StabilityStudyTests {
  @Test("steady returns stay inside their interval in nearly every window", arguments: 1...10)
  func steady(seed: UInt64) throws {
    let study = try StudyCase(seed: seed).diagnostics.stability.get()
    #expect(study.windows.count == 12)
    for channel in study.channels {
      #expect(channel.told == 12)
      #expect(channel.apart <= 1)
      for point in channel.points.compactMap({ $0 }) {
        // Spend is half the contribution, so every window's modelled return is 2.
        #expect(abs(point.modelled - 2) < 1e-9)
        #expect(point.lower < point.roi && point.roi < point.upper)
        #expect(abs(point.score - (point.roi - 2) / point.standardError) < 1e-9)
      }
    }
  }

  @Test("a return that halves in the second half shows at both ends, and in no other channel")
  func change() throws {
    let study = try StudyCase(change: 0.3).diagnostics.stability.get()
    let changed = study.channels[1]
    #expect(changed.apart > 0)
    let returns = changed.points.compactMap { $0?.roi }
    #expect(returns.count == 12)
    #expect(returns[0] > 1.4)
    #expect(returns[11] < 1.2)
    #expect((changed.swing ?? 0) > (study.channels[0].swing ?? 9))
    #expect(study.channels[0].apart == 0)
  }

  @Test("windows cover all periods, are of one length and at least three fifths of them")
  func windows() throws {
    for periods in [30, 60, 104, 300] {
      let study = try StudyCase(periods: periods).diagnostics.stability.get()
      let length = try #require(study.windows.first?.count)
      #expect(study.windows.allSatisfy { $0.count == length })
      #expect(study.windows.first?.lowerBound == 0)
      #expect(study.windows.last?.upperBound == periods)
      #expect(5 * length >= 3 * periods && length < periods)
      #expect(Set(study.windows.map(\.lowerBound)).count == study.windows.count)
    }
  }

  @Test("data too short and channels that never run have a reason instead")
  func gaps() {
    #expect(StudyCase(periods: 12).diagnostics.stability == .failure(.tooFewPeriods))
    var silent = StudyCase()
    silent.media = silent.media.map { $0.map { _ in 0 } }
    #expect(silent.diagnostics.stability == .failure(.noMedia))
  }

  @Test("a channel that runs only late is not told in windows before")
  func late() throws {
    var study = StudyCase()
    for week in 0..<75 {
      study.outcome[week] -= study.media[1][week]
      study.media[1][week] = 0
    }
    let found = try study.diagnostics.stability.get()
    #expect(found.channels[1].points[0] == nil)
    #expect(found.channels[1].points[11] != nil)
    #expect(found.channels[1].told < 12)
  }
}
