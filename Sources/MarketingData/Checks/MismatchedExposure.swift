import Findings

/// Exposure that cost nothing, or money that bought no exposure, points to a mix-up of columns or periods.
enum MismatchedExposure {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.channels.flatMap { channel -> [Finding] in
      guard let exposure = channel.exposure else { return [] }
      var findings: [Finding] = []
      let free = exposure.indices.filter { exposure[$0] > 0 && channel.spend[$0] == 0 }
      if let first = free.first {
        findings.append(
          Finding(
            .note, code: "data.exposure-without-spend",
            "The channel \(quoted(channel.name)) has exposure but no spend in \(free.count) "
              + "\(free.count == 1 ? "period" : "periods"), the first on \(dataset.starts[first]).",
            at: context.place(context.driverRole(of: channel), period: first),
            fix: "Check that spend is booked when media run."))
      }
      let lost = exposure.indices.filter { exposure[$0] == 0 && channel.spend[$0] > 0 }
      if let first = lost.first {
        findings.append(
          Finding(
            .warning, code: "data.spend-without-exposure",
            "The channel \(quoted(channel.name)) spent money without exposure in \(lost.count) "
              + "\(lost.count == 1 ? "period" : "periods"), the first on \(dataset.starts[first]).",
            at: context.place(spendOf: channel, period: first),
            fix: "Fill in the exposure, or let spend drive the channel by leaving the exposure out."
          ))
      }
      return findings
    }
  }
}

extension CheckContext {
  func place(spendOf channel: Channel, period: Int) -> Place {
    place(.spend(channel: channel.name), period: period)
  }
}
