/// Pages the program made, to be opened in the browser.
extension MadeReport {
  /// Each kind of report; names made to break pages; and no plan or advice, as the model could not predict.
  static let pages =
    [usual] + [Kind.detailed, .optimization, .monitoring].map { MadeReport(kind: $0) }
    + [MadeReport(market: .hostile), MadeReport(kind: .monitoring, market: .hostile), gated]

  static let gated = MadeReport(market: .gated)

  func page() throws -> String { try path("report.html") }
}
