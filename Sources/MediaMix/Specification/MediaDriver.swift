import MarketingData
import Settings
import Statistics

/// A series that is adstocked and saturated: a paid channel or organic media.
struct MediaDriver: Sendable {
  var name: String
  var values: [Double]
  /// Spend as a share of all spend. A return of 1 then means that a channel brings in its share of
  /// spend as the same share of the outcome. Organic media count as an average channel.
  var share: Double
  var isPaid: Bool
  /// The kinds of its transforms.
  var form: ResponseForm

  static func make(_ dataset: Dataset, _ settings: ModelSettings) -> [MediaDriver] {
    let spends = dataset.channels.map { Summation.sum($0.spend) }
    let total = Summation.sum(spends)
    let average = 1 / Double(max(dataset.channels.count, 1))
    let paid = zip(dataset.channels, spends).map { channel, spend in
      MediaDriver(
        name: channel.name, values: channel.driver,
        share: total > 0 && spend > 0 ? spend / total : average, isPaid: total > 0 && spend > 0,
        form: settings.form(adstock: channel.adstock, saturation: channel.saturation))
    }
    let organic = dataset.organic.map {
      MediaDriver(
        name: $0.name, values: $0.values, share: average, isPaid: false,
        form: settings.form(adstock: nil, saturation: nil))
    }
    return paid + organic
  }
}
