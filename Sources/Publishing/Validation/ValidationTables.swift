import Documents
import Validation
import Wording

/// A validation's numbers as tables; the page, the text and the terminal show the same.
struct ValidationTables {
  let report: ValidationReport
  let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)

  /// One row per line of the scorecard.
  var scorecard: Table {
    Table(
      columns: [
        TableColumn("Check"), TableColumn("Measured", .trailing), TableColumn("Wanted", .trailing),
        TableColumn("Verdict"),
      ],
      rows: report.lines.map { line in
        TableRow([
          TableCell(line.label), TableCell(measured(line)),
          TableCell(wanted(line), tone: .muted), verdict(line.verdict),
        ])
      })
  }

  /// One row per group of channels.
  var groups: Table {
    var rows: [TableRow] = []
    for group in report.groups {
      rows.append(
        TableRow([
          TableCell(ValidationTables.name(group)), TableCell(style.grouped(group.channels)),
          share(group.coverage[0]), share(group.coverage[1]), share(group.coverage[2]),
          share(group.below), share(group.above), share(group.marginalCoverage),
          signed(group.bias), share(group.error), share(group.returnError),
          share(group.marginalError), number(group.width),
        ]))
    }
    return Table(
      columns: [TableColumn("Channels")]
        + [
          "Count", "50%", "80%", "90%", "Below", "Above", "Slope", "Bias", "Error", "ROI",
          "mROI", "Width",
        ].map { TableColumn($0, .trailing) },
      rows: rows,
      note: ValidationTables.legend)
  }

  /// What a group is called where its dimension does not stand above it.
  static func name(_ group: GroupScore) -> String {
    group.dimension == "all" || group.dimension == "effect"
      ? group.name : "\(group.dimension): \(group.name)"
  }

  static let legend =
    "50%, 80%, 90%: share of true contributions inside those intervals. Below, Above: truths under and over "
    + "the 90% interval. Slope: true marginal ROIs inside theirs. Bias and Error: mean error and mean absolute "
    + "error of contributions over the truth. ROI, mROI: median error of return and marginal return over the "
    + "truth. Width: mean width of the 90% ROI interval over the true ROI."

  /// One row per quantity that the sampler's ranks were tested for.
  func ranks(_ calibration: RankStudy.Result) -> Table {
    Table(
      columns: [
        TableColumn("Quantity"), TableColumn("p-value", .trailing),
        TableColumn("Truths per bin of ranks", .trailing),
      ],
      rows: calibration.quantities.map { quantity in
        TableRow([
          TableCell(quantity.name), TableCell(style.decimal(quantity.pValue, places: 3)),
          TableCell(quantity.counts.map(String.init).joined(separator: " "), tone: .muted),
        ])
      })
  }

  /// One row per way of making plans.
  func plans(_ report: PlanReport) -> Table {
    Table(
      columns: [TableColumn("Plans from")]
        + [
          "Count", "Of the best", "Promised", "Less selection", "True gain", "Said to gain",
          "Do gain", "Held by 90%", "Below", "Above",
        ].map { TableColumn($0, .trailing) },
      rows: report.scores.map { score in
        TableRow([
          TableCell(score.name), TableCell(style.grouped(score.plans)),
          TableCell(
            style.percent(score.share) + " ± " + style.decimal(100 * score.shareError, places: 1)),
          precise(score.promised), precise(score.sober), precise(score.gain),
          share(score.probability), share(score.gaining), share(score.held), share(score.below),
          share(score.above),
        ])
      },
      note:
        "Of the best: the true gains over those of the best plans within the same limits. Promised, Less "
        + "selection, True gain: means, as shares of what media truly bring. The best plans would gain "
        + "\(style.percent(report.optimum, places: 2)).")
  }

  /// One row per range of stated probabilities.
  func reliability(_ report: PlanReport) -> Table {
    Table(
      columns: [
        TableColumn("Said to gain"), TableColumn("Plans", .trailing),
        TableColumn("Mean stated", .trailing), TableColumn("Truly gain", .trailing),
        TableColumn("Standard error", .trailing),
      ],
      rows: report.reliability.map { range in
        TableRow([
          TableCell(
            "\(style.percent(range.from, places: 0)) to \(style.percent(range.to, places: 0))"),
          TableCell(style.grouped(range.plans)), share(range.stated), share(range.gaining),
          share(range.standardError),
        ])
      })
  }

  private func precise(_ value: Double) -> TableCell {
    TableCell(style.percent(value, places: 2, signed: true))
  }

  private func measured(_ line: CheckLine) -> String {
    switch line.name {
    case "failed_fits": style.grouped(line.value)
    case "calibration": style.decimal(line.value, places: 3)
    default:
      style.percent(line.value)
        + (line.standardError.map { " ± " + style.decimal(100 * $0, places: 1) } ?? "")
    }
  }

  private func wanted(_ line: CheckLine) -> String {
    func text(_ value: Double) -> String {
      switch line.name {
      case "failed_fits": style.grouped(value)
      case "calibration": style.decimal(value, places: 2)
      default: style.percent(value, places: 0)
      }
    }
    switch (line.least, line.most) {
    case (let least?, let most?): return "\(text(least)) to \(text(most))"
    case (let least?, nil): return "\(text(least)) or more"
    case (nil, let most?): return most == 0 ? "none" : "\(text(most)) or less"
    case (nil, nil): return ""
    }
  }

  private func verdict(_ verdict: CheckLine.Verdict) -> TableCell {
    switch verdict {
    case .pass: TableCell("pass", tone: .better, mark: .pass)
    case .unclear: TableCell("unclear", mark: .warning)
    case .fail: TableCell("fail", tone: .worse, mark: .fail)
    }
  }

  private func share(_ value: Double?) -> TableCell {
    TableCell(value.map { style.percent($0, places: 0) } ?? NumberStyle.missing)
  }

  private func signed(_ value: Double?) -> TableCell {
    TableCell(value.map { style.percent($0, places: 0, signed: true) } ?? NumberStyle.missing)
  }

  private func number(_ value: Double?) -> TableCell {
    TableCell(value.map { style.decimal($0, places: 2) } ?? NumberStyle.missing)
  }
}

extension ValidationReport {
  /// The scorecard and the groups as lines for a terminal.
  public var consoleText: String {
    let tables = ValidationTables(report: self)
    let plans = plans.map { [tables.plans($0), tables.reliability($0)] } ?? []
    let parts = ([tables.scorecard, tables.groups] + plans).map { table in
      TextTable.lines(
        columns: table.columns.map { ($0.title, $0.alignment == .trailing) },
        rows: table.rows.map { row in row.cells.map(\.text) }, width: 132)
    }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
