import MarketingData
import Settings
import Wording

/// What was detected, chosen or assumed when the data were read, as sentences for the report.
enum Assumptions {
  /// - Parameter isPerGeo: whether the fit kept the geographies apart.
  static func sentences(
    _ loaded: LoadedData, configured: DataSettings, isPerGeo: Bool
  ) -> [Phrase] {
    let data = loaded.dataset
    var sentences = [dates(loaded), outcome(loaded)]
    if configured.currency == nil {
      sentences.append(
        Phrase("Money is taken to be in \(data.currency), as no currency was given."))
    }
    sentences.append(channels(loaded))
    sentences += others(loaded)
    if !data.geos.isEmpty {
      sentences.append(
        isPerGeo
          ? Phrase(
            "\(data.geos.count) geographies were fitted together, each with its own level and effects."
          )
          : Phrase("\(data.geos.count) geographies were summed to one series."))
    }
    return sentences
  }

  private static func outcome(_ loaded: LoadedData) -> Phrase {
    let name = loaded.dataset.outcome.name
    guard let value = loaded.detection.names(of: .valuePerConversion).first else {
      return Phrase("The outcome is \(name).")
    }
    return Phrase("The outcome is \(name), valued with \(value).")
  }

  private static func channels(_ loaded: LoadedData) -> Phrase {
    let columns = loaded.detection.columns
    let list = Phrase(
      listing: loaded.dataset.channels.map { channel in
        let name = channel.name
        let driver = columns.first {
          $0.role == .exposure(channel: name) || $0.role == .reach(channel: name)
        }
        let spend = loaded.detection.names(of: .spend(channel: name)).first ?? name
        guard let driver else { return Phrase("\(name) (\(spend))") }
        return Phrase("\(name) (\(spend), driven by \(driver.name))")
      })
    return columns.contains { $0.role.channel != nil && $0.isConfigured }
      ? Phrase("Channels named in the configuration: \(list).")
      : Phrase("Channels recognised by their columns: \(list).")
  }

  private static func dates(_ loaded: LoadedData) -> Phrase {
    let data = loaded.dataset
    let periods =
      switch data.frequency {
      case .daily: Phrase("\(data.count) daily periods")
      case .weekly: Phrase("\(data.count) weekly periods")
      case .monthly: Phrase("\(data.count) monthly periods")
      }
    guard let column = loaded.detection.names(of: .date).first else {
      return Phrase("\(periods), dated from their start.")
    }
    guard let format = loaded.table.dateFormat else {
      return Phrase("\(periods), dated by \(column).")
    }
    return Phrase("\(periods), dated by \(column), read as \(format).")
  }

  private static func others(_ loaded: LoadedData) -> [Phrase] {
    func names(_ roles: Role...) -> String? {
      let names = loaded.detection.columns.filter { roles.contains($0.role) }.map(\.name)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    return [
      names(.control, .demand).map { Phrase("Controls: \($0).") },
      names(.organic).map { Phrase("Organic media: \($0).") },
      names(.nonMedia).map { Phrase("Treatments that are not media: \($0).") },
      names(.event, .categories).map { Phrase("Events: \($0).") },
      names(.ignored).map { Phrase("Columns not used: \($0).") },
    ].compactMap { $0 }
  }
}
