import Findings
import Settings
import Testing

@Suite("Refusing a Bayesian model")
struct BayesRefusalTests {
  /// The second line is under `model`, which is of that method.
  static func ridge(_ line: String, _ key: String, says: String) -> Refused {
    Refused(
      "model: {method: ridge,\n  \(line)}", line: 2, key: "model.\(key)", says: says,
      fix: "--model bayes")
  }

  static func bayes(_ line: String, _ key: String, says: String, fix: String = "") -> Refused {
    Refused(
      "model: {method: bayes,\n  \(line)}", line: 2, key: "model.\(key)", says: says, fix: fix)
  }

  static func prior(_ text: String, _ key: String, says: String, fix: String = "") -> Refused {
    bayes("priors: {tv: \(text)}", "priors.tv\(key)", says: says, fix: fix)
  }

  static let ridgeTable = [
    ridge("noise: student_t", "noise", says: "ridge fits normal"),
    ridge("priors: {tv: {roi: 2}}", "priors", says: "ridge has limits instead"),
    ridge("lift_tests: a.csv", "lift_tests", says: "ridge is not calibrated"),
    ridge("preset: meridian", "preset", says: "the method is ridge"),
    Refused(
      "model:\n  method: ridge\n  draws: 20000", line: 3, key: "model.draws",
      says: "must be a whole number, between 20 and 10000, found 20000"),
  ]

  static let modelTable = [
    bayes(
      "preset: meridan", "preset", says: "one of meridian, pymc-marketing", fix: "\"meridian\""),
    bayes("adstock: geometrc", "adstock", says: "found geometrc", fix: "\"geometric\""),
    bayes("saturation: hil", "saturation", says: "must be one of hill", fix: "\"hill\""),
    bayes("order: backwards", "order", says: "adstock_first, saturation_first, found backwards"),
    bayes("maximum_lag: 0", "maximum_lag", says: "between 1 and 200, found 0"),
    bayes("trend: picewise", "trend", says: "must be one of", fix: "\"piecewise\""),
    bayes("trend: piecewise, knots: 0", "knots", says: "between 1 and 200, found 0"),
    bayes("trend: piecewise, knots: 201", "knots", says: "between 1 and 200"),
    bayes(
      "trend: linear, knots: 5", "knots", says: "is for a piecewise trend", fix: "trend: piecewise"),
    bayes("noise: cauchy", "noise", says: "one of normal, student_t, found cauchy"),
    bayes("chains: 0", "chains", says: "between 1 and 64, found 0"),
    bayes("warmup: 10", "warmup", says: "between 50 and 100000"),
    bayes("draws: 10", "draws", says: "between 50 and 100000"),
    bayes("target_acceptance: 1", "target_acceptance", says: "between 0.5 and 0.99, found 1"),
    bayes("synergies: tv", "synergies", says: "must be a list of pairs", fix: "[[tv, search]]"),
    bayes("synergies: [tv, search]", "synergies", says: "must be a list of pairs"),
    bayes("synergies: [[tv]]", "synergies", says: "must be a list of pairs"),
    bayes("synergies: [[tv, tv]]", "synergies", says: "pairs \"tv\" with itself"),
    bayes("synergies: [[a, b], [b, a]]", "synergies", says: "the pair b, a twice"),
    bayes("prior: {}", "prior", says: "no key \"prior\"", fix: "\"priors\""),
    Refused(
      "data: {channels: [a, b, c, d, e, f]}\nmodel:\n  method: bayes\n  synergies: true", line: 4,
      key: "model.synergies", says: "up to 5 channels; 6 have 15 pairs", fix: "Name the pairs"),
    Refused(
      "data: {channels: [tv, search]}\nmodel:\n  method: bayes\n  synergies: [[tv, serch]]",
      line: 4, key: "model.synergies", says: "names \"serch\", which is not a channel",
      fix: "Did you mean \"search\"?"),
    Refused(
      "data: {channels: [search], demand: {column: q, channels: [serch]}}", line: 1,
      key: "data.demand[1].channels", says: "names \"serch\", which is not a channel",
      fix: "Did you mean \"search\"?"),
    Refused(
      "data:\n  demand: [{channels: [search]}]", line: 2, key: "data.demand[1]",
      says: "must name a column"),
  ]

