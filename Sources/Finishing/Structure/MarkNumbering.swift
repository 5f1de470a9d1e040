import Drawing

/// Numbers the marked stretches of each page that belong to elements, without gaps.
///
/// Cairo counts the artifacts as well; the tables of a structure tree should have no holes.
struct MarkNumbering {
  private let numbers: [[Int]]
  /// For each page the elements that its stretches belong to, in the order of their numbers.
  let elements: [[Int]]

  init(_ structure: PDFStructure) {
    var numbers: [[Int]] = []
    var elements: [[Int]] = []
    for page in structure.pages {
      var own: [Int] = []
      numbers.append(
        page.marks.map { mark in
          guard case .element(let element) = mark else { return -1 }
          own.append(element)
          return own.count - 1
        })
      elements.append(own)
    }
    self.numbers = numbers
    self.elements = elements
  }

  /// - Parameter mark: place among all marks of the page.
  func number(page: Int, mark: Int) -> Int { numbers[page][mark] }
}
