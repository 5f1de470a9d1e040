import Insights
import SampleSummary
import Settings
import Testing

@Suite("Sentences")
struct NarrativeTests {
  static let samples: [(name: String, judgement: Judgement)] = [
    ("plain", judge()),
    ("one channel", judge { $0.channels = Array($0.channels.prefix(1)) }),
    ("two channels", judge { $0.channels = Array($0.channels.prefix(2)) }),
    ("forty channels", judge { $0 = SampleSummary.analysis(channels: 40) }),
    ("hostile names", judge { $0 = SampleSummary.analysis(hostileNames: true) }),
    ("conversions", judge { $0.isMoney = false }),
    (
      "one channel of conversions",
      judge {
        $0.isMoney = false; $0.channels = Array($0.channels.prefix(1))
      }
    ),
    ("short", judge { $0.periods = 30 }),
    ("no plan", judge(plan: false)),
    ("failed gate", judge { $0.quality = SampleSummary.failedQuality }),
    (
      "all above break-even",
      judge {
        $0.channels = $0.channels.map {
          var channel = $0; channel.roi = 4; channel.spread = 0.1; return channel
        }
      }
    ),
    (
      "none above break-even",
      judge {
        $0.channels = $0.channels.map {
          var channel = $0; channel.roi = 0.3; channel.spread = 0.1; return channel
        }
      }
    ),
    ("a channel that stopped", judge { $0.channels[1].runs = false }),
    (
      "no holdout",
      judge {
        $0.heldOut = 0; $0.quality.holdout = nil; $0.quality.holdoutCoverage = nil
      }
    ),
    (
      "a posterior",
      judge {
        var posterior = SamplePosterior()
        posterior.experiments = [0.4, -1.6, 2.7]
        $0.posterior = posterior
      }
    ),
    (
      "chains that differ",
      judge {
        var posterior = SamplePosterior()
        (posterior.rhat, posterior.bulkESS, posterior.divergences) = (1.2, 31, 80)
        $0.posterior = posterior
      }
    ),
    ("bought by demand", DemandWorld().judgement()),
    ("bought by demand in part", DemandWorld(spend: 0.004, roi: 18).judgement()),
    (
      "an incredible return",
      judge({
        $0.channels[0].roi = 30
        $0.channels[0].weekly /= 30
      })
    ),
  ]

