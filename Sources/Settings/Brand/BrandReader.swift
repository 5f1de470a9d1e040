import Findings

/// Bytes of `brand.yaml` to a brand; every problem is reported with its line.
public enum BrandReader {
  /// - Parameter file: the file as the user named it, for messages.
  /// - Throws: `Unusable` with all errors.
  public static func read(
    bytes: [UInt8], file: String
  ) throws(Unusable) -> (BrandSettings, [Finding]) {
    guard bytes.count <= ConfigurationReader.maximumBytes else {
      throw Unusable(
        .input,
        Finding(
          .error, code: "brand.size", "\(file) is larger than 1 MB and cannot be a brand",
          at: Place(file: file), fix: "Name the logo and the fonts in it by their files."))
    }
    let collector = FindingCollector(file: file, about: "brand")
    let root = try ConfigurationReader.root(bytes: bytes, file: file)
    let top = SectionReader(path: "", node: root, collector: collector)
    var brand = BrandSettings(file: file)
    brand.read(top)
    guard !collector.findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(.input, collector.findings)
    }
    return (brand, collector.findings)
  }
}

extension BrandSettings {
  fileprivate mutating func read(_ top: SectionReader) {
    name = top.text("name")
    title = top.text("title")
    light.read(top, isDark: false)
    if let section = top.section("dark") {
      dark.read(section, isDark: true)
      section.finish()
    }
    if let section = top.section("fonts") {
      fonts.text = section.font("text")
      fonts.headings = section.font("headings")
      section.finish()
    }
    logo = readLogo(top)
    names = readNames(top)
    sections = readSections(top)
    footer = top.texts("footer") ?? []
    top.finish()
  }

  /// A file alone, or a section with more about it.
  private func readLogo(_ top: SectionReader) -> BrandLogo? {
    guard let node = top.node("logo") else { return nil }
    if let file = node.text {
      return BrandLogo(file: BrandValue(file, line: node.line, key: "logo"))
    }
    guard let section = top.section("logo") else { return nil }
    defer { section.finish() }
    let dark = section.value("dark")
    let alt = section.text("alt")
    let height = section.number("height", in: 3...20)
    guard let file = section.value("file") else {
      guard section.isMapping else { return nil }
      top.collector.report(
        code: "missing", "logo.file is missing", line: section.line, key: "logo.file",
        fix: "Name a PNG or SVG file beside the brand, such as file: logo.svg.")
      return nil
    }
    var logo = BrandLogo(file: file)
    logo.dark = dark
    logo.alt = alt
    logo.height = height
    return logo
  }

  private func readNames(_ top: SectionReader) -> [BrandName] {
    guard let section = top.section("names") else { return [] }
    var seen: Set<String> = []
    return section.keys.compactMap { key in
      guard let shown = section.value(key) else { return nil }
      guard seen.insert(shown.value).inserted else {
        top.collector.report(
          code: "names", "names gives two channels the name \(quoted(shown.value))",
          line: shown.line, key: shown.key, value: shown.value,
          fix: "Give each channel a name of its own.")
        return nil
      }
      return BrandName(
        channel: BrandValue(key, line: shown.line, key: shown.key), shown: shown.value)
    }
  }

  /// A list of sections to show, or a section that says what to hide.
  private func readSections(_ top: SectionReader) -> BrandSections? {
    guard let node = top.node("sections") else { return nil }
    guard case .mapping = node.content else {
      let names = top.values("sections")
      return names.isEmpty ? nil : .only(names)
    }
    guard let section = top.section("sections") else { return nil }
    let show = section.values("show")
    let hide = section.values("hide")
    section.finish()
    guard show.isEmpty || hide.isEmpty else {
      top.collector.report(
        code: "sections", "sections says both what to show and what to hide", line: node.line,
        key: "sections", fix: "Keep one of show and hide.")
      return nil
    }
    return show.isEmpty ? (hide.isEmpty ? nil : .hiding(hide)) : .only(show)
  }
}

extension SectionReader {
  fileprivate func value(_ key: String) -> BrandValue<String>? {
    guard let text = text(key), let node = node(key) else { return nil }
    return BrandValue(text, line: node.line, key: full(key))
  }

  fileprivate func values(_ key: String) -> [BrandValue<String>] {
    guard let node = node(key), let texts = texts(key) else { return [] }
    guard case .sequence(let items) = node.content, items.count == texts.count else {
      return texts.map { BrandValue($0, line: node.line, key: full(key)) }
    }
    return zip(texts, items).map { BrandValue($0, line: $1.line, key: full(key)) }
  }

  /// A family by name, a font file, or files by weight.
  fileprivate func font(_ key: String) -> BrandFont? {
    guard let node = node(key) else { return nil }
    if case .mapping = node.content, let section = section(key) {
      let weights = [(400, "regular"), (500, "medium"), (600, "semibold"), (700, "bold")]
      var files: [Int: BrandValue<String>] = [:]
      for (weight, name) in weights { files[weight] = section.value(name) }
      section.finish()
      guard files.isEmpty else { return .files(files) }
      return refuse(node, key, code: "type", "must name at least one font file, such as regular")
    }
    guard let value = value(key) else { return nil }
    let isFile = [".ttf", ".otf", ".ttc"].contains { value.value.lowercased().hasSuffix($0) }
    return isFile ? .files([400: value]) : .family(value)
  }
}
