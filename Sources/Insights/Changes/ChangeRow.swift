import MediaMix

/// One line of the bridge from the earlier outcome to the current one, as it is drawn.
///
/// Lines of a group sum to the group's; both groups and what is unexplained to the total.
public struct ChangeRow: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Everything except media, all paid media, and the change of the outcome.
    case others, media, total
    /// Parts of everything else.
    case baseline, cause
    case channel
    case unexplained

    /// Whether it sums the lines below it.
    public var isGroup: Bool { self == .others || self == .media }
  }

  public var kind: Kind
  /// As printed; a channel's own name.
  public var label: String
  /// Mean over draws, in the outcome's unit.
  public var change: Double
  /// Of the size of the total change, with the sign of `change`; `nil` where the outcome hardly changed.
  public var share: Double?
  /// How many causes share the line, where it is not one's own.
  public var count: Int?
}

/// Chooses and orders the lines of a bridge: the largest rise first, small causes together.
struct ChangeRows {
  let change: PeriodChange
  let words: ChangeWords

  /// The most causes and channels that have a line each; where there are more, the smallest share one.
  static let most = (causes: 6, channels: 10)
  /// Below this part of the outcome a change is none to take parts of.
  static let leastChange = 0.002

  var rows: [ChangeRow] {
    let others = change.components.flatMap(causes)
    let channels = change.channels.map { Part(label: $0.name, change: $0.contribution.change.mean) }
    return [row(.others, words.exceptMedia, change.other.change.mean)]
      + [row(.baseline, words.baseline, change.baseline.change.mean)]
      + shown(others, most: Self.most.causes, rest: words.otherCauses).map { row(.cause, $0) }
      + [row(.media, words.media, change.media.contribution.change.mean)]
      + shown(channels, most: Self.most.channels, rest: words.otherChannels).map {
        row($0.count == nil ? .channel : .cause, $0)
      }
      + [
        row(.unexplained, words.unexplained, change.unexplained.change.mean),
        row(.total, words.totalChange, change.change),
      ]
  }

  private struct Part {
    var label: String
    var change: Double
    /// How many causes it stands for, where it is not one's own.
    var count: Int?
  }

  /// Single causes, but holidays and synergies as one each; what is nothing in every draw is left out.
  private func causes(_ component: ComponentChange) -> [Part] {
    if let label = words.together(component.name) {
      return [Part(label: label, change: component.whole.change.mean)]
    }
    return component.causes.filter { !$0.change.isNothing }.map {
      Part(label: PlainName.of($0.name), change: $0.change.change.mean)
    }
  }

  /// The largest, from the largest rise to the largest fall, then the rest as one.
  private func shown(_ parts: [Part], most: Int, rest label: (Int) -> String) -> [Part] {
    let bySize = parts.indices.sorted {
      let (left, right) = (abs(parts[$0].change), abs(parts[$1].change))
      return left == right ? $0 < $1 : left > right
    }
    // A line for one part alone is better spent on its name.
    let kept = parts.count > most + 1 ? Array(bySize.prefix(most)) : bySize
    let named = kept.sorted {
      let (left, right) = (parts[$0].change, parts[$1].change)
      return left == right ? $0 < $1 : left > right
    }.map { parts[$0] }
    let rest = bySize.dropFirst(kept.count).map { parts[$0].change }
    guard !rest.isEmpty else { return named }
    return named + [
      Part(label: label(rest.count), change: rest.reduce(0, +), count: rest.count)
    ]
  }

  private func row(_ kind: ChangeRow.Kind, _ part: Part) -> ChangeRow {
    ChangeRow(
      kind: kind, label: part.label, change: part.change, share: words.share(part.change),
      count: part.count)
  }

  private func row(_ kind: ChangeRow.Kind, _ label: String, _ value: Double) -> ChangeRow {
    ChangeRow(kind: kind, label: label, change: value, share: words.share(value))
  }
}

extension CauseChange {
  /// Whether it did not change in any draw.
  var isNothing: Bool { change.mean == 0 && change.lower == 0 && change.upper == 0 }
}
