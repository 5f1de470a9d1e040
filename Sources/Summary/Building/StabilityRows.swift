import Insights
import MediaMix
import Wording

/// How far returns move over the data, in words.
struct StabilityRows {
  var evidence: Evidence

  private var style: NumberStyle { evidence.style }

  func rows(_ study: Result<StabilityStudy, DiagnosticGap>) -> [DiagnosticBlock] {
    switch study {
    case .success(let study):
      study.channels.map { row($0, length: study.windows.first?.count ?? 0) }
    case .failure(let gap):
      [
        DiagnosticBlock(
          name: "stability", label: style.say("Stability of returns"), threshold: "",
          message: gap.sentence(evidence), group: .stability)
      ]
    }
  }

  private func row(_ channel: StabilityStudy.Channel, length: Int) -> DiagnosticBlock {
    let name = PlainName.of(channel.name)
    let isTold = channel.told > 0
    return DiagnosticBlock(
      name: "stability: \(channel.name)", label: style.say("Windows apart from the whole, \(name)"),
      value: isTold ? Double(channel.apart) : nil, threshold: "0", limits: [0],
      verdict: isTold ? (channel.apart == 0 ? .pass : .warning) : nil,
      message: message(name, channel, evidence.periods(length)), group: .stability)
  }

  private func message(_ name: String, _ channel: StabilityStudy.Channel, _ length: String)
    -> String
  {
    let (told, apart) = (channel.told, channel.apart)
    guard told > 0 else {
      return style.say(
        "\(name) could not be told from the other causes in any window of \(length).")
    }
    return apart == 0
      ? style.say(
        "In none of \(counted: told, "window") of \(length) does \(name) return clearly more or less than over all of them."
      )
      : style.say(
        "In \(apart) of \(counted: told, "window") of \(length) \(name) returns clearly more or less than over all of them: its effect may have changed."
      )
  }
}
