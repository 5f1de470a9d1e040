import Wording

/// Which series of a data set a value belongs to; channels and the like by their position.
enum SeriesKey: Hashable {
  case outcome
  case spend(Int), exposure(Int)
  case organic(Int), nonMedia(Int), control(Int), demand(Int)

  /// Whether national values are the sum of those of the geographies.
  var isSummed: Bool {
    switch self {
    case .outcome, .spend, .exposure, .organic, .demand: true
    case .nonMedia, .control: false
    }
  }
}

extension Dataset {
  /// Every series of numbers: all but the flags of events.
  var seriesKeys: [SeriesKey] {
    var keys: [SeriesKey] = [.outcome]
    for index in channels.indices {
      keys.append(.spend(index))
      if channels[index].exposure != nil { keys.append(.exposure(index)) }
    }
    keys += organic.indices.map { .organic($0) }
    keys += nonMedia.indices.map { .nonMedia($0) }
    keys += controls.indices.map { .control($0) }
    keys += demand.indices.map { .demand($0) }
    return keys
  }

  subscript(key: SeriesKey) -> [Double] {
    get {
      switch key {
      case .outcome: outcome.values
      case .spend(let index): channels[index].spend
      case .exposure(let index): channels[index].exposure ?? []
      case .organic(let index): organic[index].values
      case .nonMedia(let index): nonMedia[index].values
      case .control(let index): controls[index].values
      case .demand(let index): demand[index].series.values
      }
    }
    set {
      switch key {
      case .outcome: outcome.values = newValue
      case .spend(let index): channels[index].spend = newValue
      case .exposure(let index): channels[index].exposure = newValue
      case .organic(let index): organic[index].values = newValue
      case .nonMedia(let index): nonMedia[index].values = newValue
      case .control(let index): controls[index].values = newValue
      case .demand(let index): demand[index].series.values = newValue
      }
    }
  }

  /// The name of the series: the channel's for its spend and exposure.
  func name(of key: SeriesKey) -> String {
    switch key {
    case .outcome: outcome.name
    case .spend(let index), .exposure(let index): channels[index].name
    case .organic(let index): organic[index].name
    case .nonMedia(let index): nonMedia[index].name
    case .control(let index): controls[index].name
    case .demand(let index): demand[index].series.name
    }
  }

  /// The series as the subject of a sentence: `The spend of "tv"`.
  func subject(_ key: SeriesKey) -> Phrase {
    let name = quotedName(name(of: key))
    return switch key {
    case .outcome: Phrase("The outcome")
    case .spend: Phrase("The spend of \(name)")
    case .exposure: Phrase("The exposure of \(name)")
    case .organic, .nonMedia, .control, .demand: Phrase(verbatim: name)
    }
  }

  /// The series in the middle of a sentence: `the spend of "tv"`.
  func object(_ key: SeriesKey) -> Phrase {
    let name = quotedName(name(of: key))
    return switch key {
    case .outcome: Phrase("the outcome")
    case .spend: Phrase("the spend of \(name)")
    case .exposure: Phrase("the exposure of \(name)")
    case .organic, .nonMedia, .control, .demand: Phrase(verbatim: name)
    }
  }
}
