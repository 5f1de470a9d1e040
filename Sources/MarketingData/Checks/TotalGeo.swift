import Findings

/// A geography that sums the others counts everything twice.
enum TotalGeo {
  static func faults(_ data: ExaminedData, _ context: CheckContext) -> [CellFault] {
    guard data.geos.count > 2 else { return [] }
    let whole = data.national.outcome.values
    return data.geos.indices.compactMap { geo in
      let own = data.geos[geo].outcome.values
      guard own.contains(where: { $0 != 0 }),
        zip(own, whole).allSatisfy({ abs(2 * $0 - $1) <= 1e-6 * abs($1) })
      else { return nil }
      let market = ExaminedData.Market(geo: geo, data: data.geos[geo])
      var place = context.place(.outcome, in: market, period: 0)
      place.column = context.place(.geo).column
      return CellFault(
        finding: Finding(
          .error, code: "data.total-geo",
          "The outcome of \(quotedName(data.geos[geo].name)) is the sum of all other geographies in every period.",
          at: place, fix: "Remove its rows."))
    }
  }
}
