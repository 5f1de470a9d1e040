import Findings
import MarketingData
import MediaMix
import Settings

/// What a brand calls the channels: laid over a fitted model for a report, never kept in the model itself.
struct ShownNames: Sendable {
  private let names: [String: String]

  /// `nil` where the brand renames nothing.
  init?(_ brand: BrandSettings?) {
    guard let brand, !brand.names.isEmpty else { return nil }
    names = Dictionary(
      brand.names.map { ($0.channel.value, $0.shown) }, uniquingKeysWith: { first, _ in first })
  }

  func callAsFunction(_ name: String) -> String { names[name] ?? name }

  /// - Throws: `Unusable` where two channels would have one name.
  func applied(to fitted: FittedData, brand: BrandSettings) throws(Unusable) -> FittedData {
    var seen: Set<String> = []
    for name in fitted.fit.channelNames where !seen.insert(self(name)).inserted {
      throw Unusable(
        .input,
        Finding(
          .error, code: "brand.names", "names calls two channels \(quoted(self(name)))",
          at: Place(
            file: brand.file, row: brand.names.first { $0.shown == self(name) }?.channel.line,
            column: "names", value: self(name)), fix: "Give each channel a name of its own."))
    }
    var shown = fitted
    shown.dataset = applied(to: fitted.dataset)
    shown.fit = applied(to: fitted.fit)
    shown.configuration.budget = applied(to: fitted.configuration.budget)
    shown.configuration.model.bayes = applied(to: fitted.configuration.model.bayes)
    return shown
  }

  func applied(to dataset: Dataset) -> Dataset {
    var shown = dataset
    for index in dataset.channels.indices {
      shown.channels[index].name = self(dataset.channels[index].name)
    }
    for index in dataset.organic.indices {
      shown.organic[index].name = self(dataset.organic[index].name)
    }
    for index in dataset.demand.indices {
      shown.demand[index].channels = dataset.demand[index].channels.map { self($0) }
    }
    if let panel = dataset.panel { shown.panel?.data = panel.data.map { applied(to: $0) } }
    return shown
  }

  func applied(to scenario: ScenarioSettings) -> ScenarioSettings {
    var shown = scenario
    shown.off = scenario.off.map { self($0) }
    shown.split = scenario.split.map { renamed($0) }
    return shown
  }

  private func applied(to fit: Fit) -> Fit {
    var shown = fit
    shown.channelNames = fit.channelNames.map { self($0) }
    if let posterior = fit.posterior {
      for index in posterior.priors.indices {
        shown.posterior?.priors[index].channel = self(posterior.priors[index].channel)
      }
      for index in posterior.experiments.indices {
        shown.posterior?.experiments[index].channel = self(posterior.experiments[index].channel)
      }
      for index in posterior.convergence.parameters.indices {
        shown.posterior?.convergence.parameters[index].name = parameter(
          posterior.convergence.parameters[index].name)
      }
    }
    return shown
  }

  /// `decay[Television]` for `decay[tv]`.
  private func parameter(_ name: String) -> String {
    guard let open = name.firstIndex(of: "["), name.hasSuffix("]") else { return name }
    let inner = name[name.index(after: open)...].dropLast()
    return "\(name[...open])\(self(String(inner)))]"
  }

  private func applied(to budget: BudgetSettings) -> BudgetSettings {
    var shown = budget
    shown.constraints = renamed(budget.constraints)
    for index in budget.groups.indices {
      shown.groups[index].channels = budget.groups[index].channels.map { self($0) }
    }
    for index in budget.ratios.indices {
      shown.ratios[index].channel = self(budget.ratios[index].channel)
      shown.ratios[index].other = self(budget.ratios[index].other)
    }
    shown.scenarios = budget.scenarios?.map { applied(to: $0) }
    return shown
  }

  private func applied(to bayes: BayesSettings) -> BayesSettings {
    var shown = bayes
    shown.channelPriors = renamed(bayes.channelPriors)
    for index in bayes.liftTests.indices {
      shown.liftTests[index].channel = self(bayes.liftTests[index].channel)
    }
    for index in bayes.synergies.indices {
      shown.synergies[index].first = self(bayes.synergies[index].first)
      shown.synergies[index].second = self(bayes.synergies[index].second)
    }
    return shown
  }

  private func renamed<Value>(_ values: [String: Value]) -> [String: Value] {
    Dictionary(values.map { (self($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LoadedBrand {
  /// A word on names for channels that the data do not have.
  func strangers(_ fit: Fit) -> [Finding] {
    settings.names.filter { !fit.channelNames.contains($0.channel.value) }.map { name in
      let hint = Suggestion.sentence(for: name.channel.value, among: fit.channelNames)
      return Finding(
        .warning, code: "brand.names",
        "the data have no channel \(quoted(name.channel.value)) to call \(quoted(name.shown))",
        at: Place(
          file: settings.file, row: name.channel.line, column: name.channel.key,
          value: name.channel.value),
        fix: hint ?? "Channels are \(fit.channelNames.joined(separator: ", ")).")
    }
  }
}
