import Findings
import Publishing
import Settings

/// The brand of a report, read whole before any work is done.
struct LoadedBrand: Sendable {
  var settings: BrandSettings
  var brand: Brand
  /// What is worth knowing about it.
  var findings: [Finding]

  /// Reads a `brand.yaml` and the files it names, which lie beside it.
  ///
  /// - Throws: `Unusable` with everything that is wrong with it.
  init(_ file: String) throws(Unusable) {
    let (settings, findings) = try BrandReader.read(bytes: InputFile.read(file), file: file)
    let folder = FilePath.split(file).folder
    func beside(_ name: String) -> String {
      name.hasPrefix("/") ? name : FilePath.join(folder, name)
    }
    let (brand, more) = try BrandBuilder.build(settings, path: beside) {
      (name) throws(Unusable) in try InputFile.read(beside(name))
    }
    self.settings = settings
    self.brand = brand
    self.findings = findings + more
  }

  /// The brand that `--brand` or the configuration names; `nil` where neither does.
  ///
  /// - Parameter configFile: where the configuration is read from; a saved model's brand is named but not there.
  static func named(
    _ arguments: Arguments, configuration: Configuration, configFile: String?
  ) throws(Unusable) -> LoadedBrand? {
    if let file = arguments["--brand"] { return try LoadedBrand(file) }
    guard let file = configuration.report.brand, let configFile else { return nil }
    let isAbsolute = file.hasPrefix("/")
    return try LoadedBrand(
      isAbsolute ? file : FilePath.join(FilePath.split(configFile).folder, file))
  }

  /// A word on a saved model whose brand was not given again.
  static func forgotten(_ configuration: Configuration) -> [Finding] {
    guard let file = configuration.report.brand else { return [] }
    return [
      Finding(
        .warning, code: "brand.not-given",
        "the model was made for the brand \(quoted(file)), which is not kept in it",
        fix: "Give it again with --brand, or the report has the program's own look.")
    ]
  }
}

extension Configuration {
  /// Takes the words of a brand where the configuration has none of its own.
  mutating func apply(_ brand: LoadedBrand?, named file: String?) {
    guard let brand else { return }
    if let file { report.brand = FilePath.split(file).name }
    report.title = report.title ?? brand.settings.title
    report.client = report.client ?? brand.settings.name
  }
}
