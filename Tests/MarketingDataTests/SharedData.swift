#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The data sets that lie beside the project where it is developed.
enum SharedData {
  static let folder: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return ["/\(root)/../shared/data", "/\(root)/../../shared/data"].first {
      FileManager.default.fileExists(atPath: $0)
    }
  }()

  static var isPresent: Bool { folder != nil }

  static func bytes(_ set: String) throws -> [UInt8] {
    let path = (folder ?? "") + "/\(set)/data.csv"
    return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
