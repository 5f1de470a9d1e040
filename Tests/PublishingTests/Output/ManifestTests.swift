import Publishing
import Settings
import Testing

@Suite("The manifest")
struct ManifestTests {
  static let manifest = Manifest(
    version: "1.2.3", input: Manifest.Input(name: "data.csv", bytes: 3, sha256: "00"),
    configuration: Configuration(), timings: nil,
    files: [OutputFile(name: "b", text: "abc"), OutputFile(name: "a", text: "")])

  @Test("lists each file with its size and digest, in order of name")
  func files() {
    // Digests of "" and "abc": FIPS 180-4 examples.
    #expect(Self.manifest.files.map(\.name) == ["a", "b"])
    #expect(Self.manifest.files.map(\.bytes) == [0, 3])
    #expect(
      Self.manifest.files.map(\.sha256) == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ])
  }

  @Test("says nothing of how long a reproducible run took")
  func reproducible() throws {
    let text = String(decoding: try Self.manifest.file().bytes, as: UTF8.self)
    #expect(text.contains("\"timings\" : null"))
    #expect(text.contains("\"seed\" : 1"))
    #expect(!text.contains("\"threads\""))
  }
}
