import Findings

/// Where in the file series and periods stand.
extension CheckContext {
  func place(_ role: Role) -> Place {
    Place(file: file, column: detection.columns.first { $0.role == role }?.name)
  }

  func place(spendOf channel: Channel) -> Place { place(.spend(channel: channel.name)) }

  /// The place of a period: its row where the data are national.
  func place(_ role: Role, period: Int) -> Place {
    var place = place(role)
    place.row = row(of: period, geo: nil)
    return place
  }

  /// The column of a series.
  func place(_ key: SeriesKey, of dataset: Dataset) -> Place {
    let name = dataset.name(of: key)
    switch key {
    case .outcome: return place(.outcome)
    case .spend: return place(.spend(channel: name))
    case .exposure(let index): return place(driverRole(of: dataset.channels[index]))
    case .organic, .nonMedia, .control, .demand:
      // A series that is called like a channel carries its role behind its name.
      let names = detection.columns.map(\.name)
      let column = names.first { $0 == name } ?? names.first { name.hasPrefix($0 + " (") }
      return Place(file: file, column: column)
    }
  }

  func place(_ key: SeriesKey, of dataset: Dataset, period: Int) -> Place {
    var place = place(key, of: dataset)
    place.row = row(of: period, geo: nil)
    return place
  }

  /// The cell of a series in one market.
  func place(_ key: SeriesKey, in market: ExaminedData.Market, period: Int) -> Place {
    var place = place(key, of: market.data)
    place.row = row(of: period, geo: market.geo)
    return place
  }

  /// The role of the column that drives a channel's effect.
  func driverRole(of channel: Channel) -> Role {
    let roles: [Role] = [.exposure(channel: channel.name), .reach(channel: channel.name)]
    return roles.first { role in detection.columns.contains { $0.role == role } }
      ?? .spend(channel: channel.name)
  }

  /// The file's line of a period, or of a geography in a period; `nil` where several rows make one.
  private func row(of period: Int, geo: Int?) -> Int? {
    guard let geo else {
      guard panel.geos.count <= 1, timeline.firstRow[period] >= 0 else { return nil }
      return table.line(ofRow: Int(timeline.firstRow[period]))
    }
    for row in 0..<table.rowCount
    where Int(panel.geoOfRow[row]) == geo && Int(timeline.periodOfRow[row]) == period {
      return table.line(ofRow: row)
    }
    return nil
  }
}
