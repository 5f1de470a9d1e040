import Documents
import Drawing

/// A bar that cannot be missed.
struct BannerLayout {
  let context: LayoutContext

  func fragment(_ inlines: [Inline], width: Double, limit: Int = 12) -> PageFragment {
    let theme = context.theme
    let type = context.type.body.weighted(.medium)
    let padding = 8.0
    let words = context.paragraph(inlines, type, width: width - 2 * padding - 16, limit: limit)
    let height = words.height + 2 * padding - 2
    var fragment = PageFragment(
      height: height,
      marks: [
        .decoration([
          context.box(Rect(0, 0, width, height), theme.loss.opacity(0.1)),
          context.box(Rect(0, 0, 2, height), theme.loss),
          context.text(
            "!", type.weighted(.bold).colored(theme.lossText),
            at: Point(padding + 3, padding - 1 + context.baseline(type))),
        ])
      ])
    fragment.add(words, at: Point(padding + 14, padding - 1))
    fragment.height = height
    return fragment
  }
}
