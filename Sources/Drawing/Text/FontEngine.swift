import CCairo
import CFreeType
import Synchronization

/// FreeType, kept for the life of the process.
///
/// Cairo goes on using a FreeType face until its last font is gone, so faces close themselves when
/// Cairo lets go of them, and the library that owns them never does. FreeType wants the opening and
/// closing of faces of one library to happen one at a time; hence the lock.
final class FontEngine: Sendable {
  static let shared = FontEngine()

  private struct State: @unchecked Sendable {
    var library: FT_Library?
  }

  private let state: Mutex<State>

  private init() {
    var library: FT_Library?
    FT_Init_FreeType(&library)
    state = Mutex(State(library: library))
  }

  /// Opens a file for Cairo; the caller owns the face. `nil` if it cannot be opened.
  ///
  /// No call into Cairo is made under the lock: Cairo holds a lock of its own while it lets go of a
  /// face, and two locks taken in two orders would wait for each other for ever.
  func cairoFace(_ file: FontFile) -> OpaquePointer? {
    open(file).flatMap(cairoFace)
  }

  /// Opens a file in memory for Cairo; the caller owns the face. `nil` if it cannot be opened.
  func cairoFace(_ bytes: [UInt8]) -> OpaquePointer? {
    open(bytes).flatMap(cairoFace)
  }

  private func cairoFace(_ face: FT_Face) -> OpaquePointer? {
    guard let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING)) else {
      close(UnsafeMutableRawPointer(face))
      return nil
    }
    let kept = cairo_font_face_set_user_data(
      font, faceKey.pointer, UnsafeMutableRawPointer(face)
    ) { face in
      if let face { FontEngine.shared.close(face) }
    }
    if kept != CAIRO_STATUS_SUCCESS {
      cairo_font_face_destroy(font)
      close(UnsafeMutableRawPointer(face))
      return nil
    }
    return font
  }

  /// What a font file calls its family; `nil` if it is no font.
  func familyName(_ path: String) -> String? {
    guard let face = open(FontFile(path: path)) else { return nil }
    defer { close(UnsafeMutableRawPointer(face)) }
    return face.pointee.family_name.map { String(cString: $0) }
  }

  private func open(_ file: FontFile) -> FT_Face? {
    state.withLock { state -> SendableFace? in
      guard let library = state.library else { return nil }
      var face: FT_Face?
      guard FT_New_Face(library, file.path, FT_Long(file.index), &face) == 0, let face else {
        return nil
      }
      return SendableFace(pointer: face)
    }?.pointer
  }

  /// The bytes live as long as the face, which points to them.
  private func open(_ bytes: [UInt8]) -> FT_Face? {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    let held = SendableMemory(pointer: copy)
    let opened = state.withLock { state -> SendableFace? in
      guard let library = state.library else { return nil }
      var face: FT_Face?
      guard
        FT_New_Memory_Face(library, held.pointer.baseAddress, FT_Long(held.pointer.count), 0, &face)
          == 0, let face
      else { return nil }
      face.pointee.generic.data = UnsafeMutableRawPointer(held.pointer.baseAddress)
      return SendableFace(pointer: face)
    }
    if opened == nil { copy.deallocate() }
    return opened?.pointer
  }

  private func close(_ face: UnsafeMutableRawPointer) {
    state.withLock { _ in
      let face = face.assumingMemoryBound(to: FT_FaceRec_.self)
      let memory = face.pointee.generic.data
      _ = FT_Done_Face(face)
      memory?.deallocate()
    }
  }
}

private struct SendableMemory: @unchecked Sendable {
  let pointer: UnsafeMutableBufferPointer<UInt8>
}

private struct SendableFace: @unchecked Sendable {
  let pointer: FT_Face
}

/// Its address names the user data of a Cairo face.
private final class UserDataKey: @unchecked Sendable {
  let pointer = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

  deinit { pointer.deallocate() }
}

private let faceKey = UserDataKey()
