import Documents
import Summary
import Wording

extension SummaryBinding {
  /// How close the model is to the periods it was fitted to, and to those a refit had not seen.
  var accuracyTable: Table {
    let inSample = summary.model.performance
    let unseen = inSample.holdout
    var columns = [TableColumn(say("Measure")), TableColumn(say("In sample"), .trailing)]
    if let unseen {
      columns.append(TableColumn(say("Unseen, last \(periods(unseen.periods))"), .trailing))
    }
    columns.append(TableColumn(say("What it says")))
    let rows: [(label: String, seen: String, unseen: String?, words: String)] = [
      (
        "R²", share(inSample.r2Score), unseen.map { share($0.r2Score) },
        say("Share of the outcome’s movement that is explained")
      ),
      (
        say("Adjusted R²"), share(inSample.adjustedR2), unseen.map { _ in NumberStyle.missing },
        say("The same, less what parameters explain by being many")
      ),
      (
        "RMSE", style.outcome(inSample.rmse), unseen.map { style.outcome($0.rmse) },
        say("Root of the mean squared error per \(periodName)")
      ),
      (
        "MAE", style.outcome(inSample.mae), unseen.map { style.outcome($0.mae) },
        say("Mean error per \(periodName), either way")
      ),
      (
        "MAPE", percent(inSample.mape), unseen.map { percent($0.mape) },
        say("Mean of the errors as shares of each period’s outcome")
      ),
      (
        "WMAPE", percent(inSample.wmape), unseen.map { percent($0.wmape) },
        say("All errors together as a share of all of the outcome")
      ),
      (
        say("Inside the \(style.level(level)) interval"), NumberStyle.missing,
        unseen.map { percent($0.coverage) }, say("Share of periods the predictive interval held")
      ),
      (
        "CRPS", NumberStyle.missing,
        unseen.map { $0.crps.map { style.outcome($0) } ?? NumberStyle.missing },
        say("Mean distance of the whole forecast, not its mean alone, to what came")
      ),
    ]
    return Table(
      title: say("How close the model comes"),
      subtitle: say("In the periods it saw and in those it did not"),
      columns: columns,
      rows: rows.filter {
        $0.seen != NumberStyle.missing || ($0.unseen ?? NumberStyle.missing) != NumberStyle.missing
      }
      .map { row in
        TableRow(
          [TableCell(row.label), TableCell(row.seen, tone: .strong)]
            + (row.unseen.map { [TableCell($0, tone: .strong)] } ?? [])
            + [TableCell(row.words, tone: .muted)])
      })
  }

  private func share(_ value: Double?) -> String {
    value.map { style.decimal($0, places: 3) } ?? NumberStyle.missing
  }

  private func percent(_ value: Double?) -> String {
    value.map { style.percent($0, places: 2) } ?? NumberStyle.missing
  }
}
