import Budgeting
import Findings
import enum MarketingData.SeriesRole
import Settings
import Summary
import Wording

// Closed sets of the summary as tables print them.

extension Verdict {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .pass: style.say("Pass")
    case .warning: style.say("Warning")
    case .fail: style.say("Fail")
    }
  }
}

extension Severity {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .note: style.say("Note")
    case .warning: style.say("Warning")
    case .error: style.say("Error")
    }
  }
}

extension Agreement {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .agrees: style.say("Agrees")
    case .differs: style.say("Differs")
    case .contradicts: style.say("Contradicts")
    }
  }
}

extension SaturationZone {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .underinvested: style.say("Underinvested")
    case .efficient: style.say("Efficient")
    case .saturating: style.say("Saturating")
    case .saturated: style.say("Saturated")
    }
  }
}

extension DiagnosticGroup {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .check: style.say("Check")
    case .measure: style.say("Measure")
    case .residuals: style.say("Residuals")
    case .influence: style.say("Influence")
    case .overlap: style.say("Overlap")
    case .stability: style.say("Stability")
    case .parameter: style.say("Parameter")
    case .sampling: style.say("Sampling")
    }
  }
}

extension SensitivityBlock.Cause {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .returns: style.say("return")
    case .decay: style.say("decay")
    case .saturation: style.say("saturation")
    }
  }
}

extension ModelColumnKind {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .channel: style.say("Channel")
    case .organic: style.say("Organic media")
    case .control: style.say("Control")
    case .treatment: style.say("Treatment")
    case .event: style.say("Event")
    }
  }
}

extension SeriesRole {
  func word(_ style: NumberStyle) -> String {
    switch self {
    case .outcome: style.say("Outcome")
    case .spend: style.say("Spend")
    case .exposure: style.say("Exposure")
    case .organic: style.say("Organic media")
    case .nonMedia: style.say("Treatment")
    case .control: style.say("Control")
    case .demand: style.say("Demand")
    case .event: style.say("Event")
    }
  }
}
