import Glibc
import Insights
import MediaMix
import SampleSummary
import Settings
import Testing

@Suite("Titles of the bench's charts")
struct BenchTitleTests {
  private func title(_ chart: String, change: (inout Analysis) -> Void = { _ in }) -> String {
    var analysis = SampleSummary.analysis().make()
    for index in analysis.dataset.channels.indices {
      analysis.dataset.channels[index].exposure = nil
      analysis.dataset.channels[index].spend = (0..<analysis.dataset.count).map {
        1_000 * (1.2 + sin(Double($0 * $0) * (0.13 + 0.07 * Double(index))))
      }
    }
    change(&analysis)
    let evidence = Evidence(analysis: analysis, outlook: nil, configuration: Configuration())
    return Judgement.make(evidence).narrative.charts[chart]?.title ?? ""
  }

  @Test("series that repeat each other are named, others are not")
  func overlap() {
    func repeated(_ analysis: inout Analysis) {
      analysis.dataset.channels[1].spend = analysis.dataset.channels[0].spend
    }
    let (first, second) = ("Paid search", "TV")
    #expect(
      title("correlations", change: repeated).hasPrefix("\(first) and \(second) move together"))
    #expect(title("inflation", change: repeated).hasPrefix("\(first) is told exactly"))
    #expect(!title("inflation").contains("exactly"))
  }

  private func trial(_ difference: Double, _ error: Double, chosen: Bool = false)
    -> SpecificationTrial
  {
    SpecificationTrial(
      aspect: chosen ? .asked : .trend, trend: "linear", harmonics: 3, adstock: [.geometric],
      saturation: [.hill], synergies: 0, parameters: 20, loss: 0.1 + difference,
      standardError: 0.01, difference: difference, differenceError: error, isChosen: chosen)
  }

  /// A neighbour is clearly better only beyond two standard errors of the difference.
  @Test(
    "another specification is called better only where the difference is clear",
    arguments: [
      (0.01, 0.002, "No neighbour of the model predicts unseen weeks better"),
      (-0.01, 0.006, "No other specification predicts unseen weeks clearly better"),
      (-0.01, 0.004, "Another specification predicts unseen weeks clearly better"),
    ])
  func specifications(difference: Double, error: Double, words: String) {
    let found = title("specifications") {
      $0.fit.specifications = [trial(0, 0, chosen: true), trial(difference, error)]
    }
    #expect(found == words)
  }

  @Test("a fit that nobody studied makes no claim about its residuals")
  func unstudied() {
    let kinds = [
      "residuals": "Residuals over time", "residuals_fitted": "Residuals against expected revenue",
      "quantiles": "Residuals against the normal distribution",
      "autocorrelation": "Residuals and earlier ones",
      "influence": "How much single weeks decide", "stability": "Returns over parts of the data",
      "model_correlations": "Columns of the model",
    ]
    for (kind, words) in kinds {
      #expect(title(kind) { $0.diagnostics = nil } == words, "\(kind)")
      #expect(title(kind) != words, "\(kind)")
    }
  }
}
