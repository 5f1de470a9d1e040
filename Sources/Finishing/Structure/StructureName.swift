import Drawing

extension PDFTag {
  /// The standard structure type, as ISO 32000-1 names it in 14.8.4.
  var name: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .division: "Div"
    case .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .reference: "Reference"
    case .table: "Table"
    case .tableRow: "TR"
    case .columnHeader, .rowHeader: "TH"
    case .tableData: "TD"
    case .figure: "Figure"
    case .link: "Link"
    }
  }

  /// What a header cell names.
  var scope: String? {
    switch self {
    case .columnHeader: "Column"
    case .rowHeader: "Row"
    default: nil
    }
  }
}
