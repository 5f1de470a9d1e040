import Drawing

extension FrontierChart {
  public func preferredHeight(width: Double) -> Double { 190 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension FitChart {
  public func preferredHeight(width: Double) -> Double { 220 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension CarryOverChart {
  public func preferredHeight(width: Double) -> Double { 200 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension PenaltyChart {
  public func preferredHeight(width: Double) -> Double { 120 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}
