import FeatureKit

/// Which stretch is looked at, and which one stands beside it.
struct StretchChoice {
  let at: Address
  let now: Stretch
  /// Nil where nothing is compared.
  var before: Stretch?
  /// Further fields that stay as they are.
  var kept: (field: String, value: String)?
  private static let most = 13

  func html(_ t: Reader) -> HTML {
    let kept = kept, kinds = chips(t(.kindOfPeriod), Rule.Period.allCases.map { period in
      let stretch = Stretch(period, containing: t.today)
      return (text: t(period.word), to: kept.map { at.with([$0.field: $0.value, "period": stretch.key]) } ?? at.with(["period": stretch.key]), count: nil, here: period == now.period)
    })
    var bar = FilterBar(at: at)
    if let kept { bar.keep(kept.field, kept.value) }
    let recent = (0..<Self.most).map { Stretch(now.period, containing: t.today).back($0) }
    bar.select("period", t(.period), choices(recent, with: now, t), now.key, all: t(.pressingMonth), t)
    if let before { bar.select("with", t(.comparedWith), choices(recent.map { $0.back(1) }, with: before, t), before.key, all: t(.oneBefore), t) }
    return stack(.normal, kinds, bar.html(t))
  }
  private func choices(_ all: [Stretch], with chosen: Stretch, _ t: Reader) -> [Choice] {
    (all + (all.contains(chosen) ? [] : [chosen])).map { Choice($0.key, t($0.label)) }
  }
}
