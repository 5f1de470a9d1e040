import Calendars
import MarketingData
import Settings
import Statistics

/// The linear columns of the model and how lightly each is penalised.
///
/// Level and linear trend are as good as free. The others carry a penalty worth about a hundredth of
/// an observation, which keeps the system solvable when columns repeat each other or outnumber the
/// periods. Slow drift is penalised more the faster it moves.
struct BaselineDesign: Sendable {
  private(set) var terms: [Term] = []
  /// Added to the diagonal of the columns' Gram matrix, in terms of columns divided by `scales`.
  private(set) var penalties: [Double] = []
  /// Standard deviation of a control or treatment, 1 for columns that are of order 1 as they are.
  private(set) var scales: [Double] = []
  private(set) var notes: [FitNote] = []

  static let freePenalty = 1e-6
  static let lightPenalty = 0.01

  /// - Parameter observed: periods the fit will see; drift is held level after them.
  init(
    _ dataset: Dataset, settings: ModelSettings, observed: Int, trend: TrendForm
  ) throws(FitProblem) {
    let count = dataset.count
    add("level", .level, Array(repeating: 1, count: count), penalty: BaselineDesign.freePenalty)
    for column in TrendColumns.make(trend, count: count, observed: observed, dataset.frequency) {
      add(column.name, .trend, column.values, penalty: column.penalty)
    }
    let fourier = FourierColumns(
      starts: dataset.starts, frequency: dataset.frequency,
      asked: settings.seasonality.harmonics ?? SeasonalitySettings.usualHarmonics,
      observed: observed)
    if let note = fourier.note { notes.append(note) }
    for column in fourier.columns { add(column.name, .seasonality, column.values) }
    for weekday in WeekdayColumns.make(starts: dataset.starts, frequency: dataset.frequency) {
      add(weekday.name, .seasonality, weekday.values)
    }
    if let length = MonthLength.column(starts: dataset.starts, frequency: dataset.frequency) {
      add(length.name, .seasonality, length.values)
    }
    let holidays = try HolidayColumns(dataset, countries: settings.holidays)
    if let note = holidays.note { notes.append(note) }
    for flag in holidays.columns { add(flag.name, .holidays, flag.values) }
    for event in dataset.events { addVarying(event, .events, centred: false) }
    for control in dataset.controls + dataset.demand.map(\.series) {
      addVarying(control, .controls, centred: true)
    }
    for treatment in dataset.nonMedia { addVarying(treatment, .nonMedia, centred: false) }
  }

  /// The columns divided by their scales, for the first periods.
  func matrix(periods: Int) -> Matrix {
    var matrix = Matrix(rows: periods, columns: terms.count)
    for (index, term) in terms.enumerated() {
      matrix.setColumn(index, to: term.values.prefix(periods).lazy.map { $0 / scales[index] })
    }
    return matrix
  }

  /// All columns divided by their scales, over all periods.
  var scaledColumns: [[Double]] {
    terms.indices.map { index in terms[index].values.map { $0 / scales[index] } }
  }

  private mutating func addVarying(_ series: Series, _ part: Term.Part, centred: Bool) {
    let deviation = Moments.deviation(series.values, lostDegrees: 0)
    let size = series.values.lazy.map { abs($0) }.max() ?? 0
    guard deviation > size * 1e-12 else {
      notes.append(.constant(name: series.name))
      return
    }
    let isFlag = series.values.allSatisfy { $0 == 0 || $0 == 1 }
    let reference = centred ? Moments.mean(series.values) : 0
    add(
      series.name, part, series.values.map { $0 - reference }, reference: reference,
      scale: isFlag ? 1 : deviation)
  }

  private mutating func add(
    _ name: String, _ part: Term.Part, _ values: [Double], reference: Double = 0,
    penalty: Double = lightPenalty, scale: Double = 1
  ) {
    terms.append(Term(name: name, part: part, values: values, reference: reference))
    penalties.append(penalty)
    scales.append(scale)
  }
}
