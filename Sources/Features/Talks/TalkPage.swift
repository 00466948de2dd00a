import FeatureKit

/// One talk: that and when, and for the two what was said.
struct TalkPage: Page {
  enum Part { case answer, note, share, correct, withdraw }
  var talk: Talk
  var me: ID<Person>?
  /// Came in by a printed slip and has not proved themselves since: what was said stays covered.
  var unproven: Bool
  var minds: Bool
  var mayUnplan: Bool
  var entered = Entered.nothing
  var part: Part?
  enum CodingKeys: String, CodingKey { case talk, minds }

  static func load(_ id: ID<Talk>, _ entered: Entered = .nothing, of part: Part? = nil, in scope: Scope) throws -> TalkPage {
    let talk = try TalkTable.one(id, in: scope.seeing(Talks.read)), actor = scope.actor
    return TalkPage(talk: talk, me: actor.person, unproven: actor.isUnproven, minds: talk.on != nil && actor.minds(talk), mayUnplan: talk.on == nil && actor.keepsTalks(at: talk.place), entered: entered, part: part)
  }
  static var samples: [TalkPage] { Sample.pages }
  var crumbs: [Crumb] { own ? [Crumb(.talks, Talks.mine())] : [Crumb(talk.branch.name, Talks.of(talk.branch.id))] }
  func title(_ t: Reader) -> String { t(.talkOf(talk.one.person.name, talk.other.person.name)) }
  private var own: Bool { talk.party(me) != nil }
  private var tag: Tag { own && talk.state == .waiting && talk.party(me)?.says == nil ? .warn(.waitsForYou) : talk.state.tag }
  private var open: Bool { talk.withdrawnAt == nil && talk.on != nil }
  private func typed(_ part: Part) -> Entered { self.part == part ? entered : .nothing }

  func view(_ t: Reader) -> HTML {
    "\(pageHead(title(t), talk.branch.name, actions: tag.html(t)))\(stack(.normal, asked(t), facts(t), said(t), mend(t)))"
  }
  /// The one thing that waits for the reader.
  private func asked(_ t: Reader) -> HTML {
    guard own, talk.withdrawnAt == nil else { return .none }
    if let due = talk.due, talk.on == nil {
      let go = Talks.new(talk.branch.id).with(["with": talk.partner(of: me).id.description])
      return note(.info, t(.pleaseTalkBy(talk.partner(of: me).name, t.longDate(due))), nil, t, row(button(t(.weTalked), go, .go)))
    }
    guard let on = talk.on, talk.party(me)?.says == nil else { return .none }
    let problems = plainList(typed(.answer).problems.map { "\(t($0.word))" })
    return box(t(.wasItSo(talk.partner(of: me).name, t.longDate(on))), next: true, typed(.answer).problems.isEmpty ? .none : problems, "<p class=\"small muted\">\(t(.wasItSoWhy))</p>", row(answer(.confirmed, .go, t), answer(.denied, .plain, t)))
  }
  private func answer(_ says: Talk.Answer, _ look: ButtonLook, _ t: Reader) -> HTML {
    let form = Form(Talks.answer(talk.id), t, name: "answer-\(says.rawValue)", keep: false)
    return form.html(form.hidden("says", says.rawValue), submit(t(says == .confirmed ? .itWasSo : .itWasNot), look))
  }
  private func facts(_ t: Reader) -> HTML {
    var lines = [SummaryLine(t(.bothWord), text: "\(talk.one.person.name)\(t(.listComma))\(talk.other.person.name)")]
    if let on = talk.on { lines.append(SummaryLine(t(.dayWord), text: t.longDate(on))) }
    if let due = talk.due { lines.append(SummaryLine(t(.dueWord), text: t.longDate(due))) }
    if let kind = talk.kind { lines.append(SummaryLine(t(.kindWord), text: t(kind.word))) }
    if open { for party in [talk.one, talk.other] { lines.append(SummaryLine(party.person.name, text: t(party.says.map { $0.word } ?? .notAnswered))) } }
    return box(nil, summary(lines), clause(Talk.clause, t))
  }
  private func said(_ t: Reader) -> HTML {
    guard open else { return .none }
    guard own else { return talk.record.map { box(t(.noteTitle), "<p>\($0.text)</p>", "<p class=\"small muted\">\(t(.sharedByBoth))</p>") } ?? .none }
    if unproven { return note(.info, t(.noteTitle), t(.noteCovered), t) }
    let form = Form(Talks.note(talk.id), t, typed(.note), name: "note", keep: false)
    let write = form.html(form.hidden("version", String(talk.version)), form.area("note", t(.noteWord), hint: t(.noteHint), value: talk.record?.text, optional: true, rows: 5), submit(t(.save), .plain))
    return box(t(.noteTitle), write, talk.record == nil ? .none : sharing(t))
  }
  private func sharing(_ t: Reader) -> HTML {
    let agreed = talk.party(me)?.shares == true, other = talk.party(talk.partner(of: me).id)?.shares == true, form = Form(Talks.share(talk.id), t, typed(.share), name: "share", keep: false)
    let how: Word = agreed && other ? .sharedByBoth : agreed ? .sharedByYou : other ? .sharedByOther : .sharedByNone
    return "<hr><p>\(t(how))</p>\(form.html(form.hidden("version", String(talk.version)), form.hidden("agrees", agreed ? "false" : "true"), submit(t(agreed ? .unshare : .share), .plain)))"
  }
  private func mend(_ t: Reader) -> HTML {
    guard talk.withdrawnAt == nil, minds || mayUnplan else { return .none }
    let form = Form(Talks.correct(talk.id), t, typed(.correct), name: "correct", keep: false), kinds = Talk.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }
    let correct: HTML = minds
      ? fold(t(.correctGo), .correct, form.html(form.hidden("version", String(talk.version)), form.day("on", t(.dayWord), value: talk.on), form.select("kind", t(.kindWord), kinds, value: talk.kind?.rawValue, ask: false), "<p class=\"small muted\">\(t(.correctHint))</p>", submit(t(.correctGo), .plain)))
      : .none
    let withdraw = Form(Talks.withdraw(talk.id), t, typed(.withdraw), name: "withdraw", keep: false), words = t(talk.on == nil ? .unplanGo : .withdrawGo)
    return "\(correct)\(fold(words, .withdraw, withdraw.html(withdraw.hidden("version", String(talk.version)), "<p>\(t(talk.on == nil ? .unplanHint : .withdrawHint))</p>", submit(words, .danger))))"
  }
  private func fold(_ line: String, _ part: Part, _ inner: HTML) -> HTML { self.part == part ? box(line, inner) : details(line, inner) }
}
