import Testing

/// What a reader meets in a real browser; one at a time, as each browser wants a processor.
@Suite(
  "The page in a browser", .serialized,
  .enabled(if: Chromium.path != nil, "chromium is not installed: browser checks are left out"))
struct BrowserTests {}
