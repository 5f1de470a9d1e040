import Finishing
import Testing

@Suite struct MarkedContentTests {
  private func rewrite(_ content: String, _ marks: [MarkedContent.Mark]) throws -> String {
    String(
      decoding: try MarkedContent.rewrite(Array(content.utf8), marks: marks, page: 3),
      as: UTF8.self)
  }

  @Test func stretchesGetTheNamesThatWereRecorded() throws {
    let content = """
      q
      /Span << /MCID 0 >> BDC
      BT 9 0 0 -9 48 41 Tm /f 1 Tf (1)Tj ET
      EMC
      /Span << /MCID 1 >> BDC
      0 0 9 9 re f
      EMC
      Q

      """
    #expect(
      try rewrite(content, [.element(name: "H1", number: 0), .artifact(.footer)]) == """
        q
        /H1 <</MCID 0>> BDC
        BT 9 0 0 -9 48 41 Tm /f 1 Tf (1)Tj ET
        EMC
        /Artifact <</Type /Pagination /Subtype /Footer>> BDC
        0 0 9 9 re f
        EMC
        Q

        """)
  }

  @Test func whatIsPaintedBetweenThemIsAnArtifact() throws {
    let content = """
      0.5 g
      0 0 m 9 0 l S
      q 0 0 9 9 re W n
      /Span << /MCID 0 >> BDC
      0 0 9 9 re f
      EMC
      Q BT (a)Tj ET
      /x1 Do

      """
    #expect(
      try rewrite(content, [.element(name: "Figure", number: 0)]) == """
        0.5 g
        /Artifact BMC
        0 0 m 9 0 l S
        q 0 0 9 9 re W n
        EMC
        /Figure <</MCID 0>> BDC
        0 0 9 9 re f
        EMC
        Q /Artifact BMC
        BT (a)Tj ET
        /x1 Do
        EMC

        """)
  }

  @Test func bracketsThatSayWhatLettersStandForStay() throws {
    let ligature = "BT\n/Span << /ActualText (/MCID 1) >> BDC\n<01>Tj\nEMC\nET\n"
    #expect(
      try rewrite(
        "/Span << /MCID 0 >> BDC\n\(ligature)EMC\n\(ligature)", [.element(name: "P", number: 0)])
        == "/P <</MCID 0>> BDC\n\(ligature)EMC\n/Artifact BMC\n\(ligature)EMC\n")
  }

  @Test func aPathThatOnlyClipsNeedsNoBracket() throws {
    let content = "q 0 0 9 9 re W n\n/Span << /MCID 0 >> BDC\n0 0 9 9 re f\nEMC\nQ\n"
    #expect(
      try rewrite(content, [.element(name: "P", number: 0)])
        == "q 0 0 9 9 re W n\n/P <</MCID 0>> BDC\n0 0 9 9 re f\nEMC\nQ\n")
  }

  @Test(arguments: [
    "(/Span << /MCID 9 >> BDC)", "(a \\) EMC)", "((EMC) BDC)", "[(EMC) 22 (BDC)]", "<454D43>",
  ])
  func wordsOfATextAreNoOperators(_ string: String) throws {
    let operation = string.hasPrefix("[") ? "TJ" : "Tj"
    let text = "BT \(string)\(operation) ET"
    let content = "/Span << /MCID 0 >> BDC\n\(text)\nEMC\n"
    #expect(
      try rewrite(content, [.element(name: "P", number: 7)])
        == "/P <</MCID 7>> BDC\n\(text)\nEMC\n")
  }

  @Test(arguments: [
    ("/Span << /MCID 0 >> BDC EMC", 0), ("/Span << /MCID 0 >> BDC EMC", 2),
    ("/Span << /MCID 0 >> BDC", 1), ("EMC", 0),
    ("/Span << /MCID 0 >> BDC /Span << /MCID 1 >> BDC EMC EMC", 2),
    ("/Span << /MCID 0", 1),
  ])
  func contentThatWasDrawnOtherwiseIsRefused(_ content: String, marks: Int) {
    #expect(throws: FinishingError.marksDiffer(page: 3)) {
      try rewrite(content, (0..<marks).map { .element(name: "P", number: $0) })
    }
  }
}
