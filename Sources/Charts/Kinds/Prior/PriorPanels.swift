/// How the panels of a chart of returns before and after the data stand on it: in even rows.
struct PriorPanels {
  /// Measures of one panel in points, and how many stand beside each other.
  enum Form {
    /// With words and figures above each.
    case large
    /// For many channels.
    case small
    /// For a narrow column.
    case narrow

    var height: Double {
      switch self {
      case .large: 82
      case .small: 62
      case .narrow: 74
      }
    }
    var leastWidth: Double { self == .large ? 104 : 70 }
    var mostColumns: Int { self == .large ? 4 : 6 }
    var gap: Double { self == .large ? 16 : 12 }
    var rowGap: Double { self == .large ? 10 : 8 }
  }

  let columns: Int
  let rows: Int
  let width: Double

  init(_ chart: PriorChart, width: Double) {
    let form = chart.form
    let count = max(chart.shown.count, 1)
    let fitting = Int((width + form.gap) / (form.leastWidth + form.gap))
    let most = min(max(fitting, 1), form.mostColumns)
    rows = (count + most - 1) / most
    columns = (count + rows - 1) / rows
    self.width = (width - Double(columns - 1) * form.gap) / Double(columns)
  }
}