  static let priorTable = [
    prior("{roi: {lognorml: [0.2, 0.9]}}", ".roi", says: "\"lognorml\"", fix: "\"lognormal\""),
    prior("{roi: {cauchy: [0, 1]}}", ".roi", says: "a distribution \"cauchy\"", fix: "There are"),
    prior("{roi: {distribution: nrmal, mu: 1}}", ".roi", says: "\"nrmal\"", fix: "\"normal\""),
    prior("{roi: high}", ".roi", says: "must be a distribution or a number, found high"),
    prior("{roi: [1, 2]}", ".roi", says: "must be a distribution or a number, found a list"),
    prior("{roi: {}}", ".roi", says: "must be a distribution or a number"),
    prior("{roi: {normal: [1, 2], gamma: [1, 2]}}", ".roi", says: "must be a distribution"),
    prior("{roi: {normal: [1]}}", ".roi", says: "gives no sigma, which normal needs"),
    prior("{roi: {normal: [1, 2, 3]}}", ".roi", says: "gives 3 numbers, and normal has mu and"),
    prior("{roi: {normal: [1, wide]}}", ".roi", says: "a sigma of wide, which is not a number"),
    prior("{roi: {normal: {mu: 1, sigm: 2}}}", ".roi", says: "has a \"sigm\"", fix: "\"sigma\""),
    prior("{roi: {normal: {mu: 1, mean: 2, sd: 1}}}", ".roi", says: "by two names"),
    prior("{roi: {normal: [1, 0]}}", ".roi", says: "a sigma of 0, which must be above 0"),
    prior("{roi: {lognormal: [0, -1]}}", ".roi", says: "a sigma of -1, which must be above 0"),
    prior("{decay: {beta: [0, 1]}}", ".decay", says: "an alpha of 0, which must be above 0"),
    prior("{slope: {gamma: [1, -1]}}", ".slope", says: "a beta of -1, which must be above 0"),
    prior("{roi: {exponential: 0}}", ".roi", says: "a rate of 0, which must be above 0"),
    prior("{roi: {uniform: [3, 2]}}", ".roi", says: "a lower of 3", fix: "Swap the two"),
    prior("{roi: {uniform: [2, 2]}}", ".roi", says: "not below its upper of 2"),
    prior("{roi: {truncated_normal: [1, 1, 5, 0]}}", ".roi", says: "a lower of 5"),
    prior("{roi: {uniform: [-3, -1]}}", ".roi", says: "allows only negative values"),
    prior("{roi: -2}", ".roi", says: "allows only negative values"),
    prior("{marginal_roi: {uniform: [-3, 0]}}", ".marginal_roi", says: "only negative"),
    prior("{coefficient: -1}", ".coefficient", says: "allows only negative values"),
    prior("{contribution_share: 12}", ".contribution_share", says: "no share", fix: "0.12"),
    prior("{decay: 1}", ".decay", says: "cannot be 1: spend would act for ever"),
    prior("{decay: 1.5}", ".decay", says: "must lie between 0 and 1, and 1.5 does not"),
    prior("{decay: -0.1}", ".decay", says: "must lie between 0 and 1"),
    prior("{decay: {uniform: [0, 2]}}", ".decay", says: "0 to 2 does not", fix: "beta"),
    prior("{decay: {normal: [0.5, 0.1]}}", ".decay", says: "any number does not", fix: "beta"),
    prior("{decay: {gamma: [1, 1]}}", ".decay", says: "any number above 0 does not"),
    prior("{peak: {normal: [3, 1]}}", ".peak", says: "must be above 0", fix: "lognormal"),
    prior("{half_saturation: 0}", ".half_saturation", says: "must be above 0, and 0 is not"),
    prior("{slope: {uniform: [-1, 2]}}", ".slope", says: "must be above 0, and -1 to 2 is not"),
    prior("{roi: 1, coefficient: 2}", "", says: "gives roi and coefficient", fix: "Keep one"),
    prior("{rio: 1}", ".rio", says: "no key \"rio\"", fix: "\"roi\""),
    prior("2", "", says: "must be a mapping"),
    Refused(
      "data: {channels: [tv, search]}\nmodel:\n  method: bayes\n  priors:\n    serach: {roi: 2}",
      line: 5, key: "model.priors.serach", says: "names \"serach\", which is not a channel",
      fix: "Did you mean \"search\"?"),
    Refused(
      "data: {channels: [tv], organic: [pr]}\nmodel:\n  method: bayes\n  priors: {radio: {roi: 2}}",
      line: 4, key: "model.priors.radio", says: "names \"radio\"", fix: "The channels are tv, pr."),
  ]

