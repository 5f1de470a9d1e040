import Documents
import Summary

extension KeyFigureItem {
  /// A key figure as a template places it.
  init(_ figure: KeyFigure) {
    let scale: IntervalScale? =
      if let lower = figure.lower, let upper = figure.upper {
        IntervalScale(
          value: figure.value, lower: lower, upper: upper, reference: figure.reference,
          referenceLabel: figure.referenceText)
      } else {
        nil
      }
    self.init(
      label: figure.label, value: figure.text, unit: figure.unit, interval: figure.interval,
      scale: scale, note: figure.note)
  }
}

extension ActionItem {
  /// An action as a template places it.
  init(_ action: Action) {
    self.init(title: action.title, detail: action.detail, money: action.moneyText)
  }
}
