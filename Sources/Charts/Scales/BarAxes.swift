/// A chart with bars or areas, whose axes must start at zero for their lengths to compare.
package protocol BarAxes {
  /// The values each axis of bars covers, as drawn; zero is always among them.
  var barDomains: [ClosedRange<Double>] { get }
}
