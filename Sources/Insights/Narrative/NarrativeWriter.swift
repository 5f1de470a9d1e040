/// Writes every sentence of the report.
enum NarrativeWriter {
  static func write(_ story: Story) -> Narrative {
    Narrative(
      banner: banner(story), pages: pages(story).compactMapValues { $0 },
      charts: DriverCharts.write(story).merging(ReturnCharts.write(story)) { first, _ in first }
        .merging(PlanCharts.write(story)) { first, _ in first }
        .merging(OutlookCharts.write(story)) { first, _ in first }
        .merging(TrustCharts.write(story)) { first, _ in first }
        .merging(DataCharts.write(story)) { first, _ in first }
        .merging(ModelCharts.write(story)) { first, _ in first }
        .merging(ResidualCharts.write(story)) { first, _ in first }
        .merging(OverlapCharts.write(story)) { first, _ in first }
        .merging(ChangeTexts.charts(story)) { first, _ in first },
      keyFigures: KeyFigures.write(story), planFigures: PlanFigures.write(story),
      actions: Actions.write(story),
      notes: Notes.write(story).merging(ChangeTexts.notes(story)) { first, _ in first },
      evidence: PrintedNumbers.of(story))
  }

  /// Pages of every report type, by name; `nil` for one this fit has nothing to say on.
  private static func pages(_ story: Story) -> [String: PageText?] {
    [
      "decision": DecisionPage.write(story), "changes": ChangesPage.write(story),
      "drivers": DriversPage.write(story),
      "returns": ReturnsPage.write(story), "next_dollar": NextDollarPage.write(story),
      "channels": ChannelsPage.write(story),
      "plan": PlanPage.write(story), "budget": BudgetPage.write(story),
      "schedule": SchedulePage.write(story), "places": PlacesPage.write(story),
      "forecast": ForecastPage.write(story), "learning": LearningPage.write(story),
      "trust": TrustPage.write(story),
      "data": DataPage.write(story), "model": ModelPage.write(story),
      "curves": CurvesPage.write(story),
      "fit": FitPage.write(story), "sampling": SamplingPage.write(story),
      "residuals": ResidualsPage.write(story), "separation": SeparationPage.write(story),
    ]
  }

  private static func banner(_ story: Story) -> String? {
    guard !story.grade.actionable else { return nil }
    return story.evidence.style.paragraph(
      [story.say("No recommendation is made.")] + story.grade.gates)
  }
}
