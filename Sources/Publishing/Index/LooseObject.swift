/// A JSON object of which only what is asked for has to be there and right.
struct LooseObject: Decodable {
  private let container: KeyedDecodingContainer<Name>

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  init(from decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Name.self)
  }

  /// An object inside; `nil` where there is none of this name.
  subscript(name: String) -> LooseObject? { value(name) }

  func text(_ name: String) -> String? { value(name) }

  func flag(_ name: String) -> Bool? { value(name) }

  func number(_ name: String) -> Double? {
    let number: Double? = value(name)
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// How many elements a list has.
  func count(_ name: String) -> Int? {
    let list: [Anything]? = value(name)
    return list?.count
  }

  func objects(_ name: String) -> [LooseObject]? { value(name) }

  private func value<Value: Decodable>(_ name: String) -> Value? {
    try? container.decode(Value.self, forKey: Name(stringValue: name))
  }
}
