import Charts

/// A card for each channel, where a reader has a screen; nothing on paper.
public struct ChannelCards: Sendable {
  /// All that is known of one channel, at a glance.
  public struct Card: Sendable {
    public var name: String
    /// Place in the palette.
    public var colorIndex: Int
    /// Money over the data, by which cards may be put in order.
    public var spend: Double
    /// The tier's shape and word; `nil` where there is no advice.
    public var tier: TableCell?
    /// The return with what it is per and its interval, such as "$2.41", "per $1" and "90%: 1.78–3.16".
    public var value: String
    public var unit: String
    public var interval: String
    /// `nil` for a channel without a curve.
    public var curve: Figure?
    /// Titled with what it is, subtitled with what it says; `nil` where it is not known.
    public var carryOver: Figure?
    public var belief: Figure?
    /// How the subtitle of `belief` is toned: what the data made stands out from what was assumed.
    public var beliefTone: TableCell.Tone
    /// What to do with the channel, and why.
    public var advice: String

    public init(
      name: String, colorIndex: Int, spend: Double, tier: TableCell?, value: String, unit: String,
      interval: String, curve: Figure?, carryOver: Figure?, belief: Figure?,
      beliefTone: TableCell.Tone = .muted, advice: String
    ) {
      self.name = name
      self.colorIndex = colorIndex
      self.spend = spend
      self.tier = tier
      self.value = value
      self.unit = unit
      self.interval = interval
      self.curve = curve
      self.carryOver = carryOver
      self.belief = belief
      self.beliefTone = beliefTone
      self.advice = advice
    }
  }

  /// A symbol of the curves with what it means.
  public struct KeyEntry: Sendable, Equatable {
    public enum Symbol: String, Sendable {
      case now, plan, band, beyond, observed, breakEven
    }

    public var symbol: Symbol
    public var words: String

    public init(_ symbol: Symbol, _ words: String) {
      self.symbol = symbol
      self.words = words
    }
  }

  /// How the cards are read, in a card of its own.
  public struct Key: Sendable {
    public var title: String
    public var about: String
    public var entries: [KeyEntry]
    public var notes: [[Inline]]

    public init(title: String, about: String, entries: [KeyEntry], notes: [[Inline]]) {
      self.title = title
      self.about = about
      self.entries = entries
      self.notes = notes
    }
  }

  public var cards: [Card]
  public var key: Key
  /// Every curve's points, for those who cannot see them and for download.
  public var data: ChartData
  public var dataTitle: String

  public init(cards: [Card], key: Key, data: ChartData, dataTitle: String) {
    self.cards = cards
    self.key = key
    self.data = data
    self.dataTitle = dataTitle
  }
}
