import Charts
import Documents
import Drawing

/// A chart below its title, above its source.
struct FigureLayout {
  let context: LayoutContext
  let figure: Figure
  let width: Double

  func item() -> FlowItem {
    let head = TitleLayout(context: context).fragment(
      title: figure.title, subtitle: figure.subtitle, width: width)
    let foot = figure.source.map {
      context.paragraph($0, context.type.note, width: width)
    }
    let gapAbove = head.height > 0 ? 5.7 : 0
    let gapBelow = foot == nil ? 0.0 : 5
    let frame = head.height + gapAbove + gapBelow + (foot?.height ?? 0)
    let wanted = figure.chart.preferredHeight(width: width)
    let least = min(figure.chart.leastHeight(width: width), wanted)
    // Pages are tried with charts of several heights; the words stay the same.
    let words = FigureWords.words(figure, context.words)
    return FlowItem(
      gap: BlockLayout.blockGap,
      content: .flexible(
        FlexibleFragment(preferred: frame + wanted, minimum: frame + least) {
          height in
          var fragment = head
          let size = Size(width, max(height - frame, 20))
          let top = head.height + gapAbove
          fragment.add(picture(size, words: words), at: Point(0, top))
          if let foot { fragment.add(foot, at: Point(0, top + size.height + gapBelow)) }
          fragment.height = height
          return fragment
        }))
  }

  private func picture(_ size: Size, words: String) -> PageFragment {
    let chart = figure.chart
    let context = context
    return PageFragment(
      height: size.height,
      marks: [
        .tagged(
          .figure(alternative: words, area: Rect(0, 0, size.width, size.height)),
          [.deferred { chart.scene(size: size, theme: context.theme, text: context.fonts).nodes }])
      ])
  }
}

/// Title and subtitle of a figure or a table.
struct TitleLayout {
  let context: LayoutContext

  func fragment(title: String?, subtitle: String?, width: Double) -> PageFragment {
    var fragment = PageFragment.empty
    if let title, !title.isEmpty {
      fragment.add(
        context.paragraph(title, context.type.heading, width: width, tag: .heading2),
        at: Point(0, 0))
      fragment.headings = [FragmentHeading(level: 2, title: title, y: 0)]
    }
    if let subtitle, !subtitle.isEmpty {
      let gap = fragment.height > 0 ? 2.2 : 0
      fragment.add(
        context.paragraph(subtitle, context.type.subtitle, width: width),
        at: Point(0, fragment.height + gap))
    }
    return fragment
  }
}
