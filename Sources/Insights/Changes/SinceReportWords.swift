import MediaMix
import Wording

/// What this report says otherwise than the one before it, in sentences.
struct SinceReportWords {
  let since: SinceReport
  let evidence: Evidence

  init?(_ evidence: Evidence) {
    guard let since = evidence.sinceReport else { return nil }
    self.since = since
    self.evidence = evidence
  }

  private var style: NumberStyle { evidence.style }
  private var level: String { style.level(EstimateMove.level) }

  /// The most telling first: returns, the grade, the plan, restated history.
  var sentences: [String] {
    [returns, grade, plan, history].compactMap(\.self)
  }

  /// Channels whose return moved beyond noise, the largest move first.
  var moved: [(channel: String, move: EstimateMove)] {
    since.channels.compactMap { channel in
      channel.roi.flatMap { $0.beyondNoise ? (channel.channel, $0) : nil }
    }.sorted { abs($0.move.difference) > abs($1.move.difference) }
  }

  /// `Radio’s return moved beyond noise since the report of 28 Jun 2026: from $0.60 to $1.20 per $1 (difference +0.60, 90% interval +0.20 to +1.00).`
  var returns: String? {
    guard since.channels.contains(where: { $0.roi != nil }) else { return nil }
    let day = style.day(since.end)
    guard let first = moved.first else {
      return style.say(
        "Since the report on data through \(day) every channel’s return stayed within noise.")
    }
    let name = PlainName.of(first.channel)
    let (before, now) = (style.ratio(first.move.earlier), style.ratio(first.move.now))
    let interval = style.say(
      "\(level) interval of the difference \(signed(first.move.lower)) to \(signed(first.move.upper))"
    )
    return style.say(
      "Since the report on data through \(day) the return of \(name) moved beyond noise, from \(before) to \(now) \(evidence.perOne) (\(interval))."
    )
  }

  var grade: String? {
    guard let grade = since.grade else { return nil }
    guard grade.earlier != grade.current else {
      return grade.checks.isEmpty ? nil : style.say("The grade is \(grade.current), as before.")
    }
    let checks = grade.checks.prefix(3).map { style.inSentence($0.label) }
    guard !checks.isEmpty else {
      return style.say("The grade went from \(grade.earlier) to \(grade.current).")
    }
    return style.say(
      "The grade went from \(grade.earlier) to \(grade.current); other verdicts: \(style.joined(checks))."
    )
  }

  var plan: String? {
    guard let plan = since.plan else { return nil }
    let days = style.days(plan.start, plan.end)
    let way = style.percent(max(0, plan.kept), places: 0)
    switch plan.verdict {
    case .kept:
      return style.say(
        "The last plan was kept: spend of \(days) went \(way) of the way to the recommended split.")
    case .partly:
      return style.say(
        "The last plan was kept in part: spend of \(days) went \(way) of the way to the recommended split."
      )
    case .notKept where plan.kept < 0:
      return style.say(
        "The last plan was not kept: the split of \(days) is further from the recommended one than before."
      )
    case .notKept:
      return style.say(
        "The last plan was not kept: spend of \(days) went \(way) of the way to the recommended split."
      )
    }
  }

  var history: String? {
    guard let restated = since.restated else { return nil }
    let days = style.days(restated.start, restated.end)
    let move = restated.move
    let (before, now) = (style.outcome(move.earlier), style.outcome(move.now))
    let range = style.signedOutcomeRange(move.lower, move.upper)
    return move.beyondNoise
      ? style.say(
        "History was restated: what media brought in \(days) was \(before) in the last report and is \(now) now (\(level) interval of the difference \(range))."
      )
      : style.say(
        "What media brought in \(days) was \(before) in the last report and is \(now) now, within noise (\(level) interval of the difference \(range))."
      )
  }

  // MARK: Titles

  /// Titles of the tables about both reports.
  var charts: [String: ChartText] {
    var texts = ["since_report": table]
    if let plan = since.plan { texts["plan_kept"] = kept(plan) }
    return texts
  }

  private var table: ChartText {
    let day = style.day(since.end)
    let count = moved.count
    let title =
      count == 0
      ? style.say("Since the last report every return stayed within noise")
      : style.say(
        count, one: "Since the last report one channel’s return moved beyond noise",
        other:
          "Since the last report the returns of \(style.number(count)) channels moved beyond noise")
    return ChartText(
      title: title,
      subtitle: style.say(
        "ROI in \(evidence.noun) per \(evidence.one), in the report on data through \(day) and in this one; the reports are taken to be independent"
      ),
      source: style.paragraph([grade, plan, history].compactMap(\.self)),
      description: style.say(
        "A row per channel: its return in the last report and now, and whether the difference is beyond noise."
      ))
  }

  private func kept(_ plan: PlanKept) -> ChartText {
    let days = style.days(plan.start, plan.end)
    let title =
      switch plan.verdict {
      case .kept: style.say("The last plan was kept")
      case .partly: style.say("The last plan was kept in part")
      case .notKept: style.say("The last plan was not kept")
      }
    return ChartText(
      title: title, subtitle: style.say("Shares of spend; actual is that of \(days)"),
      description: style.say(
        "A row per channel: its share of spend before the plan, as recommended and as it was."))
  }

  private func signed(_ value: Double) -> String { style.decimal(value, places: 2, signed: true) }
}
