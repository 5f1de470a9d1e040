import Drawing

extension PlanChart {
  public func preferredHeight(width: Double) -> Double { 190 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension ShareBarChart {
  public func preferredHeight(width: Double) -> Double { 50 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension DecompositionChart {
  public func preferredHeight(width: Double) -> Double { 320 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension BridgeChart {
  public func preferredHeight(width: Double) -> Double { 240 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension EffectShareChart {
  public func preferredHeight(width: Double) -> Double { 170 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension ReturnsChart {
  public func preferredHeight(width: Double) -> Double { 230 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension MarginalChart {
  public func preferredHeight(width: Double) -> Double { 180 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension ResponseCurvesChart {
  public func preferredHeight(width: Double) -> Double { 300 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

extension AllocationChart {
  public func preferredHeight(width: Double) -> Double { 230 }
  public func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    Scene(size: size, nodes: [])
  }
  public var table: ChartData { ChartData(columns: [], rows: []) }
}

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

extension IntervalGlyph {
  public func preferredHeight(width: Double) -> Double { 24 }
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
