import Documents
import Drawing
import Wording

/// `report.html`: the document as one file that asks for nothing from outside.
///
/// The Content-Security-Policy forbids everything but the style sheet and the script in the page, by
/// their hashes. Without JavaScript the page is complete.
public enum HTMLReport {
  /// The whole page as one file: styles, fonts and charts are inside it.
  ///
  /// - Parameter fonts: where the page's own font comes from; without it, the reader's fonts serve.
  public static func render(
    _ document: Document, shell: HTMLShell, brand: Brand = .standard,
    measurer: any TextMeasuring, fonts: FontLibrary? = nil
  ) -> String {
    let document = document.shown(on: .screen)
    let figures = HTMLFigures(measurer: measurer, theme: brand.theme, words: document.words)
    var splits: Set<[Int]> = []
    let menu = PageMenu(document.sections)
    var body = ""
    for section in document.sections {
      var blocks = HTMLBlocks(figures: figures, section: section.id)
      let question =
        section.question.isEmpty
        ? "" : Markup.element("p", class: "question", Markup.escape(section.question))
      let content = blocks.markup(section.blocks)
      splits.formUnion(blocks.splits)
      body +=
        "<section class=\"page\" id=\"\(Markup.escape(section.id))\"\(menu.attribute(of: section)) aria-label=\"\(Markup.escape(section.tab))\">\n\(question)\n\(content)</section>\n"
    }
    // A typeface of the client's may not be ours to pass on.
    let own = brand.fonts.text == FontFamilies().text ? fonts : nil
    let letters = body + document.title + document.footer.joined()
    let style =
      (own.map { PageFonts.rules(for: letters, fonts: $0) } ?? "")
      + shell.style + columnRules(splits) + BrandStyle.rules(brand)
    return page(document, brand: brand, style: style, script: shell.script, body: body)
  }

  private static func page(
    _ document: Document, brand: Brand, style: String, script: String, body: String
  ) -> String {
    let title = Markup.escape(document.title)
    let policy = """
      default-src 'none'; style-src 'sha256-\(SHA256.base64(style))'; font-src data:; \
      script-src 'sha256-\(SHA256.base64(script))'; base-uri 'none'; form-action 'none'\
      \(HTMLLogo.hasPixels(brand) ? "; img-src data:" : "")
      """
    let client = document.client.map { Markup.element("bdi", Markup.escape($0)) + " " }
    let banner = document.banner.map {
      "<p class=\"banner\" role=\"alert\">\(Markup.escape($0))</p>\n"
    }
    func say(_ phrase: Phrase) -> String { Markup.escape(document.words.text(phrase)) }
    return """
      <!DOCTYPE html>
      <html lang="\(Markup.escape(document.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="description" content="\(Markup.escape(document.subject))">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip" href="#main">\(say("Skip to content"))</a>
      <header class="bar"><div class="bar-inner">\(HTMLLogo.markup(brand))<h1 class="bar-title">\(client ?? "")<bdi>\(title)</bdi></h1>\
      <nav aria-label="\(say("Sections"))"><ul>\(PageMenu(document.sections).markup)</ul></nav>\
      <button type="button" id="theme" hidden>\(say("Dark"))</button></div></header>
      <main id="main">
      \(banner ?? "")\(body)</main>
      <footer class="foot"><p>\(document.footer.map(Markup.escape).joined(separator: " · "))</p></footer>
      \(PageWords.markup(document.words, language: document.language))
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  /// A rule for each column split of the document; inline styles would need a weaker policy.
  private static func columnRules(_ splits: Set<[Int]>) -> String {
    splits.sorted { $0.lexicographicallyPrecedes($1) }.map { weights in
      let tracks = weights.map { "minmax(0, \($0)fr)" }.joined(separator: " ")
      return ".\(HTMLBlocks.className(of: weights)) { grid-template-columns: \(tracks); }\n"
    }.joined()
  }
}
