// swift-tools-version: 6.2

import PackageDescription

/// A C library from Debian's packages; exactly one module below may import it.
func system(_ name: String, pkgConfig: String? = nil, apt: String...) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt(apt)])
}

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the house, with what it may call.
func module(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: uses, path: "Sources/\(name)", exclude: readme(of: name),
    swiftSettings: strict)
}

/// The tests of one module, in a folder that mirrors it.
func tests(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + uses,
    path: "Tests/\(name)Tests", swiftSettings: strict)
}

/// The modules whose folder holds a `README.md` explaining their design.
let explained: Set<String> = [
  "Budgeting", "Insights", "MarketingData", "MediaMix", "Publishing", "Sampling",
]

func readme(of name: String) -> [String] { explained.contains(name) ? ["README.md"] : [] }

let package = Package(
  name: "mmm",
  products: [.executable(name: "mmm", targets: ["mmm"])],
  targets: [
    // C libraries, one door each.
    system(
      "CCairo", pkgConfig: "cairo cairo-pdf cairo-ft", apt: "libcairo2-dev"),
    system("CHarfBuzz", pkgConfig: "harfbuzz harfbuzz-subset", apt: "libharfbuzz-dev"),
    system("CFreeType", pkgConfig: "freetype2", apt: "libfreetype-dev"),
    system("CFontconfig", pkgConfig: "fontconfig", apt: "libfontconfig-dev"),
    system("CFriBidi", pkgConfig: "fribidi", apt: "libfribidi-dev"),
    system("CUnibreak", pkgConfig: "libunibreak", apt: "libunibreak-dev"),
    system(
      "CLAPACKE", pkgConfig: "lapacke openblas", apt: "liblapacke-dev", "libopenblas-serial-dev"),
    system("CNLopt", pkgConfig: "nlopt", apt: "libnlopt-dev"),
    system("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system(
      "CMarkdown", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev",
      "libcmark-gfm-extensions-dev"),
    system("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
    system("CXlsxWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    system("CMessageDigest", pkgConfig: "libmd", apt: "libmd-dev"),
    system("CRename"),
    .target(
      name: "CBoostMath", path: "Sources/System/CBoostMath",
      linkerSettings: [.linkedLibrary("m")]),

    // Inner loops over periods, compiled for vector units. Only MediaMix calls them.
    .target(
      name: "CMediaKernels", path: "Sources/System/CMediaKernels",
      cSettings: [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]),

    // Ground floor: what every module may speak of.
    module("Calendars"),
    module("Wording", uses: ["Calendars"]),
    module("Findings", uses: ["Wording"]),
    module("Statistics", uses: ["CLAPACKE", "CNLopt", "CBoostMath"]),
    module("Sampling", uses: ["Statistics"]),

    // From bytes to a plan.
    module("Settings", uses: ["Findings", "Calendars", "Wording", "CYAML"]),
    module(
      "MarketingData", uses: ["Findings", "Calendars", "Settings", "Statistics", "Wording"]),
    module(
      "MediaMix",
      uses: ["MarketingData", "Settings", "Statistics", "Sampling", "Calendars", "CMediaKernels"]),
    module(
      "Budgeting",
      uses: [
        "MediaMix", "MarketingData", "Statistics", "Settings", "Calendars", "Findings", "Wording",
      ]),
    module(
      "Insights",
      uses: [
        "MediaMix", "MarketingData", "Budgeting", "Statistics", "Calendars", "Wording", "Settings",
      ]),
    module(
      "Validation",
      uses: ["Budgeting", "MediaMix", "MarketingData", "Sampling", "Statistics", "Settings"]),
    module(
      "Summary",
      uses: [
        "Insights", "Budgeting", "MediaMix", "MarketingData", "Statistics", "Findings", "Calendars",
        "Settings", "Wording",
      ]),

    // From tables to a workbook.
    module("Spreadsheets", uses: ["CXlsxWriter", "Calendars", "Wording"]),

    module("Mail", uses: ["Calendars", "CCurl"]),

    // From a scene to a file.
    module(
      "Drawing",
      uses: [
        "CCairo", "CHarfBuzz", "CFreeType", "CFontconfig", "CFriBidi", "CUnibreak", "CExpat",
      ]),
    module("Finishing", uses: ["Drawing", "CQPDF"]),
    module("Charts", uses: ["Drawing", "Calendars", "Wording"]),
    module("Documents", uses: ["Charts", "Wording", "Calendars", "Findings", "CMarkdown"]),
    module(
      "Publishing",
      uses: [
        "Summary", "Documents", "Charts", "Drawing", "Finishing", "Wording", "Findings", "MediaMix",
        "MarketingData", "Settings", "Statistics", "Validation", "Spreadsheets", "Mail",
        "CMessageDigest", "CRename",
      ]),
    .executableTarget(
      name: "mmm",
      dependencies: [
        "Publishing", "Summary", "Insights", "Budgeting", "MediaMix", "Sampling", "MarketingData",
        "Settings", "Validation",
        "Findings", "Documents", "Drawing", "Wording", "Calendars", "Spreadsheets", "Mail",
      ],
      path: "Sources/mmm", swiftSettings: strict),

    .target(
      name: "SampleSummary",
      dependencies: [
        "Summary", "Insights", "Budgeting", "MediaMix", "MarketingData", "Settings", "Statistics",
        "Calendars", "Findings", "Wording",
      ],
      path: "Tests/Support/SampleSummary", swiftSettings: strict),
    .target(name: "PDFReading", path: "Tests/Support/PDFReading", swiftSettings: strict),
    tests("Findings", uses: ["Wording"]),
    tests("Calendars"),
    tests("Wording", uses: ["Calendars"]),
    tests("Statistics"),
    tests("Sampling", uses: ["Statistics"]),
    tests("Settings", uses: ["Findings"]),
    tests("MarketingData", uses: ["Findings", "Calendars", "Settings"]),
    tests(
      "MediaMix",
      uses: [
        "MarketingData", "Settings", "Statistics", "Calendars", "Sampling", "CMediaKernels",
      ]),
    tests(
      "Budgeting",
      uses: ["MediaMix", "MarketingData", "Statistics", "Settings", "Calendars", "Findings"]),
    tests(
      "Insights",
      uses: ["SampleSummary", "Budgeting", "MarketingData", "MediaMix", "Settings", "Statistics"]),
    tests(
      "Validation",
      uses: ["Budgeting", "MediaMix", "MarketingData", "Sampling", "Statistics", "Settings"]),
    tests("Summary", uses: ["MediaMix", "Settings", "SampleSummary", "Wording"]),
    tests("Mail"),
    tests("Spreadsheets", uses: ["Calendars"]),
    tests("Drawing", uses: ["PDFReading"]),
    tests("Finishing", uses: ["Drawing", "PDFReading"]),

    tests("Charts", uses: ["Drawing", "Calendars", "Wording"]),
    tests("Documents", uses: ["Charts", "Drawing", "Wording", "Findings"]),
    tests(
      "Publishing",
      uses: [
        "Summary", "SampleSummary", "Documents", "Charts", "Drawing", "Findings", "MediaMix",
        "MarketingData", "Settings", "Calendars", "PDFReading", "Mail", "Spreadsheets",
        "Wording",
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Summary", "Calendars", "PDFReading"],
      path: "Tests/EndToEndTests", exclude: ["Golden"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// The benchmark of plans is built on demand only: Tests/Benchmarks/plan.
if Context.environment["MMM_BENCHMARK"] != nil {
  package.targets.append(
    .executableTarget(
      name: "plan-benchmark",
      dependencies: ["Budgeting", "MediaMix", "MarketingData", "Settings", "Statistics"],
      path: "Tests/Benchmarks/Plan", swiftSettings: strict))
}

// Fuzzers are built on demand only: they need the toolchain's libFuzzer.
if Context.environment["MMM_FUZZ"] != nil {
  let fuzzers: [(name: String, uses: [Target.Dependency])] = [
    ("Templates", ["Documents", "Wording"]),
    ("Data", ["MarketingData", "Findings"]),
    ("Configuration", ["Settings", "Findings"]),
    ("Model", ["Publishing", "Findings"]),
  ]
  package.targets += fuzzers.map { fuzzer in
    .executableTarget(
      name: "fuzz-\(fuzzer.name.lowercased())", dependencies: fuzzer.uses,
      path: "Tests/Fuzz/\(fuzzer.name)", swiftSettings: strict,
      linkerSettings: [.linkedLibrary("stdc++")])
  }
}