  /// A lift test with one thing changed.
  static func lift(_ line: String, _ key: String, says: String, fix: String = "") -> Refused {
    let usual = [
      "channel: tv", "start: 2025-03-03", "end: 2025-03-30", "spend_change: 50000", "lift: 80000",
      "standard_error: 20000",
    ]
    let name = line.prefix { $0 != ":" }
    let kept = usual.filter { $0.prefix { $0 != ":" } != name }
    let own = line.hasSuffix(":") ? [] : [line]
    return Refused(
      "data: {channels: [tv]}\nmodel:\n  method: bayes\n  lift_tests:\n    - {\((kept + own).joined(separator: ", "))}",
      line: 5, key: "model.lift_tests[1].\(key)", says: says, fix: fix)
  }

  static let liftTable = [
    lift("channel: tvv", "channel", says: "names \"tvv\"", fix: "Did you mean \"tv\"?"),
    lift("start: March", "start", says: "must be a date such as 2025-03-03, found March"),
    lift("end: 2025-03-01", "end", says: "must not be before start", fix: "Swap"),
    lift("spend_change: 0", "spend_change", says: "must not be 0"),
    lift("lift: much", "lift", says: "must be a number, found much"),
    lift("standard_error: 0", "standard_error", says: "must be above 0"),
    lift("lift:", "lift", says: "has no lift"),
    lift("se: 1", "se", says: "no key \"se\""),
    bayes("lift_tests: {a: 1}", "lift_tests", says: "must be a file name or a list of tests"),
  ]

  @Test(
    "the error names the line, the key and the way to mend it",
    arguments: ridgeTable + modelTable + priorTable + liftTable)
  func refused(_ expected: Refused) throws {
    let first = try #require(refusal(expected.text).first)
    #expect(first.severity == .error)
    #expect(first.place.row == expected.line)
    if let key = expected.key { #expect(first.place.column == key) }
    first.expect(expected)
    #expect(!first.fix.isEmpty)
  }

  static let warnings = [
    ("model: {method: ridge, chains: 2}", "model.chains has no effect"),
    ("model: {method: ridge, warmup: 500}", "model.warmup has no effect"),
    ("model: {method: ridge, target_acceptance: 0.9}", "model.target_acceptance has no effect"),
    ("model: {method: bayes, search: {alpha: 3}}", "model.search has no effect"),
  ]

  @Test("what the method does not look at is not silently ignored", arguments: warnings)
  func warned(text: String, says: String) throws {
    let findings = try read(text).1
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.contains(says) == true)
  }

  @Test("organic media recognised in the data may have priors: only a slip is refused before")
  func recognised() throws {
    let text =
      "data: {channels: [tv]}\nmodel: {method: bayes, priors: {newsletter: {coefficient: 1}}}"
    #expect(try read(text).1.isEmpty)
  }
}
