import Statistics
import Testing

import MediaMix

@Suite struct ModelDensityTests {
  @Test(arguments: DensityCase.all)
  func gradientIsTheLimitOfDifferences(_ one: DensityCase) throws {
    let model = try MediaModel.make(
      one.dataset, settings: one.settings, observed: one.dataset.count)
    let density = try ModelDensity(model)
    var random = SeededGenerator(seed: 31)
    var gradient = [Double](repeating: 0, count: density.dimension)
    var other = gradient
    for _ in 0..<3 {
      let position = zip(density.layout.starts, density.layout.spreads).map {
        $0 + $1 * random.uniform(-1, 1)
      }
      let value = density.evaluate(position, gradient: &gradient)
      #expect(value.isFinite)
      for index in position.indices {
        func moved(_ distance: Double) -> Double {
          var moved = position
          moved[index] += distance
          return density.evaluate(moved, gradient: &other)
        }
        let step = 1e-3
        let difference =
          (8 * (moved(step) - moved(-step)) - (moved(2 * step) - moved(-2 * step))) / (12 * step)
        let name = density.layout.names[index]
        #expect(
          abs(difference - gradient[index]) < 1e-5 * (1 + abs(gradient[index])),
          "\(name): \(gradient[index]), by differences \(difference)")
      }
    }
  }

  @Test func farOutThereIsNoDensityRatherThanAWrongOne() throws {
    let one = DensityCase("")
    let model = try MediaModel.make(
      one.dataset, settings: one.settings, observed: one.dataset.count)
    let density = try ModelDensity(model)
    var gradient = [Double](repeating: 0, count: density.dimension)
    for index in 0..<density.dimension {
      for distance in [-800.0, 800] {
        var position = density.layout.starts
        position[index] += distance
        let value = density.evaluate(position, gradient: &gradient)
        #expect(!value.isNaN && value < .infinity)
        #expect(value == -.infinity || gradient.allSatisfy(\.isFinite))
      }
    }
  }
}
