import Summary
import Wording

extension SampleTexts {
  static func narrative(
    channels: [ChannelBlock], media: MediaBlock, plan: OptimizationBlock?, grade: GradeBlock,
    total: Double
  ) -> NarrativeBlock {
    NarrativeBlock(
      banner: grade.actionable
        ? nil : "This model failed a quality gate; no recommendation is made.",
      pages: [
        "decision": PageText(
          tab: "Decision", question: "What should we decide?", headline: headline(plan),
          lead:
            "90% interval +$2.10M to +$6.30M; **98% likely to gain.** Retrospective: the same total over the last 52 weeks, each channel within 30% of its spend."
        ),
        "drivers": PageText(
          tab: "Drivers", question: "What drove results?",
          headline:
            "Four fifths of revenue came without media. Paid search is the largest part of what media adds.",
          lead:
            "Media brought \(style.money(media.contribution.mean)) (\(style.percent(media.share.mean)); 90% interval \(style.percentRange(media.share.lower, media.share.upper))) over 156 weeks."
        ),
        "returns": PageText(
          tab: "Returns", question: "What pays back, and how sure are we?",
          headline:
            "Paid search, CTV and Paid social pay back. Radio and Display do not. TV is unproven.",
          lead: "Media as a whole returned $1.58 per $1 (90% interval 1.37–1.81)."),
        "next_dollar": PageText(
          tab: "Next dollar", question: "Where does the next dollar go?",
          headline:
            "Into Paid search: the next dollar there returns $1.77. TV’s next dollar returns $0.70.",
          lead: "90% intervals 0.98–2.59 and 0.26–1.29."),
        "plan": PageText(
          tab: "Plan", question: "What is the plan, its gain and its risk?",
          headline: "The same budget, spent differently, would have brought more revenue.",
          lead:
            "Retrospective: the last 52 weeks again, fixed total, each channel within 30% of its spend."
        ),
        "trust": PageText(
          tab: "Trust", question: "Can we trust this?",
          headline:
            "Yes, for the large moves. The split between TV and Online video needs an experiment.",
          lead: "Grade \(grade.letter): \(grade.passed) of \(grade.reasons.count) checks pass."),
      ],
      charts: charts(plan: plan), keyFigures: keyFigures(media: media, plan: plan, total: total),
      planFigures: plan.map(planFigures) ?? [],
      actions: grade.actionable
        ? [
          Action(
            title: "Scale Paid search, CTV and Paid social",
            detail: "All three return more than $1 across their whole intervals.", money: 1_120_000,
            moneyText: "+$1.12M"),
          Action(
            title: "Trim TV by 30%",
            detail:
              "TV’s average return is $1.24 (0.71–1.97), but its next dollar returns $0.70 (0.26–1.29).",
            money: -780_000, moneyText: "−$0.78M"),
          Action(
            title: "Cut Radio and Display by 30%",
            detail: "Both stay below break-even across their whole intervals.", money: -470_000,
            moneyText: "−$0.47M"),
        ] : [],
      notes: [
        "tiers":
          "**Tiers judge the average dollar.** Scale: interval all above break-even. Test: mean above, interval straddles. Hold: mean below, interval straddles. Reduce: all below.",
        "plan_moves":
          "**The plan moves the next dollar.** TV tests above $1 on average, yet is trimmed, because its next dollar returns $0.70 (0.26–1.29).",
        "break_even":
          "Break-even is $1 of revenue per $1; set a gross margin to judge by profit. Total interval is from joint draws, not a sum of bounds.",
      ])
  }

