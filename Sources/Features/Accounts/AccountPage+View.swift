import FeatureKit
import People

extension AccountPage {
  func view(_ t: Reader) -> HTML {
    let wrong: HTML = problems.isEmpty ? .none : note(.err, t(.notDone), nil, t, plainList(problems.map { "\(t($0.word))" }))
    let aside = stack(.large, mayAppoint && account.state == .active ? appoint(t) : .none, mayManage && !isOwn ? keys(t) : .none)
    return stack(.normal, pageHead(account.username, account.name, actions: account.state.tag.html(t)), wrong, columns(.aside, stack(.large, facts(t), postsBox(t)), aside))
  }
  private func facts(_ t: Reader) -> HTML {
    let owner = account.person.map { person($0, account.name ?? "") } ?? "\(t(.noPerson))"
    return box(t(.facts), summary([
      SummaryLine(t(.username), text: account.username), SummaryLine(t(.owner), owner), SummaryLine(t(.keptAt), text: account.organizationName),
      SummaryLine(t(.password), text: t(account.mustChange ? .passwordInitial : .passwordOwn)),
      SummaryLine(t(.twoStepTitle), text: t(twoStep ? .twoStepIsOnWord : .twoStepIsOffWord)),
      SummaryLine(t(.lastSeen), text: account.lastSeen.map { t.dateAndTime($0) } ?? t(.notSignedIn)), SummaryLine(t(.openSessions), text: String(sessions)),
    ]))
  }
  private func person(_ id: ID<Person>, _ name: String) -> HTML { maySeePerson ? act(name, People.file(id)) : "\(name)" }
  private func postsBox(_ t: Reader) -> HTML {
    guard !posts.isEmpty else { return emptyState(t(.noPosts), t(.noPostsWhy)) }
    var table = Table(t(.postsWord), [Column(t(.postsWord)), Column(t(.keptAt)), Column(t(.since)), Column(t(.until))])
    for post in posts { table.row("\(t(post.role.word))", "\(post.organizationName)", "\(t.longDate(post.since))", "\(post.until.map { t.longDate($0) })") }
    return flatBox(t(.postsWord), table.html(t), boxLine("\(t(.postsElsewhere))"))
  }
  private func appoint(_ t: Reader) -> HTML {
    let held = account.roles.filter { Role.administrators.contains($0) }
    if let role = held.first {
      let form = Form(Accounts.withdraw(account.id), t, name: "withdraw", keep: false)
      return box(t(.administratorsTitle), "<p>\(t(.isAdministrator(role)))</p>", form.html(form.hidden("role", role.rawValue), submit(t(.withdrawRole(role)), .danger)))
    }
    let form = Form(Accounts.grant(account.id), t, name: "grant", keep: false)
    let choices = Role.administrators.map { Choice($0.rawValue, t($0.word)) }, duties = Role.administrators.map { "\(t($0.word))：\(t(.duties(of: $0)))" as HTML }
    return box(t(.administratorsTitle), smallNote(t(.threeAdministrators)), details(t(.whoDoesWhat), plainList(duties)), form.html(form.radios("role", t(.appointAs), choices), submit(t(.appoint), .plain)))
  }
  private func keys(_ t: Reader) -> HTML {
    let reset = Form(Accounts.reset(account.id), t, name: "reset", keep: false)
    if account.state == .disabled {
      let enable = Form(Accounts.enable(account.id), t, name: "enable", keep: false)
      return box(t(.keysTitle), smallNote(t(.enableHint)), enable.html(submit(t(.enable), .plain)))
    }
    let disable = Form(Accounts.disable(account.id), t, name: "disable", keep: false)
    let lost = Form(Accounts.resetTwoStep(account.id), t, name: "lost", keep: false)
    let second: HTML = twoStep ? "\(smallNote(t(.twoStepLost)))\(lost.html(submit(t(.twoStepTakeOff), .plain)))" : .none
    return box(t(.keysTitle), smallNote(t(.resetHint)), reset.html(submit(t(.reset), .plain)), second, smallNote(t(.disableHint)), disable.html(submit(t(.disable), .danger)))
  }
}
