import Findings
import MarketingData
import Publishing
import Settings

/// `mmm init`: a configuration to edit, with the columns found in the data.
enum InitCommand {
  static func perform(_ arguments: Arguments, console: Console) throws -> ExitStatus {
    if arguments.positional.first != nil, arguments.has(.data) {
      throw UsageProblem.both("DATA.csv", "--data").error
    }
    let output = arguments["--output"] ?? "mmm.yaml"
    try ExistingFile.refuse(output, unless: arguments)
    var configuration = Configuration()
    var isUsable = true
    if let file = arguments.positional.first ?? arguments["--data"] {
      // Data that cannot be used yet need a configuration the most.
      let detected = try DataLoader.detect(bytes: try InputFile.read(file), file: file)
      isUsable = !detected.hasErrors
      configuration.data = DetectedSettings.make(detected)
      configuration.data.file = RelativePath.from(FilePath.split(output).folder, to: file)
      console.say(DetectionText(detected, file: file).text)
      console.report(detected.findings)
    }
    let text =
      output.hasSuffix(".json")
      ? ConfigurationWriter.json(configuration) : ConfigurationWriter.yaml(configuration)
    try AtomicOutput.write(Array(text.utf8), toFile: output)
    let next = isUsable ? "run it" : "mend the errors above in it or in the data, then run it"
    console.say("wrote \(output); \(next) with: mmm run --config \(output)")
    return .done
  }
}

/// Detection as settings that say the same.
enum DetectedSettings {
  static func make(_ detected: DetectedData) -> DataSettings {
    let detection = detected.detection
    var settings = DataSettings()
    settings.date = detection.names(of: .date).first
    if settings.date == nil {
      settings.start = detected.dataset?.starts.first
      settings.frequency = detected.dataset?.frequency
    }
    settings.outcome = detection.names(of: .outcome).first.map {
      OutcomeSettings(
        column: $0, kind: detection.outcomeKind,
        valuePerConversion: detection.names(of: .valuePerConversion).first.map { .column($0) })
    }
    settings.currency = detected.dataset?.currency
    settings.channels = detection.channels.compactMap { channel($0, detection) }
    settings.controls = detection.names(of: .control)
    settings.demand = detection.names(of: .demand).map { DemandSettings(column: $0) }
    settings.organic = detection.names(of: .organic)
    settings.nonMedia = detection.names(of: .nonMedia)
    settings.events = detection.columns.filter { $0.role == .event || $0.role == .categories }
      .map(\.name)
    settings.geo = detection.names(of: .geo).first
    settings.population = detection.names(of: .population).first
    return settings
  }

  private static func channel(_ name: String, _ detection: Detection) -> ChannelSettings? {
    detection.names(of: .spend(channel: name)).first.map {
      ChannelSettings(
        name: name, spend: $0, exposure: detection.names(of: .exposure(channel: name)).first,
        reach: detection.names(of: .reach(channel: name)).first,
        frequency: detection.names(of: .frequency(channel: name)).first)
    }
  }
}

/// The way from a folder to a file.
enum RelativePath {
  /// The file's path as seen from `folder`; absolute paths and standard input stay as they are.
  static func from(_ folder: String, to file: String) -> String {
    guard !file.hasPrefix("/"), file != "-", folder != ".",
      let base = FilePath.resolved(folder), let target = FilePath.resolved(file)
    else { return file }
    return between(base, target)
  }

  /// The way from one place to another, both without links; empty where they are the same.
  static func between(_ base: String, _ target: String) -> String {
    let from = base.split(separator: "/")
    let to = target.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let steps = from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared).map(String.init)
    return steps.joined(separator: "/")
  }

  /// A folder's place from the root, without links as far as it exists.
  static func whole(_ folder: String) -> String {
    if let resolved = FilePath.resolved(folder) { return resolved }
    let (above, name) = FilePath.split(folder)
    return above == folder ? folder : FilePath.join(whole(above), name)
  }
}
