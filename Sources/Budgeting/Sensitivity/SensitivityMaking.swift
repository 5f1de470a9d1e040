import MediaMix
import Settings
import Statistics

/// What the plan hangs on: for each channel its return, its decay and its saturation.
struct SensitivityMaking {
  var task: PlanTask
  /// What the plan gives each of the task's channels.
  var spends: [Double]

  /// The most telling first: by what knowing it would add, then by the share of the gain's variance.
  func make() -> [PlanSensitivity] {
    let spent = spends.reduce(0, +)
    // The plan's total is kept: what is asked is where the money should go.
    var problem = task.problem(.whole(spent))
    problem.curves = task.channels.map { .table($0.table.mean) }
    guard spent > 0,
      let knowing = ValueOfKnowing(
        problem: problem, tables: task.channels.map(\.table), plan: spends, threads: task.threads)
    else { return [] }
    let gains = task.sums(
      zip(task.channels, spends).map { channel, spend in
        zip(channel.table.draws(at: spend), channel.tableDraws).map { $0 - $1 }
      })
    let questions = task.channels.flatMap { channel in
      PlanSensitivity.Cause.allCases.compactMap { question($0, channel) }
    }
    let answers = parallelMap(count: questions.count, threads: task.threads) { place in
      let question = questions[place]
      return PlanSensitivity(
        channel: question.channel, cause: question.cause,
        varianceShare: ExplainedShare.of(gains, by: question.draws),
        valueOfKnowing: task.settings.objective == .reach ? 0 : knowing.value(question.draws),
        estimate: question.estimate)
    }
    let order = answers.indices.sorted { left, right in
      let (first, second) = (answers[left], answers[right])
      return (-first.valueOfKnowing, -first.varianceShare, left)
        < (-second.valueOfKnowing, -second.varianceShare, right)
    }
    return order.map { answers[$0] }
  }

  private struct Question: Sendable {
    var channel: String
    var cause: PlanSensitivity.Cause
    /// Per planning draw.
    var draws: [Double]
    var estimate: Estimate
  }

  /// `nil` where the channel's response has no such parameter.
  private func question(_ cause: PlanSensitivity.Cause, _ channel: PlanChannel) -> Question? {
    let fit = task.basis.fit
    let form = fit.forms[channel.index]
    let all = fit.draws.map { $0.channels[channel.index] }
    func question(_ draws: [Double], _ values: [Double]) -> Question {
      Question(
        channel: channel.name, cause: cause, draws: draws,
        estimate: Estimate(draws: values, interval: task.level))
    }
    switch cause {
    case .returns:
      return question(channel.tableDraws, channel.currentDraws.map { $0 / channel.current })
    case .decay:
      // Several kinds have two parameters for it; the half-life says in one number how long the effect lasts.
      guard form.adstock != .none else { return nil }
      return question(fit.planningDraws.map { form.halfLife(all[$0]) }, all.map(\.decay))
    case .saturation:
      guard form.saturation != .linear else { return nil }
      return question(
        fit.planningDraws.map { all[$0].halfSaturation }, all.map(\.halfSaturation))
    }
  }
}

extension PlanTask {
  /// What the plan hangs on: for each channel its return, its decay and its saturation, the most telling first.
  ///
  /// Empty where draws are too few to be told apart.
  func sensitivities(_ plan: Plan) -> [PlanSensitivity] {
    let spends = plan.spends(basis)
    return SensitivityMaking(task: self, spends: channels.map { spends[$0.index] }).make()
  }
}
