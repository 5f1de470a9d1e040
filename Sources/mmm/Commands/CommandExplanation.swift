import MarketingData

extension Command {
  /// What the command does, for `--help`.
  var explanation: String {
    switch self {
    case .run:
      """
      Reads the data, says what is wrong with them, fits the model, plans the budget and writes the
      report: HTML, PDF, text, workbook, e-mail, CSV and JSON. All files appear together, or none does.
      Without a configuration, columns are recognised by their names; what was recognised is printed.
      DATA.csv may be left out when the configuration names the file; - reads standard input.

      The command line wins over the configuration. A preset is a Bayesian model; what the
      configuration states besides is laid over it. Lift tests are a CSV with the columns channel,
      start, end, geo (may be missing), spend_change, lift and standard_error.
      """
    case .demo:
      "Simulated data of a retailer: three years of weeks, seven channels."
    case .initialize:
      """
      With data, the columns found are filled in for you to check. Without, every key is shown with
      its default.
      """
    case .generate:
      """
      Writes data.csv and truth.json: every parameter, and what each channel truly brought, in all and
      in each period and geography. The same options give the same bytes. What a scenario says of late
      and idle channels, outliers, organic media and exposures can be set apart. Scenarios:
      \(Scenario.allCases.map { "  \($0.rawValue): \($0.explanation)" }.joined(separator: "\n"))
      """
    case .check:
      """
      Prints what was recognised; a table of every series (size, spread, zeros, values far off, strength
      of trend and season, share of spend); the strongest correlations and variance inflation factors;
      then errors (which would stop a run), warnings and notes, each with its place and how to mend it;
      and a score from 0 to 100. Exit status 65 when there are errors.

      The score is 100 less 40 for each error, 8 for each warning and 1 for each note, at most twice
      that for one kind; at most 40 while there is an error.
      """
    case .fit:
      """
      Writes the fitted model with the data it was fitted to; `mmm report` turns it into a report.
      Model, preset, priors, chains and draws are those of the configuration; the command line wins.
      Ctrl-C ends a fit at once and leaves the file as it was.
      """
    case .report:
      "Writes the files of `mmm run` from a model.json, with the numbers that run had."
    case .predict:
      """
      Says what to expect of planned spend. The plan is a table with the columns of the data the model
      was fitted to: the date, each channel's spend (or what drives it: impressions, clicks), and the
      controls and events the model uses; an outcome in it is passed over. It starts with the period
      after the model's data; carry-over from before it is counted, and a gap counts as without spend.
      Controls that are missing are taken at their mean, events as not happening; both are said.

      Written per period: the expected outcome, its interval with the noise of a single period, the
      baseline, other components, and each channel. They sum to the expected outcome.
      """
    case .validate:
      """
      Simulates markets whose truth is known, fits each with the default settings, and compares: do
      intervals hold the truth as often as they say, how far off are contributions and returns, did the
      sampler converge. Data drawn from the model's own prior check the sampler itself (simulation-based
      calibration). Prints the scorecard, and writes it with every fit behind it: validation.json, .csv,
      .txt and .html. With --strict, ends with status 1 when a line fails.

      With --plan the last year's money of each market is planned again as well: what do the plans truly
      gain, beside the best there is and beside plans from point estimates and from a ridge fit, do
      plans gain as often as they say, and do intervals hold what they gain.

      The same options give the same files on any number of threads; with SOURCE_DATE_EPOCH set, times
      are left out of them.
      """
    case .send:
      """
      Sends the report.eml of a run: decision, picture and attached PDF. From, to, server and account may
      stand under mail: in a configuration; the command line wins. The password never does: it comes from
      a file or from MMM_SMTP_PASSWORD.

      smtps:// is encrypted from the start. smtp:// must turn to TLS (STARTTLS) before anything is said,
      except to this machine and with --plain. What passes by itself (no connection, replies 4xx) is tried
      again, after 1 s, 2 s, 4 s and so on. If one recipient is refused, nobody gets the message. Exit
      status 74 when it was not accepted.
      """
    case .templates:
      """
      list     the report types, a line each, and where they are
      eject    copies of their templates, all or those named, with what they share: change them, then
               use them with --templates DIR. Templates that are there already are refused, and what they
               share is kept, unless --force is given. All files appear together, or none does
      gallery  every chart, table and block a template may place, drawn from bundled data, each with the
               line that places it and when to use it: gallery.html and gallery.pdf

      How templates are written is explained in README.md beside them.
      """
    case .index:
      """
      Looks for reports in a folder (reports by default) and the folders in it, and writes one page over
      them: a table with the latest data first, the grade, the decision, media's return and the plan's
      gain with their intervals, links to each report's files, and how the returns of the same data
      moved from run to run. Folders that cannot be read are named on the page and as warnings.
      """
    case .plan:
      """
      Splits a budget over the channels of a saved model as is best, and says how much that brings, how
      sure it is, and why it may be called the best. The window is the last comparable year, planned
      again, the periods after the data, or any days. Beside the plan it answers what less money, more,
      or a channel off would bring, and what splits of your own would. All files appear together, or
      none does.

      NAME=V is a channel and an amount of money over the window, or a change from now with its sign:
      tv=250000, tv=+20%. A file of splits has the columns channel and spend, and scenario where it
      holds several; or a row per split with a column per channel. What is not given is as the model's
      configuration has it, or as that of --config.
      """
    }
  }

