import Glibc
import MediaMix
import Statistics
import Testing

@Suite("Column study")
struct ColumnStudyTests {
  private static func season(_ study: StudyCase) -> Term {
    Term(
      name: "sine 1", part: .seasonality,
      values: study.outcome.indices.map { sin(Double($0) / 8.3) })
  }

  @Test("inflation counts every column of the model, the list those a reader knows")
  func inflation() throws {
    var study = StudyCase()
    var random = SeededGenerator(seed: 3)
    let price = study.outcome.indices.map { _ in random.normal() }
    study.terms = [Self.season(study), Term(name: "price", part: .controls, values: price)]
    let found = study.diagnostics.columns
    #expect(found.columns.map(\.name) == ["channel 0", "channel 1", "price"])
    #expect(found.columns.map(\.kind) == [.channel, .channel, .control])
    let expected = VarianceInflation.factors(
      [study.terms[0].values] + study.media + [price])
    for (column, factor) in zip(found.columns, expected.dropFirst()) {
      #expect(abs((column.inflation ?? 0) - (factor ?? 1)) < 1e-9)
    }
    #expect(found.correlations[0][0] == 1)
    #expect(found.correlations[0][2] == found.correlations[2][0])
  }

  @Test("a channel that follows the season is told apart from nothing but itself")
  func followsSeason() {
    var study = StudyCase()
    study.terms = [Self.season(study)]
    study.media[1] = study.terms[0].values.map { 100 + 30 * $0 }
    let found = study.diagnostics.columns
    #expect(found.columns[1].inflation == .infinity)
    #expect((found.columns[0].inflation ?? .infinity) < 2)
  }

  @Test("a channel that never runs has no inflation and no correlation")
  func silent() {
    var study = StudyCase()
    study.media[1] = study.media[1].map { _ in 0 }
    let found = study.diagnostics.columns
    #expect(found.columns[1].inflation == nil)
    #expect(found.correlations[1] == [nil, nil])
    #expect(found.closest(to: 0) == nil)
  }
}