  private static func charts(plan: OptimizationBlock?) -> [String: ChartText] {
    let titles = [
      (
        "plan", "Paid search earns back the TV cut and more",
        "Plan against the last 52 weeks’ spend; thin lines are 90% intervals"
      ),
      ("share", "Media brought 17% of revenue", "Share of revenue by cause, 156 weeks"),
      (
        "decomposition", "Media’s share of revenue rose over three years",
        "Mean revenue per week in each month, $M, by cause"
      ),
      ("bridge", "Media adds a sixth to the baseline", "Revenue by cause, $M, 156 weeks"),
      (
        "effect_share", "Paid search earns 1.5 times its share of spend",
        "Share of spend and share of media’s contribution, 156 weeks"
      ),
      (
        "roi", "Three channels clear break-even with their whole interval",
        "ROI: revenue brought in per $1 of spend, 156 weeks, retrospective; thick bar 50%, thin bar 90% interval"
      ),
      (
        "returns_table", "The same, in money",
        "Spend and contribution in $M; ROI in $ per $1; 156 weeks"
      ),
      (
        "marginal", "TV’s next dollar is 84% likely to bring back less than it costs",
        "Average and marginal ROI, $ of revenue per $1; whiskers are the 90% interval of the next dollar"
      ),
      (
        "curves",
        "At today’s spend, the next dollar in TV and Radio is expected to bring back less than $1",
        "Revenue ($M, vertical) against spend ($M, horizontal), 52 weeks; scales differ by panel"
      ),
      (
        "allocation", "Six bounds bind: the model would move more than 30% if it were allowed to",
        "Spend now and in the plan; grey ticks are the ±30% bounds"
      ),
      (
        "frontier", "More budget pays, at a falling rate",
        "Revenue against today’s, $M, best allocation of each budget; 90% interval"
      ),
      (
        "fit", "The model foresaw a quarter it had not seen",
        "Revenue per week, $M; shaded weeks are predictions by a refit without them"
      ),
      ("checks", "Two warnings, no failure", "Checks behind the grade"),
    ]
    return Dictionary(
      uniqueKeysWithValues: titles.map { key, title, subtitle in
        (
          key,
          ChartText(
            title: title, subtitle: subtitle, source: "Source: executive_summary.json.",
            description: "Chart: \(title).")
        )
      })
  }

  private static func keyFigures(media: MediaBlock, plan: OptimizationBlock?, total: Double)
    -> [KeyFigure]
  {
    var figures = [
      KeyFigure(
        label: "Revenue from media", value: media.contribution.mean,
        text: style.money(media.contribution.mean),
        interval: "90%: "
          + style.moneyRange(media.contribution.lower, media.contribution.upper),
        lower: media.contribution.lower, upper: media.contribution.upper,
        note: "\(style.percent(media.share.mean)) of \(style.money(total)) revenue"),
      KeyFigure(
        label: "Spend on media", value: media.spend, text: style.money(media.spend),
        note: "over 156 weeks"),
    ]
    if let roi = media.roi {
      figures.append(
        KeyFigure(
          label: "Return on media", value: roi.mean, text: style.ratio(roi.mean), unit: "per $1",
          interval: "90%: $1.37–$1.81", lower: roi.lower, upper: roi.upper, reference: 1,
          referenceText: "Break-even $1", note: "> 99% likely above break-even"))
    }
    if let plan {
      figures.append(
        KeyFigure(
          label: "Gain from the plan", value: plan.gain.mean,
          text: style.money(plan.gain.mean, signed: true),
          interval: "90%: " + style.signedMoneyRange(plan.gain.lower, plan.gain.upper),
          lower: plan.gain.lower, upper: plan.gain.upper, reference: 0, referenceText: "0",
          note: "98% likely to gain"))
    }
    return figures
  }

  private static func planFigures(_ plan: OptimizationBlock) -> [KeyFigure] {
    [
      KeyFigure(
        label: "Revenue from media", value: plan.projectedRevenue,
        text: "\(style.money(plan.currentRevenue)) → \(style.money(plan.projectedRevenue))",
        note: "revenue from media, actual and planned"),
      KeyFigure(
        label: "Return", value: plan.projectedRoi ?? 0,
        text: "\(style.ratio(plan.currentRoi ?? 0)) → \(style.ratio(plan.projectedRoi ?? 0))",
        note: "return per $1, actual and planned"),
      KeyFigure(
        label: "Chance of a gain", value: plan.probabilityOfGain,
        text: style.probability(plan.probabilityOfGain), note: "likely to gain"),
      KeyFigure(
        label: "Last dollar", value: plan.marginalReturn ?? 0,
        text: style.ratio(plan.marginalReturn ?? 0),
        note: "return of the last dollar in every channel not at a bound"),
    ]
  }
}