  @Test(
    "Every page has its question, a headline that fits two lines, and a lead",
    arguments: samples.indices)
  func pages(index: Int) {
    let (name, judgement) = Self.samples[index]
    let pages = judgement.narrative.pages
    let always: Set = [
      "decision", "drivers", "returns", "next_dollar", "plan", "trust", "data", "model", "curves",
      "fit",
    ]
    #expect(
      Set(pages.keys).subtracting(["sampling", "residuals", "separation", "changes", "channels"])
        == always)
    // The page of cards stands on a screen alone, and has the words of the chart it takes the place of.
    for (key, page) in pages where key != "channels" {
      #expect(
        !page.headline.isEmpty && page.headline.count <= 85, "\(name) \(key): \(page.headline)")
      #expect(page.question.hasSuffix("?") && !page.tab.isEmpty)
      #expect(page.lead.hasSuffix("."), "\(name) \(key): \(page.lead)")
    }
  }

  @Test("No sentence has a hole in it", arguments: samples.indices)
  func whole(index: Int) {
    let (name, judgement) = Self.samples[index]
    let narrative = judgement.narrative
    let texts =
      narrative.pages.values.flatMap { [$0.headline, $0.lead] }
      + narrative.charts.values.flatMap {
        [$0.title, $0.subtitle, $0.source ?? "", $0.description]
      }
      + narrative.actions.flatMap { [$0.title, $0.detail] } + judgement.channels.map(\.advice)
      + judgement.insights.warnings + judgement.insights.topChannels.map(\.message)
      + judgement.insights.shifts + judgement.grade.reasons.map(\.message) + judgement.risks
      + Array(narrative.notes.values)
    for text in texts {
      for hole in ["  ", "nan", "inf", "Optional", " .", "..", "()", ",,", "–)"]
      where name != "hostile names" {
        let words = ["informed", "inflation", "influence"].reduce(text) {
          $0.replacing($1, with: "word")
        }
        #expect(!words.contains(hole), "\(name): \(text)")
      }
      #expect(
        !text.contains("-1") && !text.contains("$-"), "\(name): a hyphen for a minus: \(text)")
    }
  }

  @Test("The first page has four figures, each with its interval", arguments: samples.indices)
  func figures(index: Int) {
    let (name, judgement) = Self.samples[index]
    #expect(judgement.narrative.keyFigures.count == 4, "\(name)")
    for figure in judgement.narrative.keyFigures {
      #expect(figure.interval?.hasPrefix("90%: ") == true, "\(name): \(figure.label)")
      #expect(!figure.note.isEmpty)
    }
    #expect([0, 4].contains(judgement.narrative.planFigures.count))
    #expect(judgement.narrative.actions.count <= 3)
  }

  @Test("Every chart and note is always there", arguments: samples.indices)
  func places(index: Int) {
    let (name, judgement) = Self.samples[index]
    let compared = judgement.narrative.pages["changes"] != nil
    #expect(
      Set(judgement.narrative.charts.keys)
        == Set<String>([
          "plan", "share", "decomposition", "bridge", "effect_share", "roi", "returns_table",
          "marginal", "curves", "allocation", "frontier", "fit", "checks", "carry_over", "penalty",
          "priors", "main_priors", "experiments",
          "correlations", "inflation", "series", "specifications", "coefficients",
          "residuals", "residuals_fitted", "quantiles", "autocorrelation", "influence", "stability",
          "model_correlations", "model_inflation",
        ]).union(compared ? ["changes", "channel_changes", "month_changes"] : []), "\(name)")
    #expect(
      Set(judgement.narrative.notes.keys)
        == Set<String>([
          "windows", "intervals", "break_even", "tiers", "checks", "adds_up", "plan_moves", "plan",
          "demand", "method",
        ]).union(compared ? ["changes_media", "changes_others", "changes_unexplained"] : []),
      "\(name)")
  }

  @Test("Where Markdown is read, names cannot become markup")
  func escaped() {
    let judgement = judge { $0 = SampleSummary.analysis(hostileNames: true) }
    let markdown =
      judgement.narrative.pages.values.map(\.lead) + judgement.narrative.notes.values
      + judgement.risks
    for text in markdown {
      #expect(!text.contains("<script>") && !text.contains("{{name}}"))
      #expect(!text.contains("*bold*") || text.contains("\\*bold\\*"))
    }
    #expect(
      PlainName.markdown("Ads *b* _c_ <d> `e` [f](g)")
        == "Ads \\*b\\* \\_c\\_ \\<d\\> \\`e\\` \\[f\\](g)")
    #expect(PlainName.markdown("1. x") == "1\\. x")
    #expect(PlainName.of("a\nb\u{0}c") == "a b c")
    #expect(PlainName.of("") == "–")
  }

  @Test("Returns, contributions and gains in leads carry their interval, its level said first")
  func intervals() {
    let pages = judge().narrative.pages
    for key in ["decision", "drivers", "returns", "next_dollar", "plan"] {
      #expect(pages[key]?.lead.contains("90% interval") == true, "\(key)")
    }
  }

  @Test("The plan is called retrospective, with its window, total and bounds")
  func retrospective() {
    let pages = judge().narrative.pages
    for key in ["decision", "plan"] {
      let lead = pages[key]?.lead ?? ""
      #expect(lead.contains("Retrospective"))
      #expect(lead.contains("the last 52 weeks") && lead.contains("within ±30% of its spend"))
    }
    #expect(pages["returns"]?.lead.contains("over 156 weeks") == true)
  }

  @Test("Conversions without a value are compared with each other, never with break-even")
  func conversions() {
    let judgement = judge { $0.isMoney = false }
    #expect(judgement.channels.allSatisfy { [.test, .hold].contains($0.recommendation) })
    for text in judgement.narrative.pages.values.map(\.lead) + judgement.channels.map(\.advice) {
      #expect(!text.contains("above break-even") && !text.contains("below break-even"))
    }
    #expect(
      judgement.narrative.keyFigures.allSatisfy { $0.referenceText?.contains("Break-even") != true }
    )
    #expect(judgement.insights.warnings.contains { $0.contains("value_per_conversion") })
  }
}
