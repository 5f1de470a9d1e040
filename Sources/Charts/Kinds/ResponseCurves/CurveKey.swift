import Drawing
import Wording

/// What the symbols of response curves mean, once for all panels.
struct CurveKey {
  var chart: ResponseCurvesChart

  var row: SymbolRow {
    let style = chart.style
    var items = [
      SymbolRow.Item(label: chart.nowLabel, symbolWidth: 7) { sketch, x, middle in
        sketch.dot(at: Point(x + 3.5, middle), radius: 3.4, color: sketch.theme.ink)
      }
    ]
    if chart.shown.contains(where: { $0.plannedSpend != nil }) {
      items.append(
        SymbolRow.Item(label: style.say("plan"), symbolWidth: 8) { sketch, x, middle in
          sketch.openDiamond(at: Point(x + 4, middle), color: sketch.theme.ink)
        })
    }
    items += [
      SymbolRow.Item(label: style.interval(chart.level), symbolWidth: 11) {
        sketch, x, middle in
        sketch.bar(
          from: x, to: x + 11, top: middle - 3, height: 6,
          fill: .solid(sketch.theme.ink.opacity(0.2)))
      },
      SymbolRow.Item(label: style.say("beyond observed"), symbolWidth: 12) { sketch, x, middle in
        sketch.horizontal(
          middle, from: x, to: x + 12,
          Stroke(sketch.theme.ink, width: LineWidth.curve, dash: [3, 2]))
      },
      SymbolRow.Item(label: chart.observedLabel, symbolWidth: 8) { sketch, x, middle in
        for offset in [0.5, 3, 5, 7.5] {
          sketch.vertical(
            x + offset, from: middle - 2.5, to: middle + 2.5,
            Stroke(sketch.theme.ink, width: 0.6))
        }
      },
    ]
    if let breakEven = chart.breakEven {
      let amount = breakEven == 1 ? style.unitOfMoney : style.ratio(breakEven)
      items.append(
        SymbolRow.Item(
          label: style.say("\(amount) back per \(style.unitOfMoney)"), symbolWidth: 12
        ) { sketch, x, middle in
          sketch.horizontal(
            middle, from: x, to: x + 12,
            Stroke(sketch.theme.secondary, width: 0.7, dash: [0.8, 1.6]))
        })
    }
    let (spend, outcome) = chart.units
    items.append(
      SymbolRow.Item(label: axes(spend.label, outcome.label), symbolWidth: 0) { _, _, _ in })
    return SymbolRow(items: items)
  }

  private func axes(_ spend: String, _ outcome: String) -> String {
    let style = chart.style
    if spend == outcome { return style.say("both axes \(spend)") }
    return outcome.isEmpty
      ? style.say("across: spend, \(spend)") : style.say("across: spend, \(spend); up: \(outcome)")
  }
}
