import Settings
import Statistics
import Testing

import MediaMix

/// Gradients of the search's losses against central differences, at random points of every kind of transform.
@Suite struct TransformGradientTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var adstock: AdstockKind
    var saturation: SaturationKind
    var order = TransformOrder.adstockFirst
    var maximumLag: Int?
    var hasSynergy = false

    var testDescription: String {
      "\(adstock) \(saturation) \(order) \(maximumLag ?? -1)\(hasSynergy ? " synergy" : "")"
    }
  }

  static let forms =
    AdstockKind.allCases.flatMap { adstock in
      [SaturationKind.hill, .logistic].flatMap { saturation in
        TransformOrder.allCases.map { order in
          Form(adstock: adstock, saturation: saturation, order: order)
        }
      }
    } + [
      Form(adstock: .geometric, saturation: .michaelisMenten),
      Form(adstock: .geometric, saturation: .tanh, maximumLag: 8),
      Form(adstock: .geometric, saturation: .linear),
      Form(adstock: .weibullPDF, saturation: .linear, order: .saturationFirst),
      Form(adstock: .geometric, saturation: .hill, hasSynergy: true),
      Form(adstock: .delayed, saturation: .hill, order: .saturationFirst, hasSynergy: true),
    ]

  @Test(arguments: forms)
  func gradientsAreTheLimitOfDifferences(_ form: Form) throws {
    var settings = ModelSettings()
    settings.method = .ridge
    settings.adstock = form.adstock
    settings.saturation = form.saturation
    settings.order = form.order
    settings.maximumLag = form.maximumLag
    if form.hasSynergy {
      settings.bayes.synergies = [ChannelPair(first: "channel 1", second: "channel 2")]
    }
    var shape = Invented.Shape()
    shape.periods = 90
    let losses = try TransformLosses(Invented(shape).dataset, settings: settings)
    var random = SeededGenerator(seed: 21)
    for _ in 0..<3 {
      let point = zip(losses.lower, losses.upper).map { low, high in
        low + (high - low) * random.uniform(0.2, 0.8)
      }
      try expectGradient(at: point, losses.profiled)
      try expectGradient(at: point, losses.validated)
    }
  }

  private func expectGradient(
    at point: [Double], _ loss: ([Double], inout [Double]) -> Double
  ) throws {
    var gradient = [Double](repeating: 0, count: point.count)
    var unused = gradient
    let value = loss(point, &gradient)
    let scale = max(gradient.reduce(0) { max($0, abs($1)) }, 1e-6 * abs(value))
    for index in point.indices {
      let step = 1e-5
      var (ahead, behind) = (point, point)
      ahead[index] += step
      behind[index] -= step
      let difference = (loss(ahead, &unused) - loss(behind, &unused)) / (2 * step)
      #expect(abs(gradient[index] - difference) < 1e-4 * scale, "\(index)")
    }
  }
}
