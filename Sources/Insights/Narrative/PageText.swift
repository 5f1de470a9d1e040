import Findings

/// One page's question and its answer.
public struct PageText: Codable, Sendable, Equatable {
  /// Short name in the section row.
  public var tab: String
  public var question: String
  public var headline: String
  /// Markdown emphasis allowed.
  public var lead: String

  public init(
    tab: String, question: String, headline: String, lead: String
  ) {
    self.tab = tab
    self.question = question
    self.headline = headline
    self.lead = lead
  }
}

/// A chart's finding as its title, and what is shown.
public struct ChartText: Codable, Sendable, Equatable {
  public var title: String
  public var subtitle: String
  @Null public var source: String?
  /// For those who cannot see it.
  public var description: String

  public init(
    title: String, subtitle: String, source: String? = nil, description: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.description = description
  }
}
