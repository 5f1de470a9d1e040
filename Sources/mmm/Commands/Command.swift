/// The commands, and what each takes.
enum Command: String, CaseIterable, Sendable {
  case run, demo
  case initialize = "init"
  case generate, check, fit, report
  case plan, predict, validate, send
  case templates, index

  var summary: String {
    switch self {
    case .run: "from data to a report: fit a model, write every file"
    case .demo: "the same on data that come with the program"
    case .initialize: "write a commented configuration, columns detected from the data"
    case .generate: "simulate data from a known truth"
    case .check: "everything that is wrong or risky about the data, before any model"
    case .fit: "fit and write the model alone"
    case .report: "render a report again from a saved model, without a refit"
    case .plan: "where the next money should go, and what it brings, from a saved model"
    case .predict: "the outcome of planned spend"
    case .validate: "simulate, fit, compare with the truth"
    case .send: "hand the e-mail of a report to a mail server"
    case .templates: "list the report templates, copy them to change them, or see all they may show"
    case .index: "one page over many reports"
    }
  }

  /// Names of the arguments that are not options.
  var positional: [String] {
    switch self {
    case .run, .check, .fit: ["DATA.csv"]
    case .initialize: ["[DATA.csv]"]
    case .report, .plan, .predict: ["MODEL.json"]
    case .demo, .generate, .validate: []
    case .send: ["REPORT.eml"]
    case .templates: ["list|eject|gallery", "[TYPE...]"]
    case .index: ["[FOLDER]"]
    }
  }

  /// How many of them there may be.
  var mostPositional: Int { self == .templates ? .max : positional.count }

  var options: [Option] {
    let report: [Option] = [.report, .previous, .formats, .page, .brand, .templates]
    let fitting: [Option] = [.model, .preset, .seed, .threads]
    switch self {
    case .run:
      return [
        .data, .config, .output("DIR", "folder of the report (reports/ and the data's name)"),
      ]
        + fitting + [.liftTests] + report + [.strict]
    case .demo:
      return [.output("DIR", "folder of the report (reports/demo)")] + fitting + report + [.strict]
    case .initialize:
      return [
        .data, .output("FILE", "mmm.yaml by default; JSON where the name ends in .json"), .force,
      ]
    case .generate:
      return [
        .output("FILE", "data.csv by default; truth.json is written beside it"),
        Option(name: "--weeks", value: "N", help: "length of the data in weeks (104)"),
        Option(name: "--frequency", value: "NAME", help: "daily, weekly (default) or monthly"),
        Option(name: "--periods", value: "N", help: "length in days, weeks or months instead"),
        Option(name: "--channels", value: "N", help: "paid channels, at most 40 (5)"),
        Option(name: "--scenario", value: "NAME", help: "kind of business, see above (default)"),
        Option(name: "--geos", value: "N", help: "geographies; national data by default"),
        Option(name: "--late", value: "N", help: "channels that start in the middle of the data"),
        Option(name: "--idle", value: "N", help: "channels that bring nothing"),
        Option(name: "--outliers", value: "N", help: "periods that nothing explains"),
        Option(name: "--organic", value: "N", help: "media without spend, at most 3"),
        Option(
          name: "--exposures", value: nil, help: "clicks and impressions of digital channels"),
        .seed, .force,
      ]
    case .check: return [.data, .config]
    case .fit:
      return [.data, .config, .output("FILE", "model.json by default")] + fitting
        + [.liftTests]
    case .report: return [.output("DIR", "folder of the report"), .threads] + report + [.strict]
    case .predict:
      return [
        Option(name: "--data", value: "FILE", help: "the plan: planned spend, period by period"),
        .output("FILE", "standard output by default; JSON where the name ends in .json"),
        Option(
          name: "--interval", value: "SHARE",
          help: "level of the intervals, 0.5 to 0.99 (the model's)"),
        .threads,
      ]
    case .validate:
      return [
        Option(name: "--replicates", value: "N", help: "markets to simulate and fit (100)"),
        .plans,
        Option(
          name: "--model", value: "METHOD", help: "bayes (full posterior, the default) or ridge"),
        .preset,
        Option(
          name: "--scenario", value: "NAME",
          help: "random markets (random, the default), or a kind of business of mmm generate"),
        Option(
          name: "--channels", value: "N", help: "paid channels; drawn from 3 to 12 by default"),
        Option(name: "--weeks", value: "N", help: "weeks of data; drawn from 78 to 208 by default"),
        Option(
          name: "--calibration", value: "N",
          help: "data sets that check the sampler; 0 for none (200; none for ridge or --plan)"),
        .seed, .threads, .output("DIR", "folder of the scorecard (reports/validation)"), .strict,
      ]
    case .send:
      return [
        Option(name: "--smtp", value: "URL", help: "smtps://host:port or smtp://host:port"),
        Option(name: "--from", value: "ADDRESS", help: "the sender"),
        Option(name: "--to", value: "LIST", help: "the recipients, with commas between them"),
        Option(name: "--user", value: "NAME", help: "account at the server; none by default"),
        Option(
          name: "--password-file", value: "FILE",
          help: "its password, on the first line (or in MMM_SMTP_PASSWORD)"),
        Option(name: "--dry-run", value: nil, help: "say what would be sent, and send nothing"),
        Option(name: "--retries", value: "N", help: "attempts after one that may pass later (3)"),
        Option(name: "--timeout", value: "SECONDS", help: "longest time of one attempt (60)"),
        Option(name: "--ca", value: "FILE", help: "certificates to trust instead of the system's"),
        Option(name: "--insecure", value: nil, help: "believe any certificate"),
        Option(name: "--plain", value: nil, help: "send without encryption where there is none"),
        .config,
      ]
    case .templates:
      return [
        .templates, .output("DIR", "folder of the copies (templates) or of the gallery (gallery)"),
        .force, .page, .threads,
      ]
    case .index:
      return [.output("FILE", "the page (index.html in the folder)"), .templates]
    case .plan: return Option.planning + [.threads, .strict]
    }
  }
}
