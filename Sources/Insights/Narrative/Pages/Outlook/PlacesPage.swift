import Budgeting
import MediaMix
import Wording

/// Where should the money go?
enum PlacesPage {
  static func write(_ story: Story) -> PageText? {
    let rows = story.evidence.told?.geos ?? []
    guard !rows.isEmpty else { return nil }
    let evidence = story.evidence
    let moved = GeoMoves(rows)
    let style = evidence.style
    let money = style.money(moved.money)
    let headline =
      moved.money < Moves.dust * moved.total
      ? story.say("The plan’s money is where it should be: no geography needs more.")
      : Headline.fitting(
        [
          "Within channels, \(money) moves between geographies.",
          "Some money moves between geographies.",
        ], evidence)
    let most = moved.most.map {
      let change = style.money($0.recommended - $0.current, signed: true)
      let (channel, geo) = (PlainName.markdown($0.channel), PlainName.markdown($0.geo))
      return story.say(
        "The largest single move is \(change) of **\(channel)** in \(geo), for \(evidence.gain($0.gain))."
      )
    }
    return PageText(
      tab: story.say("Places"), question: story.say("Where should the money go?"),
      headline: headline,
      lead: style.paragraph([
        story.say(
          "Each channel’s planned total is split between \(counted: moved.geos, "geography", "geographies"), each within the plan’s bounds of what it spends now."
        ), most ?? "",
      ]))
  }
}

/// What a plan by geography moves.
struct GeoMoves {
  var geos: Int
  /// Money that goes elsewhere than now.
  var money: Double
  var total: Double
  /// The largest change either way.
  var most: GeoAllocation?

  init(_ rows: [GeoAllocation]) {
    geos = Set(rows.map(\.geo)).count
    money = rows.reduce(0) { $0 + max($1.recommended - $1.current, 0) }
    total = rows.reduce(0) { $0 + $1.current }
    most = rows.max { abs($0.recommended - $0.current) < abs($1.recommended - $1.current) }
  }
}
