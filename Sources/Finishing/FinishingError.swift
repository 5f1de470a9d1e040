/// Why a drawn PDF could not be finished; each is a mistake of the program.
public enum FinishingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// libqpdf cannot work with the file; its own words.
  case refused(String)
  /// The content of a page does not have the marks that were recorded while it was drawn.
  case marksDiffer(page: Int)

  public var description: String {
    switch self {
    case .refused(let reason): "the PDF could not be finished: \(reason)"
    case .marksDiffer(let page):
      "the PDF could not be finished: page \(page) was drawn otherwise than was recorded"
    }
  }
}
