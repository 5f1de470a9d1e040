import Calendars
import Findings
import Summary

#if canImport(Glibc)
  import Glibc
#endif

/// An invented summary whose numbers agree with each other, for tests of everything that renders one.
public enum SampleSummary {
  /// Names that break careless renderers.
  public static let hostileNames = [
    "<script>alert(1)</script>", "=1+1", "\"a,b\"", "إعلانات التلفزيون", "电视广告",
    "A channel whose name is sixty characters long, as some are..", "*bold* _it_ [x](y)",
    "{{name}} & \\ `code`",
  ]
  private static let names = [
    "Paid search", "TV", "Paid social", "CTV", "Online video", "Radio", "Email", "Display",
  ]

  /// - Parameters:
  ///   - channels: paid channels, 1 to 40.
  ///   - periods: weeks; at least 26.
  ///   - hostileNames: names with markup, formulas, other scripts and great length.
  ///   - failedGate: a grade F that withholds every recommendation.
  ///   - plan: without it there is no optimisation, as with a single channel.
  public static func make(
    channels count: Int = 8, periods: Int = 156, hostileNames: Bool = false,
    failedGate: Bool = false, plan: Bool = true
  ) -> ExecutiveSummary {
    let base = hostileNames ? self.hostileNames : names
    let channels = (0..<count).map { index in
      let suffix = index < base.count ? "" : " \(index / base.count + 1)"
      return SampleChannel(name: base[index % base.count] + suffix, index: index, weeks: periods)
    }
    let sketch = SampleSketch(channels: channels, periods: periods, failed: failedGate)
    return sketch.summary(planned: plan && count > 1 && !failedGate)
  }
}
