import MarketingData
import Settings

/// What was detected, chosen or assumed when the data were read, as sentences for the report.
enum Assumptions {
  /// - Parameter isPerGeo: whether the fit kept the geographies apart.
  static func sentences(
    _ loaded: LoadedData, configured: DataSettings, isPerGeo: Bool
  ) -> [String] {
    let data = loaded.dataset
    var sentences = [dates(loaded)]
    let value = loaded.detection.names(of: .valuePerConversion).first
    sentences.append(
      "The outcome is \(data.outcome.name)"
        + (value.map { ", valued with \($0)" } ?? "") + ".")
    if configured.currency == nil {
      sentences.append("Money is taken to be in \(data.currency), as no currency was given.")
    }
    let detected = !loaded.detection.columns.contains { $0.role.channel != nil && $0.isConfigured }
    let channels = data.channels.map { channel in
      let driver = loaded.detection.columns.first {
        $0.role == .exposure(channel: channel.name) || $0.role == .reach(channel: channel.name)
      }
      let spend = loaded.detection.names(of: .spend(channel: channel.name)).first ?? channel.name
      return "\(channel.name) (\(spend)\(driver.map { ", driven by \($0.name)" } ?? ""))"
    }
    sentences.append(
      "Channels \(detected ? "recognised by their columns" : "named in the configuration"): "
        + channels.joined(separator: ", ") + ".")
    sentences += others(loaded)
    if !data.geos.isEmpty {
      sentences.append(
        isPerGeo
          ? "\(data.geos.count) geographies were fitted together, each with its own level and effects."
          : "\(data.geos.count) geographies were summed to one series.")
    }
    return sentences
  }

  private static func dates(_ loaded: LoadedData) -> String {
    let data = loaded.dataset
    let column = loaded.detection.names(of: .date).first
    let format = loaded.table.dateFormat.map { ", read as \($0)" } ?? ""
    return "\(data.count) \(data.frequency.rawValue) periods"
      + (column.map { ", dated by \($0)\(format)" } ?? ", dated from their start") + "."
  }

  private static func others(_ loaded: LoadedData) -> [String] {
    let groups: [(title: String, roles: [Role])] = [
      ("Controls", [.control, .demand]), ("Organic media", [.organic]),
      ("Treatments that are not media", [.nonMedia]), ("Events", [.event, .categories]),
      ("Columns not used", [.ignored]),
    ]
    return groups.compactMap { group in
      let names = loaded.detection.columns.filter { group.roles.contains($0.role) }.map(\.name)
      return names.isEmpty ? nil : "\(group.title): \(names.joined(separator: ", "))."
    }
  }
}
