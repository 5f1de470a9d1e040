import Charts
import Drawing
import Testing

/// A channel looks the same in every chart, and never differs by colour alone.
@Suite struct ChannelLookTests {
  private func fills(_ chart: any Chart) -> [Fill] {
    SceneWalk(chart.scene(size: Size(499, 300), theme: .light, text: EvenText())).paths
      .compactMap(\.fill)
  }

  @Test func usesThePaletteByPlace() {
    for chart in [Orchard.effectShare, Orchard.decomposition(), Orchard.bridge] as [any Chart] {
      let fills = fills(chart)
      for color in ChartTheme.light.palette { #expect(fills.contains(.solid(color))) }
    }
  }

  @Test func hatchesChannelsBeyondThePalette() {
    for chart in [Orchard.effectShare, Orchard.decomposition(), Orchard.plan] as [any Chart] {
      let hatched = fills(chart).contains {
        if case .hatch(let ink, _, _, _) = $0 { ink == ChartTheme.light.other } else { false }
      }
      #expect(hatched)
    }
  }

  /// A change in spend is neither good nor bad: up is filled, down is outlined.
  @Test func outlinesCutsInSpend() {
    let walk = SceneWalk(
      Orchard.plan.scene(size: Size(499, 160), theme: .light, text: EvenText()))
    let theme = ChartTheme.light
    let outlined = walk.paths.filter {
      $0.fill == .solid(theme.paper) && $0.stroke?.color == theme.accent
    }
    #expect(outlined.count == Orchard.plan.rows.filter { $0.change < 0 }.count)
  }
}
