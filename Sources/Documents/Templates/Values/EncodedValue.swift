extension TemplateValue {
  /// Any encodable value as templates see it: keys in snake case, except those of dictionaries, which
  /// users chose; what does not exist as `null`.
  public init(encoding value: some Encodable) throws {
    let box = ValueBox()
    try box.write(value)
    self = box.finished
  }
}

/// A place in the value being built; encoders share it by reference.
private final class ValueBox {
  private enum Content {
    case value(TemplateValue)
    case list([ValueBox])
    case object([String: ValueBox])
  }

  private var content = Content.value(.null)

  var finished: TemplateValue {
    switch content {
    case .value(let value): value
    case .list(let boxes): .list(boxes.map(\.finished))
    case .object(let boxes): .object(boxes.mapValues(\.finished))
    }
  }

  func write(_ value: some Encodable) throws {
    switch value {
    case let number as Double: content = .value(.number(number))
    case let text as String: content = .value(.text(text))
    case let flag as Bool: content = .value(.bool(flag))
    case let integer as any BinaryInteger: content = .value(.number(Double(integer)))
    case let number as Float: content = .value(.number(Double(number)))
    default:
      try value.encode(
        to: ValueEncoder(box: self, keepsKeys: value is any NamedByUsers))
    }
  }

  func becomeObject() {
    if case .object = content { return }
    content = .object([:])
  }

  func becomeList() {
    if case .list = content { return }
    content = .list([])
  }

  func becomeNull() {
    content = .value(.null)
  }

  func member(_ name: String) -> ValueBox {
    let box = ValueBox()
    if case .object(var boxes) = content {
      content = .value(.null)
      boxes[name] = box
      content = .object(boxes)
    }
    return box
  }

  func element() -> ValueBox {
    let box = ValueBox()
    if case .list(var boxes) = content {
      content = .value(.null)
      boxes.append(box)
      content = .list(boxes)
    }
    return box
  }

  var count: Int {
    if case .list(let boxes) = content { return boxes.count }
    return 0
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

  private func member(_ key: any CodingKey) -> ValueBox {
    box.member(keepsKeys ? key.stringValue : SnakeCase.of(key.stringValue))
  }

  func encodeNil(forKey key: Key) { member(key).becomeNull() }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
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
    let member = member(key)
    if let value { try member.write(value) }
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

  func encodeNil() { box.element().becomeNull() }

  func encode<T: Encodable>(_ value: T) throws { try box.element().write(value) }

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

  func encodeNil() { box.becomeNull() }

  func encode<T: Encodable>(_ value: T) throws { try box.write(value) }
}
