/// Writes every sentence of the report.
enum NarrativeWriter {
  static func write(_ story: Story) -> Narrative {
    Narrative(
      banner: banner(story),
      pages: [
        "decision": DecisionPage.write(story), "drivers": DriversPage.write(story),
        "returns": ReturnsPage.write(story), "next_dollar": NextDollarPage.write(story),
        "plan": PlanPage.write(story), "trust": TrustPage.write(story),
      ],
      charts: DriverCharts.write(story).merging(ReturnCharts.write(story)) { first, _ in first }
        .merging(PlanCharts.write(story)) { first, _ in first }
        .merging(TrustCharts.write(story)) { first, _ in first },
      keyFigures: KeyFigures.write(story), planFigures: PlanFigures.write(story),
      actions: Actions.write(story), notes: Notes.write(story),
      evidence: PrintedNumbers.of(story))
  }

  private static func banner(_ story: Story) -> String? {
    guard !story.grade.actionable else { return nil }
    return "No recommendation is made. " + story.grade.gates.joined(separator: " ")
  }
}
