import FoundationEssentials
import MarketingData
import MediaMix
import Statistics
import Testing

@Suite("Model diagnostics")
struct ModelDiagnosticsTests {
  @Test("every kind of model has them, of the national sums", arguments: InventedKind.all)
  func kinds(kind: InventedKind) throws {
    let invented = kind.make(draws: 20)
    let analysis = Analysis.make(dataset: invented.dataset, fit: invented.fit, threads: 2)
    let found = try #require(analysis.diagnostics)
    let residuals = try found.residuals.get()
    #expect(residuals.standardized.count == invented.dataset.count)
    #expect(residuals.standardized.allSatisfy { $0.isFinite })
    #expect(found.columns.columns.map(\.name).prefix(4) == invented.fit.channelNames[...])
    if case .success(let influence) = found.influence {
      #expect(influence.leverage.allSatisfy { (0...1).contains($0) })
    }
    #expect(
      analysis.quality.varianceInflation.map(\.name) == invented.dataset.channels.map(\.name))
  }

  @Test("threads change nothing")
  func threads() {
    let invented = InventedFit()
    let one = Analysis.make(dataset: invented.dataset, fit: invented.fit, threads: 1)
    let two = Analysis.make(dataset: invented.dataset, fit: invented.fit, threads: 2)
    #expect(one.diagnostics == two.diagnostics)
  }

  /// R², RMSE, MAE, MAPE and WMAPE of statsmodels' least-squares fits, by statsmodels and numpy.
  @Test("measures of error agree with statsmodels and numpy to a relative 1e-6")
  func accuracy() throws {
    struct Table: Decodable { let cases: [Case] }
    struct Case: Decodable {
      let values: [Double]
      let columns: [[Double]]
      let expected: [String: [Double]]
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Reference/diagnostics.json")
    let table = try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
    #expect(table.cases.count >= 10)
    for series in table.cases {
      let fit = try #require(
        LinearRegression(series.values, on: [series.values.map { _ in 1 }] + series.columns))
      let found = Accuracy(actual: series.values, expected: fit.fitted)
      let expected = try #require(series.expected["accuracy"])
      let measured = [found.r2, found.rmse, found.mae, found.mape, found.wmape]
      let reference = [expected[0]] + expected[2...]
      for (left, right) in zip(measured, reference) {
        #expect(abs(try #require(left) - right) <= 1e-6 * abs(right))
      }
    }
  }
}
