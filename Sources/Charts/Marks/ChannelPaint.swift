import Drawing

/// How a channel's marks are painted: a colour for its lines, a fill for its areas.
struct ChannelPaint: Equatable {
  var line: Color
  var fill: Fill
}

extension ChartTheme {
  /// A palette colour, or the hatch shared by all channels beyond the palette.
  func paint(for channel: ChannelKey) -> ChannelPaint {
    if palette.indices.contains(channel.colorIndex) {
      let color = palette[channel.colorIndex]
      return ChannelPaint(line: color, fill: .solid(color))
    }
    return ChannelPaint(line: other, fill: hatch(other))
  }

  /// Diagonal lines on the paper.
  func hatch(_ ink: Color, spacing: Double = 2) -> Fill {
    .hatch(ink: ink, ground: paper, spacing: spacing, width: spacing * 0.45)
  }

  /// A component that took something away.
  var lossPaint: ChannelPaint { ChannelPaint(line: loss, fill: hatch(loss, spacing: 3)) }

  func paint(for cause: Cause) -> ChannelPaint {
    switch cause {
    case .channel(let channel): paint(for: channel)
    case .baseline: ChannelPaint(line: baseline, fill: .solid(baseline))
    case .media: ChannelPaint(line: accent, fill: .solid(accent))
    case .component: ChannelPaint(line: secondary, fill: hatch(secondary, spacing: 3))
    case .unexplained: ChannelPaint(line: baseline, fill: hatch(baseline, spacing: 2.6))
    }
  }
}
