import Documents
import FoundationEssentials

/// Sliders for the plan: markup that stays hidden until the page's script takes it over.
enum HTMLWhatIf {
  static func markup(_ panel: WhatIfPanel, colors: Int) -> String {
    let spend = Markup.escape(panel.spend.label)
    let rows = panel.rows.map { row(panel, $0, colors) }.joined(separator: "\n")
    return """
      <div class="what-if" hidden>
      <h3>Try another split</h3>
      <p class="subtitle">Move a slider or type an amount. \(Markup.escape(panel.note))</p>
      <div class="what-if-parts"><div>
      <p class="presets" role="group" aria-label="Starting points"><button type="button" data-preset="plan" aria-pressed="true">The plan</button>\
      <button type="button" data-preset="now" aria-pressed="false">\(Markup.escape(panel.currentLabel))</button>\
      <button type="button" data-preset="0.9" aria-pressed="false">All less 10%</button>\
      <button type="button" data-preset="0.75" aria-pressed="false">All less 25%</button></p>
      <div class="scroll"><table><thead><tr><th scope="col">Channel</th><th scope="col">Spend</th>\
      <th scope="col" class="n">\(spend)</th><th scope="col" class="n">Change</th>\
      <th scope="col" class="n">Effect, \(Markup.escape(panel.outcome.label.isEmpty ? panel.noun : panel.outcome.label))</th></tr></thead>
      <tbody>\(rows)</tbody>
      <tfoot><tr class="total"><th scope="row">Total</th><td></td><td class="n sum"></td><td class="n share"></td><td class="n effect"></td></tr></tfoot></table></div>
      </div>
      <div class="what-if-result" role="status" aria-live="polite"><p class="label">Against \(Markup.escape(panel.currentLabel.lowercased()))</p>\
      <p class="value">\(Markup.escape(panel.gain))</p><p class="interval">\(Markup.escape(panel.interval))</p>\
      <svg class="histogram" viewBox="0 0 200 64" role="img" aria-label="How the draws spread around the change"></svg>\
      <p class="chance">\(Markup.escape(panel.probability))</p><p class="warning" hidden></p></div>
      </div>
      <script type="application/json">\(data(panel))</script>
      </div>
      """
  }

  private static func row(_ panel: WhatIfPanel, _ row: WhatIfPanel.Row, _ colors: Int) -> String {
    let name = Markup.escape(row.name)
    let top = row.spends.last ?? row.current
    let unit = Markup.escape(panel.spend.label)
    return
      "<tr><th scope=\"row\">\(HTMLMarks.markup(.swatch(row.colorIndex), colors: colors))<bdi>\(name)</bdi></th>"
      + "<td><input type=\"range\" min=\"0\" max=\"\(top)\" step=\"any\" value=\"\(row.recommended)\" aria-label=\"Spend on \(name)\"></td>"
      + "<td class=\"n\"><input type=\"number\" min=\"0\" step=\"any\" aria-label=\"Spend on \(name), \(unit)\"></td>"
      + "<td class=\"n share\"></td><td class=\"n effect\"></td></tr>"
  }

  /// What the script computes with; a data block, which no policy has to allow.
  private static func data(_ panel: WhatIfPanel) -> String {
    struct Payload: Encodable {
      struct Row: Encodable {
        var name: String
        var now, plan, most: Double
        var x, y: [Double]
        var d: [[Int]]
      }
      struct Unit: Encodable {
        var divisor: Double
        var label: String
        var places: Int
      }
      var unit, now, level: Double
      var gain, interval, chance, decimal, group, noun: String
      var spend, outcome: Unit
      var rows: [Row]
    }
    func unit(_ unit: WhatIfPanel.Unit) -> Payload.Unit {
      Payload.Unit(divisor: unit.divisor, label: unit.label, places: unit.places)
    }
    let payload = Payload(
      unit: panel.unit, now: panel.currentResponse, level: panel.level, gain: panel.gain,
      interval: panel.interval, chance: panel.probability, decimal: panel.decimalMark,
      group: panel.groupMark, noun: panel.noun, spend: unit(panel.spend),
      outcome: unit(panel.outcome),
      rows: panel.rows.map {
        Payload.Row(
          name: $0.name, now: $0.current, plan: $0.recommended, most: $0.observedMaximum,
          x: $0.spends, y: $0.means, d: $0.changes)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let bytes = try? encoder.encode(payload) else { return "null" }
    // Nothing in it may end the element it stands in.
    return String(decoding: bytes, as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026")
  }
}
