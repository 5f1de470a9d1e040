import FoundationEssentials
import MediaMix

/// A fit's draws as one block of little-endian doubles, which JSON holds as base64.
///
/// Thousands of draws written as decimals would be several times the size and take seconds to read. Draw after
/// draw: the coefficients; of each channel decay, half-saturation, slope, effect, peak and its geo factors; the
/// noise; its degrees of freedom where it is Student's t; the synergies. Reading gives back the same bits.
struct PackedDraws: Codable, Sendable, Equatable {
  var count: Int
  /// Coefficients of each draw.
  var coefficients: Int
  /// Geo factors of each channel; 0 for national fits.
  var geoFactors: [Int]
  /// Whether the noise has degrees of freedom.
  var hasDegrees: Bool
  /// Synergies of each draw.
  var synergies: Int
  var values: Data

  /// Why draws cannot be packed or unpacked.
  enum Problem: Error, Equatable {
    case none, uneven, notFinite
    /// Bytes that the sizes ask for, and that are there.
    case size(expected: Int, found: Int)
    case impossibleSize

    /// What is wrong with the file, as the end of a sentence.
    var text: String {
      switch self {
      case .none: "it holds no draws"
      case .uneven: "a draw does not fit the model's terms"
      case .notFinite: "a draw holds a value that is not a number"
      case .size(let expected, let found):
        "its draws should be \(expected) bytes long and are \(found)"
      case .impossibleSize: "the sizes of its draws make no sense"
      }
    }
  }

  private static let parametersPerChannel = 5

  init(_ draws: [Draw]) throws(Problem) {
    guard let first = draws.first else { throw .none }
    count = draws.count
    coefficients = first.coefficients.count
    geoFactors = first.channels.map(\.geoFactors.count)
    hasDegrees = first.degrees != nil
    synergies = first.synergies.count
    var numbers: [UInt64] = []
    numbers.reserveCapacity(draws.count * (coefficients + geoFactors.reduce(1) { $0 + $1 + 5 }))
    for draw in draws {
      guard draw.coefficients.count == coefficients,
        draw.channels.map(\.geoFactors.count) == geoFactors,
        (draw.degrees != nil) == hasDegrees, draw.synergies.count == synergies
      else { throw .uneven }
      for value in draw.coefficients { numbers.append(value.bitPattern.littleEndian) }
      for channel in draw.channels {
        for value in [
          channel.decay, channel.halfSaturation, channel.slope, channel.effect, channel.peak,
        ] { numbers.append(value.bitPattern.littleEndian) }
        for value in channel.geoFactors { numbers.append(value.bitPattern.littleEndian) }
      }
      numbers.append(draw.noise.bitPattern.littleEndian)
      if let degrees = draw.degrees { numbers.append(degrees.bitPattern.littleEndian) }
      for value in draw.synergies { numbers.append(value.bitPattern.littleEndian) }
    }
    values = numbers.withUnsafeBytes { Data($0) }
  }

  /// The draws that were packed.
  func draws() throws(Problem) -> [Draw] {
    guard count > 0 else { throw .none }
    let expected = try byteCount()
    guard values.count == expected else { throw .size(expected: expected, found: values.count) }
    var reader = Reader(bytes: values)
    var draws: [Draw] = []
    draws.reserveCapacity(count)
    for _ in 0..<count {
      let terms = reader.next(coefficients)
      let channels = geoFactors.map { factors in
        let shape = reader.next(Self.parametersPerChannel)
        return ChannelParameters(
          decay: shape[0], halfSaturation: shape[1], slope: shape[2], effect: shape[3],
          peak: shape[4], geoFactors: reader.next(factors))
      }
      draws.append(
        Draw(
          coefficients: terms, channels: channels, noise: reader.next(1)[0],
          degrees: hasDegrees ? reader.next(1)[0] : nil, synergies: reader.next(synergies)))
    }
    guard reader.isFinite else { throw .notFinite }
    return draws
  }

  /// Bytes of all draws; a file may claim any sizes.
  private func byteCount() throws(Problem) -> Int {
    guard coefficients >= 0, synergies >= 0, geoFactors.allSatisfy({ $0 >= 0 }) else {
      throw .impossibleSize
    }
    var width = hasDegrees ? 2 : 1
    var overflows = false
    for part in [coefficients, synergies] + geoFactors.map({ $0 &+ Self.parametersPerChannel }) {
      let sum = width.addingReportingOverflow(part)
      overflows = overflows || sum.overflow || part < 0
      width = sum.partialValue
    }
    let numbers = width.multipliedReportingOverflow(by: count)
    let bytes = numbers.partialValue.multipliedReportingOverflow(by: 8)
    guard !overflows, !numbers.overflow, !bytes.overflow else { throw .impossibleSize }
    return bytes.partialValue
  }

  /// Takes numbers off the front of the bytes, whose count has been checked.
  private struct Reader {
    let bytes: Data
    var offset = 0
    var isFinite = true

    init(bytes: Data) {
      self.bytes = bytes
    }

    mutating func next(_ count: Int) -> [Double] {
      guard count > 0 else { return [] }
      let start = offset
      offset += 8 * count
      let numbers = bytes.withUnsafeBytes { raw in
        (0..<count).map { index in
          Double(
            bitPattern: UInt64(
              littleEndian: raw.loadUnaligned(fromByteOffset: start + 8 * index, as: UInt64.self)))
        }
      }
      isFinite = isFinite && numbers.allSatisfy(\.isFinite)
      return numbers
    }
  }
}
