import FoundationEssentials
import Settings

/// `manifest.json`: what was written, from what, and how, so that a report can be checked years later.
public struct Manifest: Codable, Sendable, Equatable {
  /// One written file.
  public struct File: Codable, Sendable, Equatable {
    public var name: String
    public var bytes: Int
    /// In hexadecimal.
    public var sha256: String
  }

  /// The data the report was made from.
  public struct Input: Codable, Sendable, Equatable {
    /// The file's name, without its folder.
    public var name: String
    /// `nil` for a report made from a saved model.
    public var bytes: Int?
    /// In hexadecimal.
    public var sha256: String

    public init(name: String, bytes: Int?, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// Seconds spent on each part of a run.
  public struct Timings: Codable, Sendable, Equatable {
    public var readSeconds: Double
    public var fitSeconds: Double
    public var analyseSeconds: Double
    public var renderSeconds: Double

    public init(
      readSeconds: Double, fitSeconds: Double, analyseSeconds: Double, renderSeconds: Double
    ) {
      self.readSeconds = readSeconds
      self.fitSeconds = fitSeconds
      self.analyseSeconds = analyseSeconds
      self.renderSeconds = renderSeconds
    }
  }

  public var schemaVersion = "1.0"
  /// Version of the program.
  public var version: String
  public var seed: UInt64
  public var input: Input
  public var configuration: Configuration
  /// `nil` in a reproducible run, where SOURCE_DATE_EPOCH is set.
  public var timings: Timings?
  public var files: [File]

  /// Describes `files`, in order of name.
  public init(
    version: String, input: Input, configuration: Configuration, timings: Timings?,
    files: [OutputFile]
  ) {
    self.version = version
    self.seed = configuration.model.seed
    self.input = input
    self.configuration = configuration
    self.timings = timings
    self.files = files.sorted { $0.name < $1.name }.map {
      File(name: $0.name, bytes: $0.bytes.count, sha256: SHA256.hex($0.bytes))
    }
  }

  /// The SHA-256 that a manifest gives for a file, in hexadecimal; `nil` where it does not say.
  public static func digest(of file: String, in manifest: [UInt8]) -> String? {
    let root = try? JSONDecoder().decode(LooseObject.self, from: Data(manifest))
    return root?.objects("files")?.first { $0.text("name") == file }?.text("sha256")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schemaVersion, forKey: .schemaVersion)
    try container.encode(version, forKey: .version)
    try container.encode(seed, forKey: .seed)
    try container.encode(input, forKey: .input)
    try container.encode(configuration, forKey: .configuration)
    try container.encode(timings, forKey: .timings)
    try container.encode(files, forKey: .files)
  }

  /// The file `manifest.json`: indented JSON, keys in snake case and sorted.
  public func file() throws -> OutputFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return OutputFile(
      name: "manifest.json", bytes: try Array(encoder.encode(self)) + Array("\n".utf8))
  }
}
