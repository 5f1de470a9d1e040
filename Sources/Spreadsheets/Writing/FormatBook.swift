import CXlsxWriter

/// The formats of one workbook, each made once.
final class FormatBook {
  private struct Key: Hashable {
    var look: CellLook
    var format: ValueFormat
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let colors: SheetColors
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>, colors: SheetColors) {
    self.book = book
    self.colors = colors
  }

  func format(
    _ look: CellLook, _ value: ValueFormat = .text
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(look: look, format: value)
    if let format = made[key] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    if !value.code.isEmpty { format_set_num_format(format, value.code) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    apply(look, to: format)
    made[key] = format
    return format
  }

  private func apply(_ look: CellLook, to format: UnsafeMutablePointer<lxw_format>) {
    switch look {
    case .plain: break
    case .fact: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .prose:
      format_set_text_wrap(format)
      format_set_indent(format, 1)
    case .note:
      format_set_font_color(format, colors.secondary)
      format_set_text_wrap(format)
      format_set_indent(format, 1)
    case .strong:
      format_set_bold(format)
      format_set_text_wrap(format)
    case .muted:
      format_set_font_color(format, colors.secondary)
      format_set_text_wrap(format)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 12)
    case .headline:
      format_set_bold(format)
      format_set_font_size(format, 20)
      format_set_text_wrap(format)
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 13)
      format_set_font_color(format, colors.accent)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    case .header, .numberHeader:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, colors.panel)
      format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
      if look == .numberHeader { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .banner:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_font_color(format, colors.lossText)
      format_set_bg_color(format, colors.warningPanel)
      format_set_left(format, UInt8(LXW_BORDER_THICK.rawValue))
      format_set_left_color(format, colors.lossText)
    case .link:
      format_set_font_color(format, colors.accent)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
  }
}
