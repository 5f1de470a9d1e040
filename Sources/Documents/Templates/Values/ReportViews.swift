import Calendars
import Wording

/// The views of a report: numbers, intervals and days in its locale and currency, and a list's count.
public struct ReportViews: TemplateViews {
  private let style: NumberStyle

  public init(style: NumberStyle) {
    self.style = style
  }

  public var words: Catalogue? { style.words }

  public func view(_ name: String, of value: TemplateValue) -> TemplateValue? {
    switch value {
    case .number(let number):
      return NumberView(rawValue: name).map { .text($0.write(number, style: style)) }
    case .object(let members):
      guard let view = RangeView(rawValue: name), case .number(let lower) = members["lower"],
        case .number(let upper) = members["upper"]
      else { return nil }
      return .text(view.write(lower, upper, style: style))
    case .text(let text):
      guard let view = DateView(rawValue: name), let date = CivilDate(text) else { return nil }
      return .text(view == .day ? style.day(date) : style.month(date))
    case .list(let values):
      return name == "count" ? .number(Double(values.count)) : nil
    case .null, .bool:
      return nil
    }
  }

  public func names(for value: TemplateValue) -> [String] {
    switch value {
    case .number: NumberView.allCases.map(\.rawValue)
    case .object(let members):
      members["lower"] == nil ? [] : RangeView.allCases.map(\.rawValue)
    case .text(let text): CivilDate(text) == nil ? [] : DateView.allCases.map(\.rawValue)
    case .list: ["count"]
    case .null, .bool: []
    }
  }
}
