import Foundation
import Testing

@Suite("A client's brand")
struct BrandTests {
  private func copyBrand(_ name: String, to work: Workplace) throws {
    try FileManager.default.copyItem(
      atPath: BuiltProgram.root + "/assets/brands/\(name)", toPath: work.path + "/brand")
  }

  @Test(
    "is taken from the configuration's folder, names channels, and a saved model asks for it again")
  func whole() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data/sales.csv")
    try copyBrand("meadow", to: work)
    let brand = try work.text("brand/brand.yaml")
    try work.put(brand + "\nnames: {tv: Television, tvv: Nothing}\n", "brand/brand.yaml")
    try work.put(
      "data: {file: data/sales.csv}\nmodel: {method: ridge}\nreport: {brand: brand/brand.yaml}\nbudget: {constraints: {tv: {min: 0}}}\n",
      "mmm.yaml")
    let outcome = try work.run("run", "--config", "mmm.yaml", "--output", "report")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("Did you mean \"tv\"?"), "\(outcome.errors)")
    let text = try work.text("report/report.txt")
    #expect(text.contains("Television"))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("tv ") })
    #expect(try work.text("report/report.html").contains("#1b5e3f"))
    #expect(
      try work.text("report/executive_summary.json").contains("\"client\" : \"Meadow & Mill\""))
    // The model keeps the names of the data, and so do plans made from it.
    #expect(!(try work.text("report/model.json").contains("Television")))
    let again = try work.run("report", "report/model.json", "--output", "again")
    #expect(again.status == 0 && again.errors.contains("--brand"), "\(again.errors)")
    let plan = try work.run(
      "plan", "report/model.json", "--brand", "brand/brand.yaml", "--min", "tv=1", "--origins", "0",
      "--output", "plan")
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.output.contains("Television"))
  }

  @Test("without contrast it is refused before anything is fitted")
  func refused() throws {
    let work = try Workplace()
    try work.put(SalesTable().text, "data.csv")
    try work.put("name: A\naccent: \"#F2C94C\"\n", "brand.yaml")
    let outcome = try work.run("run", "data.csv", "--brand", "brand.yaml", "--output", "report")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("row 2") || outcome.errors.contains("line 2"), "\(outcome.errors)")
    #expect(outcome.errors.contains("nearest colour"))
    #expect(!FileManager.default.fileExists(atPath: work.path + "/report"))
    let missing = try work.run("run", "data.csv", "--brand", "none.yaml")
    #expect(missing.status == 66)
  }
}
