/// The groups of channels that a study reports.
enum Grouping {
  static func scores(_ worlds: [FittedWorld]) -> [GroupScore] {
    let placed = worlds.enumerated().flatMap { index, world in
      world.channels.map { PlacedChannel(world: index, media: world.media, channel: $0) }
    }.filter { $0.media > 0 }
    func group(
      _ dimension: String, _ name: String, _ belongs: (PlacedChannel, FittedWorld) -> Bool
    ) -> GroupScore? {
      let members = placed.filter { belongs($0, worlds[$0.world]) }
      return members.isEmpty ? nil : GroupScore(dimension, name, members)
    }
    var scores: [GroupScore?] = [
      group("all", "all channels") { _, _ in true },
      group("effect", "with an effect") { channel, _ in !channel.channel.isIdle },
      group("effect", "zero effect") { channel, _ in channel.channel.isIdle },
    ]
    for kind in kinds(placed) {
      scores.append(
        group("kind", kind.replacing("_", with: "-")) { channel, _ in
          channel.channel.kind == kind && !channel.channel.isIdle
        })
    }
    for (name, range) in [
      ("under 1%", 0..<0.01), ("1 to 3%", 0.01..<0.03), ("3 to 10%", 0.03..<0.1),
      ("over 10%", 0.1..<1),
    ] {
      scores.append(
        group("share of the outcome", name) { channel, world in
          !channel.channel.isIdle && range.contains(channel.contribution.truth / world.expected)
        })
    }
    for range in [1...2, 3...5, 6...8, 9...12, 13...99] {
      scores.append(
        group("channels", "\(range.lowerBound) to \(range.upperBound)") { _, world in
          range.contains(world.channels.count)
        })
    }
    for (name, range) in [
      ("under 104", 0..<104), ("104 to 155", 104..<156), ("156 or more", 156..<100_000),
    ] {
      scores.append(group("periods", name) { _, world in range.contains(world.periods) })
    }
    for (name, range) in [("under 4%", 0..<0.04), ("4 to 6%", 0.04..<0.06), ("over 6%", 0.06..<9)] {
      scores.append(group("noise", name) { _, world in range.contains(world.noise) })
    }
    scores += [
      group("noise", "heavy tails or outliers") { _, world in world.isOdd },
      group("spend", "like another channel's") { channel, _ in channel.channel.likeness >= 0.8 },
    ]
    return scores.compactMap { $0 }
  }

  /// In order of the alphabet.
  private static func kinds(_ placed: [PlacedChannel]) -> [String] {
    Set(placed.compactMap(\.channel.kind)).sorted()
  }
}
