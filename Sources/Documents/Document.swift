import Charts
import Wording

/// A finished report: sections of blocks, with every value already written out.
///
/// Renderers walk the tree and draw it; they look nothing up and compute nothing.
public struct Document: Sendable {
  public var title: String
  /// Whom the report is for, who stands before its title; `nil` where nobody is named.
  public var client: String?
  public var author: String
  public var subject: String
  /// BCP 47 tag.
  public var language: String
  /// The texts of that language, for what renderers say themselves.
  public var words = Catalogue.english
  /// Text at the foot of every page.
  public var footer: [String]
  /// Shown above everything when a gate failed.
  public var banner: String?
  public var sections: [Section]

  public init(
    title: String, author: String, subject: String, language: String, footer: [String],
    banner: String? = nil, sections: [Section]
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.footer = footer
    self.banner = banner
    self.sections = sections
  }
}

/// One page of the PDF, one region of the HTML.
public struct Section: Sendable {
  /// Stable, for links: `decision`.
  public var id: String
  /// Short name in the row of sections.
  public var tab: String
  /// The name in the page's navigation, which neighbours may share; `tab` where it is `nil`.
  public var menu: String?
  /// The question this section answers.
  public var question: String
  public var blocks: [Block]
  /// The one medium it stands in; `nil` for all.
  public var only: Medium?

  public init(
    id: String, tab: String, menu: String? = nil, question: String, blocks: [Block],
    only: Medium? = nil
  ) {
    self.id = id
    self.tab = tab
    self.menu = menu
    self.question = question
    self.blocks = blocks
    self.only = only
  }
}

/// One piece of a section, from top to bottom of the page.
public indirect enum Block: Sendable {
  /// Level 1 is the section's headline.
  case heading(level: Int, [Inline])
  case paragraph(ParagraphRole, [Inline])
  case list(ordered: Bool, items: [[Inline]])
  case table(Table)
  case figure(Figure)
  case keyFigures([KeyFigureItem])
  case actions([ActionItem])
  case grade(GradePanel)
  /// Sliders, where the reader can move them; nothing on paper.
  case whatIf(WhatIfPanel)
  /// A card per channel, on a screen; nothing on paper.
  case channelCards(ChannelCards)
  /// What stands in one medium only.
  case only(Medium, Block)
  /// What the PDF shows only where its section has room to spare; elsewhere it stands like any other.
  case spare(Block)
  case columns([Column])
  /// A bar that cannot be missed.
  case banner([Inline])
  case rule
}

/// What a paragraph is for, which decides how large and how dark it is set.
public enum ParagraphRole: Sendable, Equatable {
  case body, lead, note, subtitle
}

/// A run of words inside a paragraph, with how it is set off.
public indirect enum Inline: Sendable, Equatable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  case link([Inline], destination: String)
}

/// Blocks beside other blocks.
public struct Column: Sendable {
  /// Share of the width, relative to the other columns.
  public var weight: Double
  public var blocks: [Block]

  public init(weight: Double, blocks: [Block]) {
    self.weight = weight
    self.blocks = blocks
  }
}

/// A table with a header row.
public struct Table: Sendable {
  public var title: String?
  public var subtitle: String?
  public var columns: [TableColumn]
  public var rows: [TableRow]
  public var note: String?

  public init(
    title: String? = nil, subtitle: String? = nil, columns: [TableColumn], rows: [TableRow],
    note: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    self.rows = rows
    self.note = note
  }
}

/// The head of a table's column and the side its cells lean to.
public struct TableColumn: Sendable, Equatable {
  /// The side that a column's cells lean to: words lead, numbers trail.
  public enum Alignment: Sendable, Equatable {
    case leading, trailing
  }

  public var title: String
  public var alignment: Alignment

  public init(_ title: String, _ alignment: Alignment = .leading) {
    self.title = title
    self.alignment = alignment
  }
}

/// One row of a table, with a cell per column.
public struct TableRow: Sendable, Equatable {
  public var cells: [TableCell]
  /// A sum: set in bold above a rule.
  public var isTotal: Bool

  public init(_ cells: [TableCell], isTotal: Bool = false) {
    self.cells = cells
    self.isTotal = isTotal
  }
}

/// One cell of a table: its text, its tone and the mark before it.
public struct TableCell: Sendable, Equatable {
  /// How a cell's text stands out from its neighbours.
  public enum Tone: Sendable, Equatable {
    case plain, strong, better, worse, muted
  }

  public var text: String
  public var tone: Tone
  public var mark: CellMark?

  public init(_ text: String, tone: Tone = .plain, mark: CellMark? = nil) {
    self.text = text
    self.tone = tone
    self.mark = mark
  }
}

/// A shape before a cell's text; it repeats what the words say.
public enum CellMark: Sendable, Equatable {
  /// A channel's swatch, by its place in the palette.
  case swatch(Int)
  case scale, test, hold, reduce
  case pass, warning, fail
}

/// A chart with its words.
public struct Figure: Sendable {
  /// The finding, as a sentence.
  public var title: String
  public var subtitle: String
  public var source: String?
  public var chart: any Chart
  /// For those who cannot see it.
  public var description: String

  public init(
    title: String, subtitle: String, source: String?, chart: any Chart, description: String
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.chart = chart
    self.description = description
  }
}

/// A large figure with its interval on a small scale.
public struct KeyFigureItem: Sendable, Equatable {
  public var label: String
  public var value: String
  public var unit: String?
  public var interval: String?
  /// Position on the small scale; `nil` draws none.
  public var scale: IntervalScale?
  public var note: String

  public init(
    label: String, value: String, unit: String?, interval: String?, scale: IntervalScale?,
    note: String
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.interval = interval
    self.scale = scale
    self.note = note
  }
}

/// Numbers behind a key figure's small scale, in the figure's own unit.
public struct IntervalScale: Sendable, Equatable {
  public var value: Double
  public var lower: Double
  public var upper: Double
  public var reference: Double?
  public var referenceLabel: String?

  public init(
    value: Double, lower: Double, upper: Double, reference: Double?, referenceLabel: String?
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.reference = reference
    self.referenceLabel = referenceLabel
  }
}

/// A numbered thing to do.
public struct ActionItem: Sendable, Equatable {
  public var title: String
  public var detail: String
  public var money: String?

  public init(title: String, detail: String, money: String?) {
    self.title = title
    self.detail = detail
    self.money = money
  }
}

/// The grade with its most telling reasons.
public struct GradePanel: Sendable, Equatable {
  public var letter: String
  public var verdict: String
  public var summary: String
  public var reasons: [Reason]

  /// One line of why the grade is what it is.
  public struct Reason: Sendable, Equatable {
    public var mark: CellMark
    public var text: String

    public init(mark: CellMark, text: String) {
      self.mark = mark
      self.text = text
    }
  }

  public init(letter: String, verdict: String, summary: String, reasons: [Reason]) {
    self.letter = letter
    self.verdict = verdict
    self.summary = summary
    self.reasons = reasons
  }
}
