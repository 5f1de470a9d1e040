import Calendars
import Findings
import FoundationEssentials

/// What a page over many reports says of one: a few values of its `executive_summary.json`.
///
/// All but the days of the data may be missing, so that reports of older and newer versions are shown alike.
public struct IndexedReport: Sendable {
  /// A mean with its bounds.
  struct Interval: Sendable, Equatable {
    var mean: Double
    var lower: Double?
    var upper: Double?
  }

  /// Its folder as the user sees it, such as `q3`; empty for the folder itself.
  var folder: String
  /// The way from the page to the folder, as an address.
  var address: String
  /// Which of `shownFiles` it has.
  var files: [String]

  var title: String?
  var client: String?
  var type: String?
  var dataName: String?
  var locale: String?
  var currency: String
  var level: Double?
  var breakEven: Double?
  var start: CivilDate?
  var end: CivilDate
  var outcome: String?
  var outcomeIsMoney: Bool
  var letter: String?
  var verdict: String?
  var isActionable: Bool
  var headline: String?
  var roi: Interval?
  var gain: Interval?
  var probabilityOfGain: Double?
  /// `nil` for reports that do not watch anything.
  var alerts: Int?

  /// The files a reader opens, with what to call them.
  public static let shownFiles = [
    ("report.html", "HTML"), ("report.pdf", "PDF"), ("report.xlsx", "Excel"),
    ("report.eml", "E-mail"), ("report.txt", "Text"),
  ]

  /// The file a report is known by.
  public static let summaryFile = "executive_summary.json"
  /// The file that says what belongs to it.
  public static let manifestFile = "manifest.json"

  /// - Parameters:
  ///   - summary: the bytes of `executive_summary.json`.
  ///   - folder: where it is, for people.
  ///   - path: the way from the page to it; empty where the page stands beside it.
  ///   - files: the names in the folder.
  /// - Returns: `nil` where the bytes are no report's summary.
  public init?(summary: [UInt8], folder: String, path: String, files: [String]) {
    guard let root = try? JSONDecoder().decode(LooseObject.self, from: Data(summary)),
      let end = root["period"]?.text("end").flatMap({ CivilDate($0) })
    else { return nil }
    self.folder = folder
    address = IndexedReport.address(path)
    self.files = IndexedReport.shownFiles.map(\.0).filter(files.contains)
    self.end = end
    start = root["period"]?.text("start").flatMap { CivilDate($0) }
    let report = root["report"]
    title = report?.text("title")
    client = report?.text("client")
    type = report?.text("type")
    dataName = report?.text("data_name")
    locale = report?.text("locale")
    currency = report?.text("currency") ?? root["outcome"]?.text("currency") ?? "USD"
    level = report?.number("interval")
    breakEven = report?.number("break_even")
    outcome = root["outcome"]?.text("name")
    outcomeIsMoney = root["outcome"]?.text("currency") != nil
    letter = root["grade"]?.text("letter")
    verdict = root["grade"]?.text("verdict")
    isActionable = root["grade"]?.flag("actionable") ?? true
    headline = root["insights"]?.text("headline")
    roi = IndexedReport.interval(root["media"]?["roi"])
    let plan = root["optimization"]
    gain = IndexedReport.interval(plan?["gain"])
    probabilityOfGain = plan?.number("probability_of_gain")
    alerts = root["monitoring"]?.count("alerts")
  }

  private static func interval(_ object: LooseObject?) -> Interval? {
    object?.number("mean").map {
      Interval(mean: $0, lower: object?.number("lower"), upper: object?.number("upper"))
    }
  }

  /// The address of one of its files.
  func address(of file: String) -> String { address + IndexedReport.encoded(file) }

  /// A path as a relative address: whatever it is called, it leads nowhere but to files.
  private static func address(_ path: String) -> String {
    let steps = path.split(separator: "/").map { encoded(String($0)) }
    let way = steps.first == ".." ? steps : ["."] + steps
    return way.joined(separator: "/") + "/"
  }

  /// RFC 3986: every byte but letters, digits and `-._~` as `%HH`.
  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }
}
