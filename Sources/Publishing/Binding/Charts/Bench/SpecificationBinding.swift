import Charts

extension SummaryBinding {
  /// Errors on unseen periods of the model and its neighbours; `nil` where none was compared.
  var specificationChart: SpecificationChart? {
    guard summary.specifications.count > 1 else { return nil }
    return SpecificationChart(
      rows: specificationsByLoss.map {
        SpecificationChart.Row(
          name: $0.label, loss: $0.loss, standardError: $0.standardError,
          parameters: $0.parameters, isChosen: $0.chosen)
      }, style: style)
  }
}
