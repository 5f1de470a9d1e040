import Publishing
import Testing

@Suite("Plain text")
struct TextLayoutTests {
  @Test(
    "counts the columns a terminal uses",
    arguments: [("abc", 3), ("电视", 4), ("é", 1), ("e\u{301}", 1), ("", 0), ("−1", 2)])
  func width(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test("breaks lines at spaces and indents below a lead")
  func wrap() {
    let lines = TextWidth.wrap("one two three four", width: 12, lead: "1. ")
    #expect(lines == ["1. one two", "   three", "   four"])
  }

  @Test("breaks lines between letters of a script without spaces, but not before its commas")
  func wideWrap() {
    let lines = TextWidth.wrap("検索は一円あたり、二円を戻した。TVは三円", width: 16)
    #expect(lines.joined() == "検索は一円あたり、二円を戻した。TVは三円")
    #expect(lines.allSatisfy { TextWidth.of($0) <= 16 && !"、。".contains($0.first ?? "x") })
    #expect(TextWidth.wrap("約￥1.78～3.16です", width: 6).contains { $0.contains("1.78～3.16") })
  }

  @Test("keeps a word longer than the line whole")
  func longWord() {
    #expect(TextWidth.wrap("a incomprehensible b", width: 6) == ["a", "incomprehensible", "b"])
  }

  @Test("aligns columns and cuts the first one where the table is too wide")
  func table() {
    let columns = [(title: "Name", trailing: false), (title: "Value", trailing: true)]
    let lines = TextTable.lines(
      columns: columns, rows: [["tv", "1"], ["radio", "10"]], width: 80)
    #expect(lines == ["Name   Value", "-----  -----", "tv         1", "radio     10"])
    let cut = TextTable.lines(
      columns: columns, rows: [["a name that is far too long for it", "1"]], width: 26)
    #expect(cut.allSatisfy { TextWidth.of($0) <= 26 })
    #expect(cut.last?.contains("…") == true)
  }

  @Test("writes rows as records where columns cannot fit")
  func records() {
    let columns = (0..<8).map { (title: "Column \($0)", trailing: $0 > 0) }
    let row = (0..<8).map { "value \($0)" }
    let lines = TextTable.lines(columns: columns, rows: [row], width: 40)
    #expect(lines.first == "value 0")
    #expect(lines.joined(separator: " ").contains("Column 7: value 7"))
    #expect(lines.allSatisfy { TextWidth.of($0) <= 40 })
  }
}
