import Insights
import MediaMix
import Wording

/// How far returns move over the data, in words.
struct StabilityRows {
  var style: NumberStyle
  /// One row of the data: `week`.
  var period: String

  func rows(_ study: Result<StabilityStudy, DiagnosticGap>) -> [DiagnosticBlock] {
    switch study {
    case .success(let study):
      study.channels.map { row($0, length: study.windows.first?.count ?? 0) }
    case .failure(let gap):
      [
        DiagnosticBlock(
          name: "stability", label: "Stability of returns", threshold: "",
          message: gap.sentence(period), group: .stability)
      ]
    }
  }

  private func row(_ channel: StabilityStudy.Channel, length: Int) -> DiagnosticBlock {
    let name = PlainName.of(channel.name)
    let isTold = channel.told > 0
    let windows = Words.counted(channel.told, "window")
    let span = "\(windows) of \(Words.counted(length, period))"
    return DiagnosticBlock(
      name: "stability: \(channel.name)", label: "Windows apart from the whole, \(name)",
      value: isTold ? Double(channel.apart) : nil, threshold: "0", limits: [0],
      verdict: isTold ? (channel.apart == 0 ? .pass : .warning) : nil,
      message: !isTold
        ? "\(name) could not be told from the other causes in any window of \(Words.counted(length, period))."
        : channel.apart == 0
          ? "In none of \(span) does \(name) return clearly more or less than over all of them."
          : "In \(channel.apart) of \(span) \(name) returns clearly more or less than over all of them: its effect may have changed.",
      group: .stability)
  }
}
