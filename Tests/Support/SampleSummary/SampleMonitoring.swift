import FoundationEssentials
import Insights

/// Invented numbers of a monitoring report in which nothing moved, to be changed by tests.
public enum SampleMonitoring {
  /// For the sample's two largest channels, or one or two of other names.
  public static func quiet(named names: [String] = ["Paid search", "TV"]) throws -> Monitoring {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var monitoring = try decoder.decode(Monitoring.self, from: Data(json.utf8))
    monitoring.distributions[1].name = names[0]
    monitoring.returns = Array(monitoring.returns.prefix(names.count))
    let planned = monitoring.plan?.rows.prefix(names.count) ?? []
    monitoring.plan?.rows = Array(planned)
    for (index, name) in names.enumerated() {
      monitoring.returns[index].channel = name
      monitoring.plan?.rows[index].channel = name
    }
    return monitoring
  }

  private static let json = """
    {
      "recent": {"start": "2026-06-29", "end": "2026-09-27", "periods": 13},
      "baseline": {"start": "2025-06-30", "end": "2025-09-28", "periods": 13},
      "baseline_kind": "year_ago", "false_alarms": 0.1,
      "thresholds": {"kpi_change": 0.2, "return_change": 0.25, "error_ratio": 1.5, "bias": 0.05,
        "stability_index": 0.25, "beyond_range": 0.25, "plan_gap": 0.2},
      "levels": {"family": 0.025, "accuracy": 0.00625},
      "kpis": [
        {"metric": "outcome", "direction": "higher", "is_per_period": true, "label": "",
          "recent": {"value": 6200000}, "baseline": {"value": 6000000}, "change": {"value": 0.033},
          "verdict": "better"},
        {"metric": "spend", "direction": "neither", "is_per_period": true, "label": "",
          "recent": {"value": 500000}, "baseline": {"value": 480000}, "change": {"value": 0.042},
          "verdict": "none"},
        {"metric": "roi", "direction": "higher", "is_per_period": false, "label": "",
          "recent": {"value": 2.1, "lower": 1.7, "upper": 2.5},
          "baseline": {"value": 2.2, "lower": 1.8, "upper": 2.6},
          "change": {"value": -0.045, "lower": -0.1, "upper": 0.02}, "probability_worse": 0.9,
          "verdict": "steady"},
        {"metric": "acquisition_cost", "direction": "lower", "is_per_period": false, "label": "",
          "recent": {"value": 31}, "baseline": {"value": 30}, "change": {"value": 0.033},
          "verdict": "worse"}
      ],
      "timeline": {"ends": ["2026-03-29", "2026-06-28", "2026-09-27"], "roi": [2.2, 2.15, 2.1],
        "lower": [1.8, 1.75, 1.7], "upper": [2.6, 2.55, 2.5]},
      "accuracy": {"source": "forecasts", "starts": ["2026-06-22", "2026-06-29", "2026-07-06"],
        "actual": [6100000, 6200000, 6300000], "expected": [6000000, 6250000, 6200000],
        "lower": [5700000, 5950000, 5900000], "upper": [6300000, 6550000, 6500000],
        "scores": [0.5, -0.3, 0.5], "first_recent": 1,
        "recent": {"periods": 2, "wmape": 0.012, "mape": 0.012, "inside": 2, "coverage": 1},
        "baseline": {"periods": 1, "wmape": 0.016, "mape": 0.016, "inside": 1, "coverage": 1},
        "ratio": 0.75, "ratio_p": 0.6, "bias": {"value": -0.004, "lower": -0.02, "upper": 0.012},
        "bias_p": 0.7, "coverage_p": 1, "sums_high": [0, 0, 0], "sums_low": [0, 0, 0],
        "sum_limit": 7, "largest_sum": 0.4},
      "distributions": [
        {"name": "revenue", "role": "outcome", "baseline_mean": 6000000, "recent_mean": 6200000,
          "stability_index": 0.2, "index_by_chance": 0.3, "distance": 0.3, "p_value": 0.5,
          "effective_share": 0.8, "moved": false},
        {"name": "Paid search", "role": "spend", "baseline_mean": 90000, "recent_mean": 95000,
          "stability_index": 0.2, "index_by_chance": 0.3, "distance": 0.3, "p_value": 0.5,
          "effective_share": 0.8, "earlier_maximum": 140000, "beyond": 0, "moved": false},
        {"name": "price_index", "role": "control", "baseline_mean": 1.01, "recent_mean": 1.02,
          "stability_index": 0.2, "index_by_chance": 0.3, "distance": 0.3, "p_value": 0.5,
          "effective_share": 0.8, "moved": false}
      ],
      "returns": [
        {"channel": "Paid search", "recent_spend": 1200000, "baseline_spend": 1170000,
          "recent": {"value": 2.4, "lower": 1.9, "upper": 2.9},
          "baseline": {"value": 2.5, "lower": 2, "upper": 3},
          "change": {"value": -0.04, "lower": -0.1, "upper": 0.03}, "probability_lower": 0.8,
          "whole": {"value": 2.4, "lower": 1.9, "upper": 2.9},
          "earlier": {"value": 2.3, "lower": 1.8, "upper": 2.8}, "earlier_change": 0.043,
          "earlier_p": 0.7, "latest_change": 0.05, "latest_p": 0.6},
        {"channel": "TV", "recent_spend": 2200000, "baseline_spend": 2000000,
          "recent": {"value": 1.2, "lower": 0.7, "upper": 1.9},
          "baseline": {"value": 1.3, "lower": 0.8, "upper": 2},
          "change": {"value": -0.08, "lower": -0.2, "upper": 0.05}, "probability_lower": 0.85,
          "whole": {"value": 1.24, "lower": 0.7, "upper": 1.9}}
      ],
      "plan": {"start": "2026-06-29", "end": "2026-09-27", "periods": 13,
        "is_for_these_periods": true, "planned": 3400000, "actual": 3500000, "gap": 0.029,
        "rows": [
          {"channel": "Paid search", "planned": 1150000, "actual": 1200000, "gap": 0.043, "is_apart": false},
          {"channel": "TV", "planned": 2250000, "actual": 2300000, "gap": 0.022, "is_apart": false}
        ]},
      "notes": [], "alerts": [], "status": "quiet"
    }
    """
}
