import Findings
import Settings

extension Detector {
  /// Finds the columns of media: spend makes a channel, its exposure drives it, exposure alone is organic.
  mutating func assignMedia(_ findings: inout FindingList) {
    let suffixes = MediaName.shortSuffixes(in: names)
    var media: [(column: Int, name: MediaName)] = []
    for column in free {
      guard let name = MediaName(names[column], shortSuffixes: suffixes) else { continue }
      // An empty column of spend is an error to tell; an empty exposure is no exposure.
      if name.measure == .spend || !profiles[column].isEmpty { media.append((column, name)) }
    }
    if settings.channels == nil {
      let spends = media.filter { $0.name.measure == .spend }
      for (column, name) in spends {
        if Self.totals.contains(name.key), spends.count > 2 {
          assign(column, .ignored, "the total of other columns")
        } else {
          let title = name.base.isEmpty ? names[column].original : name.base
          assign(column, .spend(channel: title), "named like spend")
        }
      }
      if spends.isEmpty { assignBareMedia(&findings) }
    } else {
      setAside(media)
    }
    pairExposures(media.filter { $0.name.measure != .spend })
    if !names.indices.contains(where: { isSpend($0) }) { findings.add(noChannels) }
  }

  /// Leaves out the media that have a column of spend but are not among the configured channels.
  private mutating func setAside(_ media: [(column: Int, name: MediaName)]) {
    let unnamed = Set(media.filter { $0.name.measure == .spend }.map(\.name.key))
    for (column, name) in media where unnamed.contains(name.key) {
      assign(column, .ignored, "not among the configured channels")
    }
  }

  private static let totals: Set<String> = [
    "total", "all", "overall", "sum", "media", "total_media", "marketing", "total_marketing",
    "grand_total", "ad", "total_ad",
  ]

  func isSpend(_ column: Int) -> Bool {
    if case .spend = assigned[column]?.role { return true }
    return false
  }

  /// Media by their bare name (`tv`, `radio`), where no column is named like spend.
  private mutating func assignBareMedia(_ findings: inout FindingList) {
    let bare = free.filter {
      Vocabulary.media.contains(names[$0].normalized) && profiles[$0].isNumeric
        && !profiles[$0].isZeroOne
    }
    for column in bare {
      assign(column, .spend(channel: names[column].original), "named like a medium; taken as spend")
      findings.add(
        Finding(
          .warning, code: "data.bare-medium",
          "The column is named like a medium and was taken as its spend.", at: place(column),
          fix: "Name it \(names[column].original)_spend, or list the channels in the configuration."
        ))
    }
  }

  /// Gives each channel the best exposure it has; what belongs to no channel is organic.
  private mutating func pairExposures(_ exposures: [(column: Int, name: MediaName)]) {
    var order: [String] = []
    var byKey: [String: [(column: Int, name: MediaName)]] = [:]
    for exposure in exposures where assigned[exposure.column] == nil {
      if byKey[exposure.name.key] == nil { order.append(exposure.name.key) }
      byKey[exposure.name.key, default: []].append(exposure)
    }
    for key in order {
      let group = byKey[key] ?? []
      let channel = channelTitle(for: key)
      if let channel, hasExposure(channel) || settings.channels != nil {
        for (column, _) in group { assign(column, .ignored, "another measure of \(channel)") }
        continue
      }
      if channel == nil, settings.organic != nil {
        for (column, _) in group {
          assign(column, .ignored, "media that the configuration does not name")
        }
        continue
      }
      assignBest(of: group, channel: channel)
    }
  }

  private mutating func assignBest(of group: [(column: Int, name: MediaName)], channel: String?) {
    let reach = group.first { $0.name.measure == .reach }
    let frequency = group.first { $0.name.measure == .frequency }
    let counted = group.filter { $0.name.rank != nil }.min {
      ($0.name.rank ?? 0) < ($1.name.rank ?? 0)
    }
    let title = channel ?? group.first.map { $0.name.base } ?? ""
    if let reach, let frequency {
      let why = channel == nil ? "reach without spend" : "reach of \(title)"
      assign(reach.column, .reach(channel: title), why)
      assign(frequency.column, .frequency(channel: title), "frequency of \(title)")
    } else if let best = counted ?? reach {
      if channel == nil {
        assign(best.column, .organic, "exposure without spend")
      } else {
        assign(best.column, .exposure(channel: title), "exposure of \(title)")
      }
    }
    for (column, _) in group where assigned[column] == nil {
      assign(column, .ignored, "another measure of \(title)")
    }
  }

  /// The channel with spend that an exposure's name speaks of.
  private func channelTitle(for key: String) -> String? {
    for column in names.indices {
      guard case .spend(let channel) = assigned[column]?.role else { continue }
      if ColumnName(channel).normalized == key { return channel }
      if key.isEmpty, Vocabulary.spend.contains(names[column].normalized) { return channel }
    }
    return nil
  }

  private func hasExposure(_ channel: String) -> Bool {
    assigned.values.contains { column in
      column.role == .exposure(channel: channel) || column.role == .reach(channel: channel)
    }
  }

  private var noChannels: Finding {
    Finding(
      .error, code: "data.no-channels",
      "No column can be told to be a channel's spend (named like tv_spend, spend_tv, tv_cost or tv_S).",
      at: Place(file: file),
      fix: "Name the channels in a configuration, for example:\n\n\(configurationExample)")
  }
}

extension MediaName {
  /// The exposure's place in `Vocabulary.exposure`.
  var rank: Int? {
    if case .exposure(let rank) = measure { return rank }
    return nil
  }
}
