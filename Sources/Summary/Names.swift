import Budgeting
import Insights
import MarketingData
import MediaMix
import Settings

// Blocks of the summary that the modules below make and the summary carries unchanged, so that whoever
// reads a summary needs no other module.

/// A quantity with its uncertainty; the level is `report.interval`.
public typealias EstimateBlock = MediaMix.Estimate
/// How likely each return of a channel is.
public typealias DensityBlock = MediaMix.ReturnDensity
/// How far the model can be trusted.
public typealias GradeBlock = Insights.Grade
/// One check behind the grade.
public typealias GradeReason = Insights.GradeReason
/// A test of residuals.
public typealias ResidualTestKind = MediaMix.ResidualTest.Kind
/// What one of the model's columns is.
public typealias ModelColumnKind = MediaMix.ColumnStudy.Kind
/// The outcome of a check.
public typealias Verdict = Insights.Verdict
/// What the rules found.
public typealias InsightsBlock = Insights.KeyInsights
/// What periods are compared with.
public typealias ComparisonBasis = Insights.Comparison.Basis
/// Money spent then and now.
public typealias SpendChangeBlock = Insights.SpendChange
/// A ratio then and now, with the interval of its change.
public typealias RatioChangeBlock = Insights.CauseChange
/// How much of a change comes from spend, and how much from the return on it.
public typealias ChangeSplitBlock = Insights.ChangeSplit
/// The outcome of one month of a quarter, then and now.
public typealias MonthChangeBlock = Insights.MonthChange
/// A line of the bridge between two periods.
public typealias ChangeRowBlock = Insights.ChangeRow
/// How far two reports' estimates of one quantity lie apart.
public typealias EstimateMoveBlock = Insights.EstimateMove
/// What this report says otherwise than the one before it.
public typealias SinceReportBlock = Insights.SinceReport
/// A channel among those that brought most.
public typealias TopChannel = Insights.TopChannel
/// A channel's place on its curve, in words.
public typealias SaturationLevel = Insights.SaturationLevel
/// A move of money worth making.
public typealias Opportunity = Insights.Opportunity
/// The report's sentences, page by page.
public typealias NarrativeBlock = Insights.Narrative
/// One page's question and its answer.
public typealias PageText = Insights.PageText
/// A chart's finding as its title, and what is shown.
public typealias ChartText = Insights.ChartText
/// A figure with its interval, drawn on a small scale.
public typealias KeyFigure = Insights.KeyFigure
/// What to do, why, and how much money moves.
public typealias Action = Insights.Action
/// Whether demand, rather than the media, made a channel's effect.
public typealias DemandVerdict = Insights.DemandVerdict
/// How far a channel looks as if demand bought it.
public typealias DemandSigns = Insights.DemandSigns
/// What the distance between an experiment and the model says.
public typealias Agreement = Insights.Agreement
/// Where on its curve a channel is.
public typealias SaturationZone = Insights.SaturationZone
/// What the ROI interval says against break-even.
public typealias Recommendation = Insights.Recommendation
/// Which way a plan looks.
public typealias PlanDirection = Budgeting.PlanDirection
/// Spend and what it brings.
public typealias PositionBlock = Budgeting.Position
/// What a monitoring report says.
public typealias MonitoringBlock = Insights.Monitoring
/// A number with its interval where it is estimated.
public typealias MonitoredValueBlock = Insights.MonitoredValue
/// A key figure of recent periods beside the baseline's.
public typealias MonitoredKPIBlock = Insights.MonitoredKPI
/// What a key figure's change says.
public typealias KPIVerdictBlock = Insights.KPIVerdict
/// What a channel returns now beside what it returned.
public typealias ReturnDriftBlock = Insights.ReturnDrift
/// Whether the values of a series moved.
public typealias DistributionDriftBlock = Insights.DistributionDrift
/// How far off the model was in recent periods.
public typealias AccuracyDriftBlock = Insights.AccuracyDrift
/// One channel's spend beside its plan.
public typealias PlanPaceRowBlock = Insights.PlanPaceRow
/// How large a change must be to matter.
public typealias MonitoringThresholdsBlock = Settings.MonitoringThresholds
/// Something that moved more than chance and more than matters.
public typealias AlertBlock = Insights.Alert
/// What an alert is about.
public typealias AlertKindBlock = Insights.AlertKind
/// What a series is to the model.
public typealias SeriesRoleBlock = MarketingData.SeriesRole
/// Why the plan may be called the best.
public typealias OptimalityBlock = Budgeting.OptimalityStatement
/// People reached, now and by the plan.
public typealias PlanReachBlock = Budgeting.PlanReach
/// What another total or split would bring.
public typealias ScenarioBlock = Budgeting.PlanScenario
/// The plan period by period.
public typealias ScheduleBlock = Budgeting.PlanSchedule
/// One channel's money in one geography.
public typealias GeoAllocationBlock = Budgeting.GeoAllocation
/// What any other split would change.
public typealias WhatIfBlock = Budgeting.WhatIf
/// Money for one channel.
public typealias ChannelSpendBlock = Budgeting.ChannelSpend
/// What the plan hangs on.
public typealias SensitivityBlock = Budgeting.PlanSensitivity
/// The outcome of periods ahead.
public typealias ForecastBlock = Budgeting.PlanForecast
/// How a forecast made in the past compares with what came.
public typealias ForecastAccuracyBlock = Budgeting.ForecastAccuracy
