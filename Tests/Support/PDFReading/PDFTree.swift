/// The structure tree of a PDF.
public struct PDFTree: Sendable {
  public struct Node: Sendable {
    /// The object itself, as a reference.
    public var reference: PDFValue
    /// Such as `P` or `TH`.
    public var role: String
    public var dictionary: PDFValue
    public var kids: [Node] = []
    /// Stretches of content: the page as a reference, and the number of the stretch.
    public var marks: [(page: PDFValue, number: Int)] = []
    /// Objects it holds, such as links' areas, as references.
    public var objects: [PDFValue] = []
    /// Whether what it names as its parent is its parent.
    public var knowsItsParent = true

    /// It and all below it, in reading order.
    public var all: [Node] { [self] + kids.flatMap(\.all) }

    /// Every node of some roles, in reading order.
    public func all(_ roles: String...) -> [Node] { all.filter { roles.contains($0.role) } }
  }

  public let root: Node
  /// What a number of the table of parents leads to.
  public let parents: [Int: PDFValue]

  public init(_ file: PDFObjects) {
    let reference = file.root["/StructTreeRoot"]
    let tree = file.resolved(reference)
    root = Self.node(tree["/K"], parent: reference, file)
    let numbers = file.resolved(file.resolved(tree["/ParentTree"])["/Nums"]).items
    var parents: [Int: PDFValue] = [:]
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      if let number = numbers[place].integer { parents[number] = file.resolved(numbers[place + 1]) }
      if let number = numbers[place].integer, parents[number]?["/S"] != .null {
        parents[number] = numbers[place + 1]
      }
    }
    self.parents = parents
  }

  private static func node(_ reference: PDFValue, parent: PDFValue, _ file: PDFObjects) -> Node {
    let dictionary = file.resolved(reference)
    var node = Node(
      reference: reference, role: String((dictionary["/S"].string ?? "/").dropFirst()),
      dictionary: dictionary)
    node.knowsItsParent = dictionary["/P"] == parent
    let kids = dictionary["/K"]
    for kid in kids.items.isEmpty ? [kids] : kids.items {
      let own = file.resolved(kid)
      if let number = own.integer {
        node.marks.append((dictionary["/Pg"], number))
      } else if own["/Type"].string == "/MCR", let number = own["/MCID"].integer {
        node.marks.append((own["/Pg"], number))
      } else if own["/Type"].string == "/OBJR" {
        node.objects.append(own["/Obj"])
      } else if own["/Type"].string == "/StructElem" {
        node.kids.append(Self.node(kid, parent: reference, file))
      }
    }
    return node
  }
}
