/// A vector in memory that its owner frees, padded with zeros to whole blocks of eight numbers.
///
/// The padding lets every loop run over whole blocks without a tail: zeros add nothing to a sum and stay zero
/// under every operation here. Sums go lane by lane and then across lanes, in one order on every machine.
package struct Vector {
  package typealias Block = SIMD8<Double>
  static let lanes = 8

  private let memory: UnsafeMutableRawPointer
  let blocks: Int

  init(memory: UnsafeMutableRawPointer, blocks: Int) {
    self.memory = memory
    self.blocks = blocks
  }

  /// The numbers one by one; the first `dimension` of them count.
  package var numbers: UnsafeMutablePointer<Double> { memory.assumingMemoryBound(to: Double.self) }

  subscript(block: Int) -> Block {
    @inline(__always) get {
      memory.load(fromByteOffset: block &* MemoryLayout<Block>.stride, as: Block.self)
    }
    @inline(__always) nonmutating set {
      memory.storeBytes(
        of: newValue, toByteOffset: block &* MemoryLayout<Block>.stride, as: Block.self)
    }
  }

  static func blocks(for dimension: Int) -> Int { (dimension + lanes - 1) / lanes }

  func copy(from other: Vector) {
    memory.copyMemory(from: other.memory, byteCount: blocks * MemoryLayout<Block>.stride)
  }

  func dot(_ other: Vector) -> Double {
    var sum = Block.zero
    for block in 0..<blocks { sum += self[block] * other[block] }
    return sum.sum()
  }

  /// Adds `factor` times another vector.
  func add(_ factor: Double, _ other: Vector) {
    let factors = Block(repeating: factor)
    for block in 0..<blocks { self[block] += factors * other[block] }
  }

  /// Becomes the product of two vectors, number by number.
  func setProduct(_ first: Vector, _ second: Vector) {
    for block in 0..<blocks { self[block] = first[block] * second[block] }
  }
}

/// The memory of many vectors of one dimension, allocated once and freed together.
package final class VectorStore {
  private let memory: UnsafeMutableRawPointer
  private let blocks: Int
  private let capacity: Int
  private var used = 0

  package init(dimension: Int, count: Int) {
    blocks = Vector.blocks(for: dimension)
    capacity = count
    let bytes = max(blocks * count, 1) * MemoryLayout<Vector.Block>.stride
    memory = .allocate(byteCount: bytes, alignment: MemoryLayout<Vector.Block>.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
  }

  deinit { memory.deallocate() }

  /// A vector of zeros that lives as long as the store.
  package func take() -> Vector {
    precondition(used < capacity, "the store was made for fewer vectors")
    defer { used += 1 }
    return Vector(
      memory: memory + used * blocks * MemoryLayout<Vector.Block>.stride, blocks: blocks)
  }
}
