/// Rules about the file and its cells.
extension DataCheck {
  var readingRules: [DataRule] {
    switch self {
    case .file:
      [
        DataRule("empty-file", .error, when: "nothing but blanks"),
        DataRule("not-text", .error, when: "another kind of file, or bytes that are no text"),
        DataRule("file-too-large", .error, when: "4 GB or more"),
        DataRule("latin-1", .note, when: "bytes that are not UTF-8"),
      ]
    case .header:
      [
        DataRule("no-header", .error, when: "the first row holds numbers and dates"),
        DataRule("one-column", .error, when: "no delimiter"),
        DataRule("duplicate-header", .error, when: "two columns with one name"),
        DataRule("no-column-name", .error, when: "values under no name"),
        DataRule("column-used-twice", .error, when: "one column in two roles"),
        DataRule("unknown-column", .error, when: "a configured column is not there"),
      ]
    case .rows:
      [
        DataRule("no-rows", .error, when: "a header alone"),
        DataRule("ragged-row", .error, when: "more or fewer fields than the header"),
        DataRule("unterminated-quote", .error, when: "a quotation mark is never closed"),
        DataRule("text-after-quote", .error, when: "text behind a closing quotation mark"),
        DataRule("repeated-header", .error, when: "the column names once more"),
        DataRule("blank-rows", .note, when: "rows of delimiters alone"),
      ]
    case .roles:
      [
        DataRule("no-date", .error, when: "no column of dates and no configured start"),
        DataRule("no-outcome", .error, when: "no column named like an outcome"),
        DataRule("no-channels", .error, when: "no column named like spend"),
        DataRule("duplicate-channel", .error, when: "two columns of spend for one channel"),
        DataRule("unknown-channel", .error, when: "demand names a channel that is not there"),
        DataRule("bare-medium", .warning, when: "spend told by the name of a medium alone"),
        DataRule("other-outcome", .note, when: "a second column named like an outcome"),
        DataRule("looks-like-demand", .note, when: "a control named like a measure of demand"),
      ]
    case .numbers:
      [
        DataRule("not-a-number", .error, when: "text in a column of numbers"),
        DataRule("not-finite", .error, when: "infinity, or a number beyond 1.8e308"),
        DataRule("mixed-percent", .warning, when: "percent signs in some cells of a column"),
        DataRule("mixed-currency", .warning, when: "two currencies in one column"),
        DataRule("decimal-mark", .warning, .note, when: "numbers that can be read in two ways"),
      ]
    case .missingValues:
      [
        DataRule("missing-value", .error, when: "an empty cell or a word for nothing"),
        DataRule("empty-column", .error, when: "a column in use without values"),
      ]
    default: []
    }
  }
}
