import CQPDF
import Glibc

/// The objects of a PDF: the one place that calls libqpdf.
///
/// Calls on objects do not fail one by one; the library keeps the first error, which is asked for
/// before anything is written.
struct ObjectFile {
  /// An object of the file that others can point to.
  struct Reference {
    fileprivate let handle: qpdf_oh
  }

  private let file: qpdf_data

  // MARK: Reading and writing

  /// Reads a file, lets the body change it, and returns the bytes of the changed one.
  static func rewrite(
    _ bytes: [UInt8], version: String,
    _ change: (ObjectFile) throws(FinishingError) -> Void
  ) throws(FinishingError) -> [UInt8] {
    guard let data = qpdf_init() else { throw .refused("no memory") }
    var held: qpdf_data? = data
    defer { qpdf_cleanup(&held) }
    let file = ObjectFile(file: data)
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
    // The library reads from these bytes until the new file is written.
    let result = bytes.withUnsafeBytes { buffer -> Result<[UInt8], FinishingError> in
      Result { () throws(FinishingError) in
        _ = qpdf_read_memory(data, "report.pdf", buffer.baseAddress, UInt64(buffer.count), nil)
        try file.check()
        try change(file)
        try file.check()
        return try file.written(version: version)
      }
    }
    return try result.get()
  }

  private func written(version: String) throws(FinishingError) -> [UInt8] {
    _ = qpdf_init_write_memory(file)
    try check()
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    qpdf_set_minimum_pdf_version(file, version)
    qpdf_set_deterministic_ID(file, QPDF_TRUE)
    _ = qpdf_write(file)
    try check()
    guard let start = qpdf_get_buffer(file) else { throw .refused("nothing was written") }
    return Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(file)))
  }

  /// - Throws: The library's error, if there was one.
  func check() throws(FinishingError) {
    guard qpdf_has_error(file) == QPDF_TRUE, let error = qpdf_get_error(file) else { return }
    throw .refused(String(cString: qpdf_get_error_full_text(file, error)))
  }

  // MARK: What is there

  var root: Reference { Reference(handle: qpdf_get_root(file)) }

  /// The program that wrote the file.
  var producer: String {
    qpdf_get_info_key(file, "/Producer").map { String(cString: $0) } ?? ""
  }

  func pages() throws(FinishingError) -> [Reference] {
    let count = qpdf_get_num_pages(file)
    try check()
    return (0..<max(Int(count), 0)).map { Reference(handle: qpdf_get_page_n(file, $0)) }
  }

  /// What is drawn on a page, as operators.
  func content(of page: Reference) throws(FinishingError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = qpdf_oh_get_page_content_data(file, page.handle, &start, &count)
    try check()
    guard let start else { return [] }
    defer { free(start) }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// What a dictionary, or a stream's, has under a key; `nil` where it has nothing.
  func value(_ dictionary: Reference, _ key: String) -> Reference? {
    guard qpdf_oh_is_dictionary(file, dictionary.handle) == QPDF_TRUE,
      qpdf_oh_has_key(file, dictionary.handle, key) == QPDF_TRUE
    else { return nil }
    return Reference(handle: qpdf_oh_get_key(file, dictionary.handle, key))
  }

  /// All values of a dictionary, in the order of their keys.
  func values(_ dictionary: Reference) -> [Reference] {
    guard qpdf_oh_is_dictionary(file, dictionary.handle) == QPDF_TRUE else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(file, dictionary.handle)
    while qpdf_oh_dict_more_keys(file) == QPDF_TRUE {
      if let key = qpdf_oh_dict_next_key(file) { keys.append(String(cString: key)) }
    }
    return keys.map { Reference(handle: qpdf_oh_get_key(file, dictionary.handle, $0)) }
  }

  func items(_ array: Reference) -> [Reference] {
    guard qpdf_oh_is_array(file, array.handle) == QPDF_TRUE else { return [] }
    return (0..<qpdf_oh_get_array_n_items(file, array.handle)).map {
      Reference(handle: qpdf_oh_get_array_item(file, array.handle, $0))
    }
  }

  func isName(_ object: Reference, _ name: String) -> Bool {
    qpdf_oh_is_name_and_equals(file, object.handle, name) == QPDF_TRUE
  }

  // MARK: Changes

  func replaceContent(of page: Reference, with bytes: [UInt8]) throws(FinishingError) {
    set(page, "/Contents", .reference(addStream(bytes, [])))
    try check()
  }

  /// Dictionaries that can be pointed to before they are filled.
  func reserve(_ count: Int) -> [Reference] {
    (0..<count).map { _ in
      Reference(handle: qpdf_make_indirect_object(file, qpdf_oh_new_dictionary(file)))
    }
  }

  func addStream(_ bytes: [UInt8], _ entries: [(key: String, value: PDFObject)]) -> Reference {
    let stream = Reference(handle: qpdf_oh_new_stream(file))
    let dictionary = Reference(handle: qpdf_oh_get_dict(file, stream.handle))
    for (key, value) in entries { set(dictionary, key, value) }
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        file, stream.handle, $0.baseAddress, $0.count, qpdf_oh_new_null(file),
        qpdf_oh_new_null(file))
    }
    return stream
  }

  func set(_ dictionary: Reference, _ key: String, _ value: PDFObject) {
    qpdf_oh_replace_key(file, dictionary.handle, key, handle(value))
  }

  func remove(_ dictionary: Reference, _ key: String) {
    qpdf_oh_remove_key(file, dictionary.handle, key)
  }

  private func handle(_ object: PDFObject) -> qpdf_oh {
    switch object {
    case .name(let name): return qpdf_oh_new_name(file, name)
    case .text(let text): return qpdf_oh_new_unicode_string(file, text)
    case .ascii(let text): return qpdf_oh_new_string(file, text)
    case .integer(let number): return qpdf_oh_new_integer(file, Int64(number))
    case .real(let number): return qpdf_oh_new_real_from_double(file, number, 2)
    case .boolean(let value): return qpdf_oh_new_bool(file, value ? QPDF_TRUE : QPDF_FALSE)
    case .reference(let reference): return reference.handle
    case .array(let items):
      let array = qpdf_oh_new_array(file)
      for item in items { qpdf_oh_append_item(file, array, handle(item)) }
      return array
    case .dictionary(let entries):
      let dictionary = Reference(handle: qpdf_oh_new_dictionary(file))
      for (key, value) in entries { set(dictionary, key, value) }
      return dictionary.handle
    }
  }
}
