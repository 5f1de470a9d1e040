import Documents
import Wording

/// Sliders for the plan: markup that stays hidden until the page's script takes it over.
struct HTMLWhatIf {
  let panel: WhatIfPanel
  /// How many channels have a colour of their own.
  let colors: Int
  let words: Catalogue

  var markup: String {
    let spend = Markup.escape(panel.spend.label)
    let rows = panel.rows.map(row).joined(separator: "\n")
    let unit = panel.outcome.label.isEmpty ? panel.noun : panel.outcome.label
    return """
      <div class="what-if" hidden>
      <h3>\(say("Try another split"))</h3>
      <p class="subtitle">\(say("Move a slider or type an amount.")) \(Markup.escape(panel.note))</p>
      <div class="what-if-parts"><div>
      <p class="presets" role="group" aria-label="\(say("Starting points"))">\(presets)</p>
      <div class="scroll"><table><thead><tr><th scope="col">\(say("Channel"))</th><th scope="col">\(say("Spend"))</th>\
      <th scope="col" class="n">\(spend)</th><th scope="col" class="n">\(say("Change"))</th>\
      <th scope="col" class="n">\(say("Effect, \(unit)"))</th></tr></thead>
      <tbody>\(rows)</tbody>
      <tfoot><tr class="total"><th scope="row">\(say("Total"))</th><td></td><td class="n sum"></td><td class="n share"></td><td class="n effect"></td></tr></tfoot></table></div>
      </div>
      <div class="what-if-result" role="status" aria-live="polite"><p class="label">\(against)</p>\
      <p class="value">\(Markup.escape(panel.gain))</p><p class="interval">\(Markup.escape(panel.interval))</p>\
      <svg class="histogram" viewBox="0 0 200 78" role="img" aria-label="\(say("How the draws spread around the change"))"></svg>\
      <p class="chance">\(Markup.escape(panel.probability))</p><p class="budget"></p><p class="warning" hidden></p></div>
      </div>
      <script type="application/json">\(Markup.json(WhatIfPayload(panel, words: words)))</script>
      </div>
      """
  }

  private func say(_ phrase: Phrase) -> String { Markup.escape(words.text(phrase)) }

  private var against: String { say("Against: \(panel.currentLabel)") }

  private var presets: String {
    let cuts = [("0.9", 0.1), ("0.75", 0.25)].map { preset, cut in
      (preset, say("All less \(panel.percent(cut))"))
    }
    let all = [("plan", say("The plan")), ("now", Markup.escape(panel.currentLabel))] + cuts
    return all.map { preset, label in
      "<button type=\"button\" data-preset=\"\(preset)\" aria-pressed=\"\(preset == "plan")\">\(label)</button>"
    }.joined()
  }

  private func row(_ row: WhatIfPanel.Row) -> String {
    let name = Markup.escape(row.name)
    let top = row.spends.last ?? row.current
    let slider = say("Spend on \(row.name)")
    let field = say("Spend on \(row.name), \(panel.spend.label)")
    return
      "<tr class=\"\(row.colorIndex < colors ? "c\(row.colorIndex)" : "other")\"><th scope=\"row\">\(HTMLMarks.markup(.swatch(row.colorIndex), colors: colors))<bdi>\(name)</bdi></th>"
      + "<td><input type=\"range\" min=\"0\" max=\"\(top)\" step=\"any\" value=\"\(row.recommended)\" aria-label=\"\(slider)\"></td>"
      + "<td class=\"n\"><input type=\"number\" min=\"0\" step=\"any\" aria-label=\"\(field)\"></td>"
      + "<td class=\"n share\"></td><td class=\"n effect\"></td></tr>"
  }
}
