import Charts
import Drawing
import Findings
import Settings
import Wording

/// A brand as it was written to a brand that can be drawn with; all that cannot is told at once.
public enum BrandBuilder {
  /// - Parameter file: the bytes of a file beside `brand.yaml`, by the name written there.
  /// - Parameter path: where a file beside `brand.yaml` is, by the name written there.
  /// - Returns: the brand, and what is worth knowing about it.
  /// - Throws: `Unusable` with every colour that cannot be read, every font that is missing and every picture that
  ///   cannot be shown.
  public static func build(
    _ settings: BrandSettings, path: (String) -> String,
    file: (String) throws(Unusable) -> [UInt8]
  ) throws(Unusable) -> (Brand, [Finding]) {
    let theme = ThemeBuilder.theme(settings)
    var findings = ThemeReview.findings(settings, theme: theme)
    var fonts = FontReview(file: settings.file)
    let families = fonts.families(settings.fonts, path: path)
    findings += fonts.findings
    var logo: Logo?
    do throws(Unusable) {
      logo = try settings.logo.map { written throws(Unusable) in
        try BrandLogoReader.logo(written, in: settings, file: file)
      }
    } catch {
      guard error.cause == .input else { throw error }
      findings += error.findings
    }
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(.input, findings)
    }
    return (
      Brand(
        theme: theme, fonts: families, logo: logo, sections: settings.sections,
        footer: settings.footer), findings
    )
  }
}

/// Reads the pictures of a logo.
enum BrandLogoReader {
  static func logo(
    _ written: BrandLogo, in brand: BrandSettings, file: (String) throws(Unusable) -> [UInt8]
  ) throws(Unusable) -> Logo {
    let picture = try picture(written.file, in: brand, file: file)
    let dark = try written.dark.map { value throws(Unusable) in
      try self.picture(value, in: brand, file: file)
    }
    let millimetre = 72 / 25.4
    return Logo(
      picture: picture, dark: dark, alt: written.alt ?? brand.name ?? "Logo",
      height: (written.height ?? 6) * millimetre)
  }

  private static func picture(
    _ value: BrandValue<String>, in brand: BrandSettings,
    file: (String) throws(Unusable) -> [UInt8]
  ) throws(Unusable) -> Picture {
    let place = Place(
      file: brand.file, row: value.line, column: value.key, value: value.value)
    let bytes: [UInt8]
    do throws(Unusable) { bytes = try file(value.value) } catch {
      throw Unusable(
        error.cause,
        error.findings.map {
          Finding($0.severity, code: $0.code, $0.saying, at: place, fix: $0.remedy)
        })
    }
    do throws(PictureProblem) {
      // Three hundred dots to the inch at the largest height.
      let sharp = 236
      switch try Picture.read(bytes) {
      case .raster(let picture): return .raster(picture.shrunk(toHeight: sharp))
      case .vector(let picture): return .vector(picture)
      }
    } catch {
      throw Unusable(
        .input,
        Finding(
          .error, code: "brand.logo", "\(value.value) cannot be the logo: \("\(error)")",
          at: place, fix: Phrase(verbatim: error.fix)))
    }
  }
}
