import Summary

/// `channel_performance.csv`: a row per channel; `window_` columns hold the plan window, the others all periods.
///
/// Where the fit tells geographies apart, the nation's rows are followed by a row per geography and channel with
/// what is known there; `geo` is empty in the nation's.
package enum ChannelPerformanceCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var columns = ["channel", "spend", "spend_share"]
    columns += ["contribution", "contribution_lower", "contribution_upper", "contribution_share"]
    columns += ["roi", "roi_median", "roi_lower", "roi_upper"]
    columns += ["marginal_roi", "marginal_roi_lower", "marginal_roi_upper"]
    columns += ["probability_above_breakeven", "saturation_level", "saturation_zone"]
    columns += ["decay", "decay_lower", "decay_upper", "half_life", "recommendation"]
    columns += ["window_start", "window_end", "window_spend"]
    columns += ["window_contribution", "window_contribution_lower", "window_contribution_upper"]
    columns += ["window_roi", "window_roi_lower", "window_roi_upper"]
    columns += ["window_marginal_roi", "window_marginal_roi_lower", "window_marginal_roi_upper"]
    columns += ["interval_level", "geo"]
    var table = CSVTable(columns: columns)
    for channel in summary.channels {
      table.rows.append(
        whole(channel) + window(channel.recent) + [.number(summary.report.interval), .none])
    }
    for geo in summary.geos ?? [] {
      for channel in geo.channels {
        table.rows.append(row(channel, geo, columns: columns, summary.report.interval))
      }
    }
    return table
  }

  private static func row(
    _ channel: GeoChannelBlock, _ geo: GeoBlock, columns: [String], _ level: Double
  ) -> [CSVTable.Cell] {
    columns.map { column in
      switch column {
      case "channel": .text(channel.name)
      case "geo": .text(geo.name)
      case "spend": .number(channel.spend)
      case "contribution": .number(channel.contribution.mean)
      case "contribution_lower": .number(channel.contribution.lower)
      case "contribution_upper": .number(channel.contribution.upper)
      case "roi": .init(channel.roi?.mean)
      case "roi_median": .init(channel.roi?.median)
      case "roi_lower": .init(channel.roi?.lower)
      case "roi_upper": .init(channel.roi?.upper)
      case "interval_level": .number(level)
      default: .none
      }
    }
  }

  private static func whole(_ channel: ChannelBlock) -> [CSVTable.Cell] {
    var row: [CSVTable.Cell] = [.text(channel.name)]
    row += [.number(channel.spend), .number(channel.spendShare)]
    row += interval(channel.contribution) + [.number(channel.contributionShare)]
    row += [.init(channel.roi?.mean), .init(channel.roi?.median)]
    row += [.init(channel.roi?.lower), .init(channel.roi?.upper)]
    row += interval(channel.marginalRoi)
    row += [.init(channel.probabilityAboveBreakeven)]
    row += [.number(channel.saturation.level), .text(channel.saturation.zone.rawValue)]
    row += interval(channel.adstock.decay) + [.number(channel.adstock.halfLife)]
    return row + [.text(channel.recommendation.rawValue)]
  }

  private static func window(_ recent: RecentBlock) -> [CSVTable.Cell] {
    let row: [CSVTable.Cell] = [
      .text("\(recent.start)"), .text("\(recent.end)"), .number(recent.spend),
    ]
    return row + interval(recent.contribution) + interval(recent.roi)
      + interval(recent.marginalRoi)
  }

  private static func interval(_ estimate: EstimateBlock?) -> [CSVTable.Cell] {
    [.init(estimate?.mean), .init(estimate?.lower), .init(estimate?.upper)]
  }
}
