import Charts
import Documents
import Drawing
import Publishing
import SampleSummary
import Summary
import Testing

/// Every kind of report, on summaries that between them have all of its charts and tables; composed once for all tests.
enum SampleReports {
  static let kinds = ["executive", "detailed", "optimization", "monitoring", "gallery"]

  struct Made: Sendable, CustomTestStringConvertible {
    var kind: String
    /// Which of the summaries.
    var about: String
    var summary: ExecutiveSummary
    var document: Document
    var testDescription: String { "\(kind), \(about)" }

    /// Its charts with their words, those in columns too.
    var figures: [Figure] {
      document.everyBlock.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
  }

  static let all: [Made] = kinds.flatMap { kind in
    summaries.compactMap { about, summary in
      try? Made(
        kind: kind, about: about, summary: summary,
        document: ReportComposer.compose(
          summary: summary, template: OwnTemplate.folder(kind)))
    }
  }

  /// Of every kind those on one summary.
  static func every(_ about: String) -> [Made] { all.filter { $0.about == about } }

  static let monitored: ExecutiveSummary? = try? SampleSummary.make(
    monitored: SampleMonitoring.quiet())

  static let monitoredHostile: ExecutiveSummary? = try? SampleSummary.make(
    hostileNames: true,
    monitored: SampleMonitoring.quiet(named: Array(SampleSummary.hostileNames.prefix(2))))

  private static let summaries: [(about: String, summary: ExecutiveSummary)] =
    [
      ("usual", monitored), ("hostile names", monitoredHostile),
      ("twenty channels of a count", monitored(channels: 20, money: false)),
      ("one channel without a plan", monitored(channels: 1, plan: false)),
      ("a posterior", monitored(posterior: ComposerTests.said)),
    ].compactMap { about, summary in summary.map { (about, $0) } }

  private static func monitored(
    channels: Int = 8, plan: Bool = true, money: Bool = true, posterior: SamplePosterior? = nil
  ) -> ExecutiveSummary? {
    try? SampleSummary.make(
      channels: channels, plan: plan, money: money, posterior: posterior,
      monitored: SampleMonitoring.quiet(
        named: Array(["Paid search", "TV"].prefix(channels))))
  }
}

extension Scene {
  /// Everything written in it.
  var strings: [String] { Self.strings(nodes) }

  private static func strings(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .group(let group): strings(group.nodes)
      case .text(let text): [text.string]
      case .path, .image: []
      }
    }
  }

  /// Every shape in it, in the order drawn.
  var paths: [Path] { Self.paths(nodes) }

  private static func paths(_ nodes: [Node]) -> [Path] {
    nodes.flatMap { node -> [Path] in
      switch node {
      case .group(let group): paths(group.nodes)
      case .path(let path): [path]
      case .text, .image: []
      }
    }
  }
}
