import MediaMix
import Statistics
import Testing

@Suite("Residual study")
struct ResidualStudyTests {
  @Test("tests are those of the residuals in the order of time")
  func tests() throws {
    let study = StudyCase()
    let residual = study.decomposition.residual
    let found = try study.diagnostics.residuals.get()
    func value(_ kind: ResidualTest.Kind, lags: Int? = nil) -> ResidualTest? {
      found.tests.first { $0.kind == kind && (lags == nil || $0.lags == lags) }
    }
    #expect(value(.durbinWatson)?.statistic == DurbinWatson.statistic(residual))
    #expect(value(.ljungBox, lags: 10)?.pValue == LjungBox(residual, lags: 10)?.pValue)
    #expect(value(.shapiroWilk)?.pValue == ShapiroWilk(residual)?.pValue)
    #expect(value(.kpss)?.statistic == KPSS(residual)?.statistic)
    #expect(found.correlation?.values.count == 26)
    #expect(found.fitted == study.decomposition.expected)
    #expect(found.tests.allSatisfy { $0.statistic != nil && $0.passes != nil })
  }

  @Test("even normal noise passes, runs and outliers do not")
  func verdicts() throws {
    let even = try StudyCase().diagnostics.residuals.get()
    let failed = even.tests.filter { $0.passes == false }
    #expect(failed.count <= 3)
    var broken = StudyCase()
    for week in broken.outcome.indices { broken.outcome[week] += week / 13 % 2 == 0 ? 40 : -40 }
    broken.outcome[50] += 400
    let odd = try broken.diagnostics.residuals.get()
    for kind in [ResidualTest.Kind.durbinWatson, .ljungBox, .shapiroWilk, .jarqueBera] {
      #expect(odd.tests.first { $0.kind == kind }?.passes == false, "\(kind)")
    }
  }

  @Test("a perfect fit and broken numbers have a reason instead")
  func gaps() {
    var perfect = StudyCase()
    perfect.outcome = perfect.decomposition.expected
    #expect(perfect.diagnostics.residuals == .failure(.constantResiduals))
    var broken = StudyCase()
    broken.outcome[3] = .nan
    #expect(broken.diagnostics.residuals == .failure(.notFinite))
    #expect(broken.diagnostics.influence == .failure(.notFinite))
    #expect(broken.diagnostics.stability == .failure(.notFinite))
  }

  @Test("without leverage residuals are divided by their own deviation")
  func withoutLeverage() throws {
    var stiff = StudyCase()
    stiff.variances = stiff.variances.map { _ in 0 }
    #expect(stiff.diagnostics.influence == .failure(.noFreedom))
    let found = try stiff.diagnostics.residuals.get()
    #expect(abs(Moments.deviation(found.standardized, lostDegrees: 0) - 1) < 1e-9)
  }
}
