import FeatureKit

/// The reader's own talks: what waits for them first, then the latest.
struct MinePage: TurnedPage {
  var items: [Talk]
  var total: Int
  var page: Int
  var per: Int
  var more = false
  var me: ID<Person>?
  /// Branches in which the reader may record a talk.
  var branches: [Organization]
  /// Those whose matrix the reader may see.
  var kept: [Organization]

  static func load(_ query: Query, in scope: Scope) throws -> MinePage {
    let paging = query.paging, total = try TalkTable.countMine(in: scope)
    func places(_ permission: Permission) throws -> [Organization] {
      try OrganizationTable.all(Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id)).sorted(), in: scope.seeing(permission))
    }
    let branches = try scope.actor.person == nil ? [] : places(RecordTalks.permission).filter { $0.kind == .branch }
    return MinePage(
      items: try TalkTable.mine(offset: paging.offset, limit: paging.per, in: scope), total: min(total, 1000), page: paging.page, per: paging.per, more: total > 1000, me: scope.actor.person, branches: Array(branches.prefix(4)), kept: Array(try places(Talks.read).prefix(6)))
  }
  static let samples = [
    MinePage(items: [], total: 0, page: 1, per: 50, branches: [], kept: []), MinePage(items: [], total: 0, page: 1, per: 50, me: ID(12), branches: [Sample.branch], kept: []),
    MinePage(items: Sample.talks, total: 4, page: 1, per: 50, me: ID(12), branches: [Sample.branch], kept: [Sample.branch, Sample.town]),
  ]
  func title(_ t: Reader) -> String { t(.myTalks) }
  func view(_ t: Reader) -> HTML {
    let new = branches.map { button(t(branches.count == 1 ? .recordTalk : .recordTalkAt($0.name)), Talks.new($0.id), branches.count == 1 ? .go : .plain, icon: .plus) }
    let lists: HTML = kept.isEmpty ? .none : chips(t(.matrix), kept.map { (t(.matrixOf($0.name)), Talks.of($0.id), nil, false) })
    let own: HTML = items.isEmpty ? emptyState(t(.noTalks), t(.noTalksWhy)) : flatBox(nil, list(t))
    return """
      \(pageHead(title(t), t(.myTalksLead), actions: new.isEmpty ? nil : new.joined()))
      \(stack(.normal, lists, own, Pager(page: page, per: per, total: total, more: more, at: Talks.mine()).html(t)))
      """
  }
  private func list(_ t: Reader) -> HTML {
    var table = Table(t(.myTalks), [Column(t(.withWord)), Column(t(.dayWord)), Column(t(.kindWord)), Column(t(.stateWord))])
    for talk in items {
      table.row("<a href=\"\(Talks.one(talk.id))\">\(talk.partner(of: me).name)</a>", when(talk, t), talk.kind.map { "\(t($0.word))" } ?? .none, state(talk, t), t: t)
    }
    return table.html(t)
  }
  private func when(_ talk: Talk, _ t: Reader) -> HTML {
    let said = talk.on.map { t.date($0) } ?? talk.due.map { t(.until(t.date($0))) } ?? ""
    return "<span class=\"nowrap\">\(said)</span>"
  }
  /// What waits for the reader says so.
  private func state(_ talk: Talk, _ t: Reader) -> HTML {
    if talk.state == .waiting, talk.party(me)?.says == nil { return Tag.warn(.waitsForYou).html(t) }
    return talk.state.tag.html(t)
  }
}
