/// The program's version, written into every report.
enum Version {
  static let current = "0.1.0"
}
