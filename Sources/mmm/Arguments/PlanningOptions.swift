extension Option {
  /// What only `mmm plan` takes.
  static let planning: [Option] = [
    Option(
      name: "--budget", value: "N", help: "money for the window; what is spent now by default"),
    Option(
      name: "--objective", value: "NAME",
      help: "roi, revenue, profit, reach, efficiency, target_roi or target_marginal_roi"),
    Option(name: "--target", value: "X", help: "the return that the last two objectives ask for"),
    Option(name: "--margin", value: "SHARE", help: "gross margin of the outcome, such as 0.4"),
    Option(
      name: "--window", value: "W",
      help: "last_year (default), next_quarter, or days: 2026-10-05..2026-12-27"),
    Option(name: "--periods", value: "N", help: "plan the next N periods"),
    Option(
      name: "--data", value: "FILE",
      help: "periods to come: their spend, controls and events, to plan and forecast from"),
    Option(
      name: "--origins", value: "N",
      help: "points of the past to check forecasts from, a fit each; 0 for none (4)"),
    .repeated("--min", "NAME=V", "least spend on a channel; may be given several times"),
    .repeated("--max", "NAME=V", "most spend on a channel; may be given several times"),
    .repeated("--lock", "NAME", "a channel that keeps its spend; may be given several times"),
    .repeated("--scenario", "FILE", "splits of your own to compare; may be given several times"),
    Option(
      name: "--config", value: "FILE", help: "configuration whose budget stands for the model's"),
    Option(
      name: "--method", value: "NAME", help: "auto (default), gradient, slsqp or greedy"),
    Option(
      name: "--risk", value: "NAME",
      help: "what of the gain is maximised: expected (default), quantile or cvar"),
    Option(
      name: "--interval", value: "SHARE",
      help: "level of the intervals, 0.5 to 0.99 (the model's)"),
    Option(
      name: "--report", value: "TYPE", help: "template: optimization (the default) or executive"),
    Option(
      name: "--formats", value: "LIST",
      help: "html,pdf,csv,text by default; also json,workbook,email"),
    .brand, .templates,
    .output("DIR", "folder of the plan (reports/ and the data's name, with -plan)"),
  ]
}
