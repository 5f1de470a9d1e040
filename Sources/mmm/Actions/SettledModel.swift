import Findings
import MarketingData
import Settings
import Wording

extension ModelSettings {
  /// Compares what the settings say of channels with the channels of the data, and names all pairs where every
  /// pair is a synergy.
  ///
  /// - Throws: every name that no channel has, with the nearest one.
  mutating func settle(with dataset: Dataset, configFile: String?) throws(Unusable) {
    let check = ChannelNames(dataset: dataset, file: configFile)
    let problems =
      check.priors(bayes) + check.synergies(bayes) + check.demand(dataset)
    guard problems.isEmpty else { throw Unusable(.input, problems) }
    guard bayes.everySynergy else { return }
    let names = dataset.channels.map(\.name)
    bayes.synergies = names.indices.flatMap { first in
      names[(first + 1)...].map { ChannelPair(first: names[first], second: $0) }
    }
  }
}

/// Names in the settings against those in the data.
private struct ChannelNames {
  var paid: [String]
  var organic: [String]
  var file: String?

  init(dataset: Dataset, file: String?) {
    paid = dataset.channels.map(\.name)
    organic = dataset.organic.map(\.name)
    self.file = file
  }

  func priors(_ settings: BayesSettings) -> [Finding] {
    settings.channelPriors.sorted { $0.key < $1.key }.flatMap { name, priors in
      let key = "model.priors.\(name)"
      guard organic.contains(name) else { return unknown(name, key, among: paid + organic) }
      let needSpend = [("roi", priors.roi), ("marginal_roi", priors.marginalROI)]
      return needSpend.filter { $0.1 != nil }.map { parameter, _ in
        problem(
          "\(key).\(parameter) is a return on spend, and \(name) has no spend",
          key: "\(key).\(parameter)", fix: "Give contribution_share or coefficient instead.")
      }
    }
  }

  func synergies(_ settings: BayesSettings) -> [Finding] {
    let key = "model.synergies"
    let most = BayesSettings.mostChannelsForEverySynergy
    if settings.everySynergy, paid.count > most {
      return [
        problem(
          "model.synergies true is for up to \(most) channels, and the data have \(paid.count)",
          key: key, fix: "Name the pairs, such as [[\(paid[0]), \(paid[1])]].")
      ]
    }
    return settings.synergies.flatMap { pair in
      [pair.first, pair.second].flatMap { unknown($0, key, among: paid + organic) }
    }
  }

  func demand(_ dataset: Dataset) -> [Finding] {
    dataset.demand.flatMap { measure in
      measure.channels.flatMap { unknown($0, "data.demand", among: paid) }
    }
  }

  private func unknown(_ name: String, _ key: String, among names: [String]) -> [Finding] {
    guard !names.contains(name) else { return [] }
    let hint = Suggestion.sentence(for: name, among: names)
    return [
      problem(
        "\(key) names \"\(name)\", which is not a channel", key: key,
        fix: hint ?? "The channels are \(names.joined(separator: ", ")).")
    ]
  }

  private func problem(_ message: Phrase, key: String, fix: Phrase) -> Finding {
    Finding(
      .error, code: "configuration.unknown-channel", message,
      at: Place(file: file, column: key), fix: fix)
  }
}
