import MarketingData
import MediaMix

extension Dataset {
  /// The same series in some of the periods.
  func excerpt(_ periods: Range<Int>) -> Dataset {
    func part(_ series: [Series]) -> [Series] {
      series.map { Series(name: $0.name, values: Array($0.values[periods])) }
    }
    var data = self
    data.starts = Array(starts[periods])
    data.outcome.values = Array(outcome.values[periods])
    data.channels = channels.map { channel in
      Channel(
        name: channel.name, spend: Array(channel.spend[periods]),
        exposure: channel.exposure.map { Array($0[periods]) })
    }
    data.controls = part(controls)
    data.organic = part(organic)
    data.nonMedia = part(nonMedia)
    data.events = part(events)
    return data
  }
}

extension Fit {
  /// The same parameters, as if the data had ended earlier; without drift, which never goes on after the data.
  func ending(at period: Int) -> Fit {
    var fit = self
    for term in fit.terms.indices {
      fit.terms[term].values = Array(fit.terms[term].values[..<period])
    }
    return fit
  }

  /// The same fit with all coefficients of drift at 0.
  var withoutDrift: Fit {
    var fit = self
    for (index, term) in terms.enumerated() where term.name.hasPrefix("drift") {
      for draw in fit.draws.indices { fit.draws[draw].coefficients[index] = 0 }
    }
    return fit
  }
}
