import Findings
import Wording

/// What only the Bayesian model fits, refused under ridge in a sentence that says so.
///
/// A configuration that asks for something must never get something else without being told. What asks for
/// nothing (a default, an empty list) is no reason to stop.
extension SectionReader {
  /// Reports a value that ridge does not fit.
  func needsBayes(_ value: Node, _ key: String, because reason: String) {
    let shown = value.place.map { " \"\($0)\"" } ?? ""
    collector.report(
      code: "needs-bayes", "\(full(key))\(shown) needs the Bayesian model: \(reason)",
      line: value.line, key: full(key), value: value.place,
      fix: "Write \"method: bayes\" under model or add --model bayes, or remove \(full(key)).")
  }

  /// A kind of something, of which ridge fits one.
  func kind<Choice: RawRepresentable & CaseIterable & Equatable>(
    _ key: String, of type: Choice.Type, method: FitMethod, ridge: Choice...
  ) -> Choice? where Choice.RawValue == String {
    guard let value = node(key), let choice = choice(key, of: type) else { return nil }
    if method == .ridge, !ridge.contains(choice) {
      let names = ridge.map(\.rawValue).joined(separator: " or ")
      needsBayes(value, key, because: "ridge fits \(names)")
    }
    return choice
  }

  /// Warns that a key asks for something the method does not look at.
  func warnWithoutEffect(_ key: String, _ sentence: Phrase) {
    guard let value = node(key) else { return }
    collector.report(
      .warning, code: "without-effect", "\(full(key)) has no effect: \(sentence)",
      line: value.line, key: full(key), value: value.place,
      fix: "Remove it, or leave it for later.")
  }
}

extension ModelSettings {
  /// Reports what was asked for beyond the default and is not part of a ridge model.
  func reportBayesOnly(_ section: SectionReader) {
    func refuse(_ key: String, _ isAsked: Bool, _ reason: String) {
      if isAsked, let value = section.node(key) { section.needsBayes(value, key, because: reason) }
    }
    refuse(
      "priors", bayes.priors != ChannelPriors() || !bayes.channelPriors.isEmpty,
      "ridge has limits instead, under model.search")
    refuse(
      "lift_tests", bayes.liftTestFile != nil || !bayes.liftTests.isEmpty,
      "ridge is not calibrated with experiments")
    let usual = BayesSettings()
    if bayes.chains != usual.chains {
      section.warnWithoutEffect("chains", Phrase("a ridge model is fitted without chains."))
    }
    if bayes.warmup != usual.warmup {
      section.warnWithoutEffect("warmup", Phrase("a ridge model is fitted without a warm-up."))
    }
    if bayes.targetAcceptance != nil {
      section.warnWithoutEffect(
        "target_acceptance", Phrase("a ridge model is fitted without sampling."))
    }
  }

  /// Reports limits of ridge's search, which a Bayesian model does not have.
  func reportRidgeOnly(_ section: SectionReader) {
    var usual = SearchSettings()
    // Bayesian models need as many periods as ridge models.
    usual.minimumPeriods = search.minimumPeriods
    usual.recommendedPeriods = search.recommendedPeriods
    if search != usual {
      section.warnWithoutEffect(
        "search", Phrase("only ridge searches within limits; a Bayesian model has model.priors."))
    }
  }
}
