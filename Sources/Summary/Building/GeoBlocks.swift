import MediaMix

/// Results per geography.
extension BlockBuilder {
  /// `nil` for a fit that does not tell geographies apart.
  var geos: [GeoBlock]? {
    guard !analysis.geos.isEmpty else { return nil }
    return analysis.geos.map { geo in
      GeoBlock(
        name: geo.name, outcome: geo.outcome,
        channels: geo.channels.map {
          GeoChannelBlock(
            name: $0.name, spend: $0.spend, contribution: $0.contribution, roi: $0.roi)
        })
    }
  }
}
