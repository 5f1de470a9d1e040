import Drawing
import Testing

@Suite struct PNGRendererTests {
  private var scene: Scene {
    Scene(
      size: Size(40, 30),
      nodes: [
        .text(
          Text("Paid", at: Point(2, 20), style: TextStyle(size: 12, color: Color(0x1A1A1A))))
      ])
  }

  @Test func thePictureHasTheScenesSizeTimesTheScale() throws {
    let bytes = try PNGRenderer(scale: 2).render(scene, fonts: FontLibrary())
    #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // The IHDR chunk holds width and height as big-endian 32 bit numbers.
    #expect(Array(bytes[16..<24]) == [0, 0, 0, 80, 0, 0, 0, 60])
  }

  @Test func theSameSceneGivesTheSameBytes() throws {
    let first = try PNGRenderer().render(scene, fonts: FontLibrary())
    let second = try PNGRenderer().render(scene, fonts: FontLibrary())
    #expect(first == second)
  }

  @Test func textLeavesInk() throws {
    let empty = Scene(size: scene.size, nodes: [])
    let fonts = try FontLibrary()
    #expect(
      try PNGRenderer().render(scene, fonts: fonts).count
        > PNGRenderer().render(empty, fonts: fonts).count + 50)
  }
}
