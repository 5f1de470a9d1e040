/// Which of the two numbers before the year is the day.
public enum DateOrder: String, Codable, Sendable, CaseIterable {
  case dayFirst = "dd/mm/yyyy"
  case monthFirst = "mm/dd/yyyy"
}
