import Settings

extension MediaModel {
  /// Share of the outcome that a synergy may bring before the data: half-normal with this deviation.
  static let synergyShare = 0.05

  /// Adds pairs of channels whose effects strengthen each other; notes say which pairs cannot.
  mutating func addSynergies(_ pairs: [ChannelPair]) {
    for pair in pairs {
      guard let first = drivers.firstIndex(where: { $0.name == pair.first }),
        let second = drivers.firstIndex(where: { $0.name == pair.second }),
        first != second, drivers[first].isActive(observed), drivers[second].isActive(observed)
      else {
        notes.append(.synergy(first: pair.first, second: pair.second))
        continue
      }
      synergies.append(
        SynergyModel(
          first: first, second: second,
          prior: .halfNormal(deviation: MediaModel.synergyShare)))
    }
  }
}

extension DriverModel {
  /// Whether anything was done in the first periods.
  func isActive(_ observed: Int) -> Bool { values.prefix(observed).contains { $0 != 0 } }
}
