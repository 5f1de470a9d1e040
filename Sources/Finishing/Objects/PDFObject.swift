/// An object of a PDF as it is to be written.
indirect enum PDFObject {
  case name(String)
  case text(String)
  case ascii(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
  case array([PDFObject])
  case dictionary([(key: String, value: PDFObject)])
  case reference(ObjectFile.Reference)
}
