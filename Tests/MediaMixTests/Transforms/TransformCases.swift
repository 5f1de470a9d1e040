import Glibc
import Settings
import Statistics

import MediaMix

/// Every form there is, with random drivers and parameters.
enum TransformCases {
  static let forms: [ResponseForm] = AdstockKind.allCases.flatMap { adstock in
    SaturationKind.allCases.flatMap { saturation in
      TransformOrder.allCases.flatMap { order in
        let lags: [Int?] = adstock == .geometric ? [nil, 0, 8] : adstock == .none ? [nil] : [0, 7]
        return lags.map {
          ResponseForm(adstock: adstock, saturation: saturation, order: order, maximumLag: $0)
        }
      }
    }
  }

  /// Spend of a channel that rests at times: exactly zero at the start and in between.
  static func driver(_ random: inout SeededGenerator, count: Int = 41) -> [Double] {
    (0..<count).map { period in
      period < 3 || random.uniform() < 0.3 ? 0 : exp(0.8 * random.normal())
    }
  }

  static func parameters(of form: ResponseForm, _ random: inout SeededGenerator)
    -> ChannelParameters
  {
    let isWeibull = form.adstock == .weibullCDF || form.adstock == .weibullPDF
    return ChannelParameters(
      decay: isWeibull ? 0.4 + 3 * random.uniform() : 0.02 + 0.95 * random.uniform(),
      halfSaturation: 0.1 + 2 * random.uniform(), slope: 0.3 + 3 * random.uniform(), effect: 1,
      peak: isWeibull ? 0.5 + 6 * random.uniform() : 5 * random.uniform())
  }
}
