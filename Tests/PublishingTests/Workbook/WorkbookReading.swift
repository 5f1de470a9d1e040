import PDFReading

/// What another program reads in a workbook: Python's own reader of archives and XML.
struct WorkbookReading {
  static let isAvailable = Tool.exists("python3")

  /// A line per cell that is not empty: sheet, cell, kind (`s` text, `n` number, `b` flag, `f` formula), value.
  var cells: [Cell]
  /// Names of the archive's files.
  var parts: [String]
  /// Every file that is not well-formed XML.
  var broken: [String]

  struct Cell: Equatable {
    var sheet: String
    var place: String
    var kind: String
    var value: String
  }

  init(_ bytes: [UInt8]) throws {
    let output = try Tool.run("python3 -c '\(Self.script)'", on: bytes)
    cells = []
    parts = []
    broken = []
    for line in output.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch fields.first {
      case "cell" where fields.count == 5:
        cells.append(
          Cell(sheet: fields[1], place: fields[2], kind: fields[3], value: fields[4]))
      case "part": parts.append(fields[1])
      case "broken": broken.append(fields[1])
      default: break
      }
    }
  }

  func values(_ sheet: String, column: String) -> [String] {
    cells.filter { cell in
      cell.sheet == sheet && cell.place.prefix { $0.isLetter } == column
    }.map(\.value)
  }

  private static let script = """
    import io, re, sys, zipfile, xml.etree.ElementTree as E
    z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
    n = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    for name in z.namelist():
        print("part", name, sep="\\t")
        try: E.fromstring(z.read(name))
        except E.ParseError: print("broken", name, sep="\\t")
    texts = []
    if "xl/sharedStrings.xml" in z.namelist():
        for item in E.fromstring(z.read("xl/sharedStrings.xml")).findall("m:si", n):
            texts.append("".join(t.text or "" for t in item.iter("{%s}t" % n["m"])))
    names = [s.get("name") for s in E.fromstring(z.read("xl/workbook.xml")).iter("{%s}sheet" % n["m"])]
    for number, name in enumerate(names, 1):
        for c in E.fromstring(z.read("xl/worksheets/sheet%d.xml" % number)).iter("{%s}c" % n["m"]):
            v, kind = c.find("m:v", n), c.get("t") or "n"
            if c.find("m:f", n) is not None: kind = "f"
            if v is None: continue
            value = texts[int(v.text)] if kind == "s" else v.text
            value = re.sub("[\\\\t\\\\n\\\\r]", " ", value)
            print("cell", name, c.get("r"), kind, value, sep="\\t")
    """
}
