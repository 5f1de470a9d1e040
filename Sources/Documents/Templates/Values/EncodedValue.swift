extension TemplateValue {
  /// Any encodable value as templates see it: keys in snake case, except those of dictionaries, which
  /// users chose; what does not exist as `null`.
  public init(encoding value: some Encodable) throws {
    let box = ValueBox(types: TypeMemory())
    try box.write(value)
    self = box.finished
  }
}

/// A place in the value being built; encoders share it by reference.
private final class ValueBox {
  private enum Content {
    case value(TemplateValue)
    case list([Slot])
    case object([String: Slot])
  }

  /// A value that is there, or one still being built.
  private enum Slot {
    case value(TemplateValue)
    case box(ValueBox)

    var finished: TemplateValue {
      switch self {
      case .value(let value): value
      case .box(let box): box.finished
      }
    }
  }

  private let types: TypeMemory
  private var content = Content.value(.null)

  init(types: TypeMemory) { self.types = types }

  var finished: TemplateValue {
    switch content {
    case .value(let value): value
    case .list(let slots): .list(slots.map(\.finished))
    case .object(let slots): .object(slots.mapValues(\.finished))
    }
  }

  /// The value as it is where it holds no others; a summary has tens of thousands of those.
  static func plain(_ value: some Encodable) -> TemplateValue? {
    switch value {
    case let number as Double: .number(number)
    case let text as String: .text(text)
    case let flag as Bool: .bool(flag)
    case let integer as Int: .number(Double(integer))
    default: nil
    }
  }

  func write<Value: Encodable>(_ value: Value) throws {
    if let plain = Self.plain(value) { return content = .value(plain) }
    try value.encode(to: ValueEncoder(box: self, keepsKeys: types.namedByUsers(Value.self)))
  }

  func become(_ value: TemplateValue) { content = .value(value) }

  func becomeObject() {
    if case .object = content { return }
    content = .object([:])
  }

  func becomeList() {
    if case .list = content { return }
    content = .list([])
  }

  func setMember(_ name: String, _ value: TemplateValue) { setMember(name, .value(value)) }

  func addElement(_ value: TemplateValue) { addElement(.value(value)) }

  func member(_ name: String) -> ValueBox {
    let box = ValueBox(types: types)
    setMember(name, .box(box))
    return box
  }

  func element() -> ValueBox {
    let box = ValueBox(types: types)
    addElement(.box(box))
    return box
  }

  private func setMember(_ name: String, _ slot: Slot) {
    guard case .object(var slots) = content else { return }
    content = .value(.null)
    slots[name] = slot
    content = .object(slots)
  }

  private func addElement(_ slot: Slot) {
    guard case .list(var slots) = content else { return }
    content = .value(.null)
    slots.append(slot)
    content = .list(slots)
  }

  var count: Int {
    if case .list(let slots) = content { return slots.count }
    return 0
  }
}

/// Which types have keys that users chose; to ask the language takes longer than to encode a small value.
private final class TypeMemory {
  private var known: [ObjectIdentifier: Bool] = [:]

  func namedByUsers<Value>(_ type: Value.Type) -> Bool {
    if let answer = known[ObjectIdentifier(type)] { return answer }
    let answer = type is any NamedByUsers.Type
    known[ObjectIdentifier(type)] = answer
    return answer
  }
}

/// A dictionary whose keys are names, not parts of a type.
private protocol NamedByUsers {}
extension Dictionary: NamedByUsers where Key == String {}

private struct ValueEncoder: Encoder {
  let box: ValueBox
  let keepsKeys: Bool
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.becomeObject()
    return KeyedEncodingContainer(Members(box: box, keepsKeys: keepsKeys))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.becomeList()
    return Elements(box: box)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(box: box)
  }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let box: ValueBox
  let keepsKeys: Bool
  var codingPath: [any CodingKey] { [] }

  private func name(_ key: some CodingKey) -> String {
    keepsKeys ? key.stringValue : SnakeCase.of(key.stringValue)
  }

  private func member(_ key: Key) -> ValueBox { box.member(name(key)) }

  func encodeNil(forKey key: Key) { box.setMember(name(key), .null) }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    if let plain = ValueBox.plain(value) { return box.setMember(name(key), plain) }
    try member(key).write(value)
  }

  // What is `nil` is left out by default; a template should find it as `null`.

  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try encodeOrNull(value, key) }

  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try encodeOrNull(value, key) }

  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try encodeOrNull(value, key) }

  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encodeOrNull(value, key) }

  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    try encodeOrNull(value, key)
  }

  private func encodeOrNull(_ value: (some Encodable)?, _ key: Key) throws {
    guard let value else { return encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    ValueEncoder(box: member(key), keepsKeys: false).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    ValueEncoder(box: member(key), keepsKeys: false).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { ValueEncoder(box: box.member("super"), keepsKeys: false) }

  func superEncoder(forKey key: Key) -> any Encoder {
    ValueEncoder(box: member(key), keepsKeys: false)
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let box: ValueBox
  var codingPath: [any CodingKey] { [] }
  var count: Int { box.count }

  func encodeNil() { box.addElement(.null) }

  func encode<T: Encodable>(_ value: T) throws {
    if let plain = ValueBox.plain(value) { return box.addElement(plain) }
    try box.element().write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    ValueEncoder(box: box.element(), keepsKeys: false).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    ValueEncoder(box: box.element(), keepsKeys: false).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { ValueEncoder(box: box.element(), keepsKeys: false) }
}

private struct Single: SingleValueEncodingContainer {
  let box: ValueBox
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { box.become(.null) }

  func encode<T: Encodable>(_ value: T) throws { try box.write(value) }

  // Numbers come here to say what they are.

  func encode<T: Encodable & BinaryInteger>(_ value: T) throws {
    box.become(.number(Double(value)))
  }

  func encode(_ value: Float) throws { box.become(.number(Double(value))) }
}
