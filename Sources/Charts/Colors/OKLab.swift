import Drawing
import Glibc

/// A colour by what people see of it: equal distances look about equally far apart.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
package struct OKLab: Equatable, Sendable {
  /// From 0, black, to 1, white.
  package var lightness: Double
  /// From green to red.
  package var a: Double
  /// From blue to yellow.
  package var b: Double

  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  package init(lightness: Double, chroma: Double, hue: Double) {
    self.init(lightness: lightness, a: chroma * cos(hue), b: chroma * sin(hue))
  }

  package init(_ color: Color) { self.init(LinearColor(color)) }

  init(_ light: LinearColor) {
    let (r, g, b) = (light.red, light.green, light.blue)
    let l = cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
    let m = cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
    let s = cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
    self.init(
      lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
      a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
      b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s)
  }

  package var chroma: Double { (a * a + b * b).squareRoot() }

  /// An angle in radians; 0 for greys.
  package var hue: Double { chroma < 1e-6 ? 0 : atan2(b, a) }

  package func distance(to other: OKLab) -> Double {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// The colour as screens and paper can show it, in 256 steps; `nil` where they cannot.
  package var color: Color? {
    let l = cubed(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b)
    let m = cubed(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b)
    let s = cubed(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b)
    let light = LinearColor(
      red: 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
      green: -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
      blue: -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s)
    return light.color
  }

  /// The colour, paler where it is too strong to be shown.
  package var shown: Color {
    if let color { return color }
    var (weak, strong) = (0.0, 1.0)
    for _ in 0..<24 {
      let share = (weak + strong) / 2
      if OKLab(lightness: lightness, a: a * share, b: b * share).color != nil {
        weak = share
      } else {
        strong = share
      }
    }
    let pale = OKLab(lightness: min(max(lightness, 0), 1), a: a * weak, b: b * weak)
    return pale.color ?? Color(lightness < 0.5 ? 0x000000 : 0xFFFFFF)
  }

  private func cubed(_ value: Double) -> Double { value * value * value }
}

/// An sRGB colour in amounts of light.
package struct LinearColor: Equatable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package init(_ color: Color) {
    func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(color.red), green: linear(color.green), blue: linear(color.blue))
  }

  /// In 256 steps; `nil` outside of what sRGB holds.
  var color: Color? {
    let slack = 1e-4
    guard [red, green, blue].allSatisfy({ $0 >= -slack && $0 <= 1 + slack }) else { return nil }
    func step(_ value: Double) -> UInt32 {
      let value = min(max(value, 0), 1)
      let encoded = value <= 0.003_130_8 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
      return UInt32((encoded * 255).rounded())
    }
    return Color(step(red) << 16 | step(green) << 8 | step(blue))
  }
}