  var examples: [String] {
    switch self {
    case .run:
      [
        "mmm run data.csv", "mmm run data.csv --config mmm.yaml --output reports/q3",
        "mmm run data.csv --formats pdf,json --strict --quiet",
        "mmm run data.csv --model bayes --lift-tests experiments.csv",
        "mmm run data.csv --preset meridian",
      ]
    case .demo: ["mmm demo", "mmm demo --output /tmp/demo"]
    case .initialize:
      ["mmm init data.csv --output mmm.yaml", "mmm init data.csv --output mmm.json"]
    case .generate:
      [
        "mmm generate --weeks 156 --channels 7 --output data.csv",
        "mmm generate --weeks 104 --geos 20 --scenario noisy --seed 7 --output geo.csv",
        "mmm generate --frequency monthly --periods 48 --scenario retail --output monthly.csv",
        "mmm generate --frequency daily --late 1 --idle 1 --exposures --output daily.csv",
      ]
    case .check: ["mmm check data.csv", "mmm check data.csv --config mmm.yaml"]
    case .fit:
      [
        "mmm fit data.csv --output model.json", "mmm fit data.csv --config mmm.yaml --seed 7",
        "mmm fit data.csv --preset pymc-marketing --threads 4",
      ]
    case .report: ["mmm report reports/data/model.json --output reports/again"]
    case .predict:
      [
        "mmm predict model.json --data next-quarter.csv",
        "mmm predict model.json --data plan.csv --output forecast.csv",
        "mmm predict model.json --data plan.csv --interval 0.8 --output forecast.json",
      ]
    case .validate:
      [
        "mmm validate", "mmm validate --replicates 20 --model ridge",
        "mmm validate --plan --replicates 200",
        "mmm validate --scenario sparse --replicates 50 --output /tmp/sparse",
        "mmm validate --preset meridian --channels 5 --weeks 156 --strict",
      ]
    case .send:
      [
        "mmm send reports/q3/report.eml --smtp smtps://mail.example.com:465 --user reports "
          + "--password-file ~/.mmm-password --from reports@example.com --to finance@example.com",
        "mmm send reports/q3/report.eml --config mmm.yaml --dry-run",
      ]
    case .templates:
      [
        "mmm templates list", "mmm templates eject executive --output my-templates",
        "mmm run data.csv --templates my-templates", "mmm templates gallery --output gallery",
      ]
    case .index:
      ["mmm index reports/", "mmm index reports/ --output public/index.html"]
    case .plan:
      [
        "mmm plan model.json", "mmm plan model.json --window next_quarter --budget 1200000",
        "mmm plan model.json --max tv=+20% --min search=150000 --lock radio",
        "mmm plan model.json --objective target_roi --target 2.5 --risk cvar",
        "mmm plan model.json --scenario splits.csv --output reports/plan",
      ]
    }
  }
}
