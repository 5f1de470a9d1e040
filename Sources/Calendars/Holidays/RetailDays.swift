extension Holiday {
  /// The day after the fourth Thursday of November to the Monday after, in the years since it is kept by most shops.
  static func blackFriday(from first: Int) -> Holiday {
    Holiday(
      "Black Friday weekend", .nth(4, weekday: 4, month: 11, offset: 1), from: first,
      kind: .retail, length: 4)
  }

  /// The two weeks to Christmas Eve.
  static let christmasShopping = Holiday(
    "Christmas shopping", .fixed(month: 12, day: 11), kind: .retail, length: 14)
}
