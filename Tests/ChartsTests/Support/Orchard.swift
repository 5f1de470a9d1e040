import Calendars
import Charts
import Wording

/// Invented data of a garden shop, at the scale of a real one.
enum Orchard {
  static let names = [
    "Paid search", "Connected TV", "Paid social", "Online video", "Radio", "Print", "Email",
    "Display",
  ]
  static let channels = names.enumerated().map { ChannelKey(name: $1, colorIndex: $0) }

  static let spend = [
    1_840_000.0, 2_310_000, 1_260_000, 940_000, 870_000, 1_120_000, 190_000, 520_000,
  ]
  static let returns = [
    ChartEstimate(2.62, 1.93, 3.41), ChartEstimate(1.31, 0.74, 2.08),
    ChartEstimate(1.92, 1.27, 2.71), ChartEstimate(1.48, 0.83, 2.31),
    ChartEstimate(0.61, 0.35, 0.94), ChartEstimate(0.93, 0.41, 1.62),
    ChartEstimate(2.11, 0.78, 4.32), ChartEstimate(0.52, 0.28, 0.86),
  ]
  static let next = [
    ChartEstimate(1.84, 1.02, 2.71), ChartEstimate(0.73, 0.28, 1.36),
    ChartEstimate(1.24, 0.57, 2.02), ChartEstimate(1.06, 0.49, 1.83),
    ChartEstimate(0.41, 0.18, 0.72), ChartEstimate(0.58, 0.22, 1.13),
    ChartEstimate(1.66, 0.57, 3.48), ChartEstimate(0.38, 0.17, 0.69),
  ]
  static let tiers: [Tier] = [.scale, .test, .scale, .test, .reduce, .hold, .test, .reduce]
  static let planned = [
    2_392_000.0, 1_617_000, 1_638_000, 1_004_000, 609_000, 1_179_000, 247_000, 364_000,
  ]
  static let effects = [
    ChartEstimate(912_000, 431_000, 1_460_000), ChartEstimate(-561_000, -1_020_000, -214_000),
    ChartEstimate(403_000, 166_000, 701_000), ChartEstimate(66_000, 28_000, 117_000),
    ChartEstimate(-113_000, -192_000, -52_000), ChartEstimate(31_000, 9_000, 62_000),
    ChartEstimate(91_000, 27_000, 188_000), ChartEstimate(-62_000, -109_000, -27_000),
  ]

  static func byDescending(_ value: (Int) -> Double) -> [Int] {
    channels.indices.sorted { (value($0), $1) > (value($1), $0) }
  }
}
