/// One row of a bridge: a bar from where the one above ends.
package struct BridgeRow: Equatable {
  package enum Kind: Equatable {
    case step
    /// All channels as one bar.
    case sum
    /// From zero to where the bars have come.
    case total
    /// Words above a bridge on its own scale, and room for its axis.
    case caption, space
  }

  package var kind: Kind
  package var label: String
  package var cause: Cause?
  package var value = 0.0
  package var start = 0.0

  package var end: Double { start + value }

  var channel: ChannelKey? {
    guard case .channel(let channel) = cause else { return nil }
    return channel
  }
}

extension BridgeChart {
  /// Where all channels together are less of the total than this, they are enlarged.
  private static let readableShare = 0.45

  package var total: Double { steps.map(\.value).reduce(0, +) }

  /// Rows from the top: the bridge to the total, then, where needed, media on a larger scale.
  package var bridgeRows: [BridgeRow] {
    let channels = steps.filter(\.isChannel)
    let media = channels.map(\.value).reduce(0, +)
    let reach = channels.map { abs($0.value) }.reduce(0, +)
    let widest = cumulative(steps).flatMap { [abs($0.start), abs($0.end)] }.max() ?? 0
    guard channels.count > 1, reach < Self.readableShare * widest else {
      return cumulative(steps) + [sum(style.say("Total"), .total, total)]
    }
    var summed = steps.filter { !$0.isChannel }
    let place = steps.firstIndex(where: \.isChannel).map { index in
      steps[..<index].filter { !$0.isChannel }.count
    }
    summed.insert(
      Step(label: style.say("Media"), cause: .media, value: media), at: place ?? summed.endIndex)
    return cumulative(summed) + [sum(style.say("Total"), .total, total)]
      + [
        BridgeRow(kind: .caption, label: style.say("Media alone, on a larger scale")),
        BridgeRow(kind: .space, label: ""),
      ] + cumulative(channels) + [sum(style.say("All media"), .total, media)]
  }

  private func cumulative(_ steps: [Step]) -> [BridgeRow] {
    var start = 0.0
    return steps.map { step in
      defer { start += step.value }
      return BridgeRow(
        kind: step.cause == .media ? .sum : .step, label: step.label, cause: step.cause,
        value: step.value, start: start)
    }
  }

  private func sum(_ label: String, _ kind: BridgeRow.Kind, _ value: Double) -> BridgeRow {
    BridgeRow(kind: kind, label: label, cause: nil, value: value)
  }
}

extension BridgeChart.Step {
  var isChannel: Bool {
    if case .channel = cause { true } else { false }
  }
}
