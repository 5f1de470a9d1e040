/// What a column is used for.
public enum Role: Codable, Sendable, Hashable {
  case date
  case outcome
  /// Money per conversion.
  case valuePerConversion
  case spend(channel: String)
  case exposure(channel: String)
  case reach(channel: String)
  case frequency(channel: String)
  case control
  /// A measure of demand that media chases.
  case demand
  /// Media without spend.
  case organic
  /// A treatment that is not media.
  case nonMedia
  /// A 0/1 flag.
  case event
  /// Words, each of which but the usual one is an event.
  case categories
  case geo
  case population
  /// Customers won; not part of the model.
  case newCustomers
  case ignored

  /// The role in one or two words.
  public var label: String {
    switch self {
    case .date: "date"
    case .outcome: "outcome"
    case .valuePerConversion: "value per conversion"
    case .spend: "spend"
    case .exposure: "exposure"
    case .reach: "reach"
    case .frequency: "frequency"
    case .control: "control"
    case .demand: "demand"
    case .organic: "organic"
    case .nonMedia: "non-media"
    case .event, .categories: "event"
    case .geo: "geo"
    case .population: "population"
    case .newCustomers: "new customers"
    case .ignored: "ignored"
    }
  }

  /// The channel that the column belongs to.
  public var channel: String? {
    switch self {
    case .spend(let channel), .exposure(let channel), .reach(let channel), .frequency(let channel):
      channel
    default: nil
    }
  }
}
