/// What is asked of a page inside the browser; each answers with a list of what is wrong.
enum PageScripts {
  /// Everything that cannot be named, has no role it needs or breaks the order of headings.
  static let names = #"""
    (() => {
      const wrong = [];
      const shown = e => e.checkVisibility({ visibilityProperty: true });
      const label = e => (e.getAttribute("aria-label")
        || (e.getAttribute("aria-labelledby") || "").split(" ")
          .map(id => (document.getElementById(id) || {}).textContent || "").join(" ")
        || [...(e.labels || [])].map(l => l.textContent).join(" ")
        || e.textContent || e.getAttribute("title") || "").trim();
      const say = (what, e) => wrong.push(what + ": " + e.outerHTML.slice(0, 120));
      document.querySelectorAll("a, button, input, summary, svg[role], section, nav, [role=region], [role=group]")
        .forEach(e => { if (shown(e) && !label(e)) { say("has no name", e); } });
      document.querySelectorAll("svg").forEach(e => {
        if (shown(e) && !e.getAttribute("role") && !e.closest("[aria-hidden=true]")) {
          say("is neither named nor hidden", e);
        }
      });
      document.querySelectorAll("table").forEach(table => {
        if (!table.querySelector("thead th[scope=col]")) { say("has no headers", table); }
      });
      const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
      ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => wrong.push("id twice: " + id));
      let last = 0, first = 0;
      document.querySelectorAll("h1, h2, h3, h4, h5, h6").forEach(h => {
        if (!shown(h)) { return; }
        const level = +h.tagName[1];
        if (level === 1) { first += 1; }
        if (level > last + 1) { say("leaves out a level after h" + last, h); }
        last = level;
      });
      if (first !== 1) { wrong.push(first + " headings of level 1"); }
      if (!document.querySelector("main") || !document.querySelector("nav")) {
        wrong.push("main or nav is missing");
      }
      if (!document.documentElement.lang) { wrong.push("no language"); }
      return wrong;
    })()
    """#

  /// Text that stands out too little from its ground: 4.5 to 1, or 3 to 1 where it is large.
  static let contrast = #"""
    (() => {
      const wrong = new Set();
      const parse = c => (c.match(/[\d.]+/g) || []).map(Number);
      const light = c => {
        const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
        return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]);
      };
      const ratio = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
      };
      const ground = e => {
        if (e.ownerSVGElement && getComputedStyle(e).stroke === "none") { return marked(e); }
        return page(e);
      };
      // Words in a picture may stand on marks drawn before them; those with a halo stand on that.
      const marked = e => {
        const at = e.getBoundingClientRect(), y = at.y + at.height / 2;
        let found = page(e);
        for (const one of e.ownerSVGElement.querySelectorAll("path, text")) {
          if (one === e) { break; }
          if (one.tagName === "text") { continue; }
          const style = getComputedStyle(one), fill = parse(style.fill);
          const inside = one.getScreenCTM().inverse();
          if (fill.length < 3 || ![0.1, 0.5, 0.9].every(share =>
            one.isPointInFill(new DOMPoint(at.x + share * at.width, y).matrixTransform(inside)))) { continue; }
          const part = +style.fillOpacity * +style.opacity * (fill.length === 4 ? fill[3] : 1);
          found = found.map((v, i) => i < 3 ? part * fill[i] + (1 - part) * v : v);
        }
        return found;
      };
      const page = e => {
        for (let at = e; at; at = at.parentElement) {
          const c = parse(getComputedStyle(at).backgroundColor);
          if (c.length === 3 || c[3] > 0) { return c; }
        }
        return [255, 255, 255];
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const e = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || e.closest("script, title, desc, style")) { continue; }
        if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) { continue; }
        const style = getComputedStyle(e), size = parseFloat(style.fontSize);
        const ink = parse(e.namespaceURI.endsWith("svg") ? style.fill : style.color);
        if (ink.length < 3) { continue; }
        const large = size >= 24 || size >= 18.66 && +style.fontWeight >= 700;
        const found = ratio(ink, ground(e));
        if (found < (large ? 3 : 4.5) - 0.005) {
          wrong.add(found.toFixed(2) + " " + walker.currentNode.textContent.trim().slice(0, 40));
        }
      }
      return [...wrong];
    })()
    """#

  /// Content that reaches beyond the window, or out of a box that would cut it.
  static let overflow = #"""
    (() => {
      const wrong = [], root = document.documentElement;
      if (root.scrollWidth > root.clientWidth) {
        wrong.push("the page is " + root.scrollWidth + " wide in " + root.clientWidth);
      }
      document.querySelectorAll("main *, header *, footer *").forEach(e => {
        if (e.closest("svg") || e.closest(".hidden") || !e.checkVisibility()) { return; }
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        const name = e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 50);
        if (box.right > root.clientWidth + 1 && !e.closest(".scroll, nav")) {
          wrong.push("ends at " + Math.round(box.right) + ": " + name);
        }
        if (style.clipPath !== "none") { return; }
        const cuts = style.overflowX === "hidden" || style.overflowX === "clip";
        if (cuts && style.textOverflow !== "ellipsis" && e.scrollWidth > e.clientWidth + 1) {
          wrong.push("is cut: " + name);
        }
      });
      return wrong.slice(0, 20);
    })()
    """#

  /// Every piece of text that a reader of the paper must find.
  static let printedText = #"""
    [...document.querySelectorAll(
      "main h2, main h3, main h4, main p, main li, main dt, main dd, main th, main td")]
      .filter(e => e.checkVisibility() && !e.closest("svg"))
      .map(e => {
        const copy = e.cloneNode(true);
        copy.querySelectorAll(".hidden, button, svg").forEach(part => part.remove());
        return copy.textContent.trim();
      }).filter(t => t)
    """#

  /// Every text of the main part, shown or folded away, but what only scripts fill.
  static let allText = #"""
    [...document.querySelectorAll("main h2, main h3, main h4, main p, main li, main th, main td, main dd")]
      .filter(e => !e.closest(".what-if")).map(e => e.textContent.trim()).filter(t => t)
    """#

  /// What holds the focus, and whether it shows.
  static let focus = #"""
    (() => {
      const e = document.activeElement;
      if (!e || e === document.body) { return ["", ""]; }
      const style = getComputedStyle(e), box = e.getBoundingClientRect();
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      const index = [...document.querySelectorAll("*")].indexOf(e);
      return [String(index), (ring ? "" : "no outline ") + (inside ? "" : "out of sight "),
        e.tagName + " " + (e.id || e.getAttribute("aria-label") || e.textContent || "").trim().slice(0, 60)];
    })()
    """#

  /// How many things the tabulator key should reach.
  static let stops = #"""
    [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
      .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
      .length
    """#
}
