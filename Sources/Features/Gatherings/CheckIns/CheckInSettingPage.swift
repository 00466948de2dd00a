import FeatureKit

/// Whether an organization checks people in by a code, and why that is off until somebody there wants it.
struct CheckInSettingPage: Page {
  var organization: Organization
  var setting: CheckInSetting?
  var mayChange: Bool
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, setting, mayChange }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> CheckInSettingPage {
    let o = try OrganizationTable.one(id, in: scope)
    return CheckInSettingPage(organization: o, setting: try CheckInTable.setting(of: id, in: scope), mayChange: scope.actor.may(SwitchCheckIn.permission, at: o.place), entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static var samples: [CheckInSettingPage] {
    let off = CheckInSettingPage(organization: Sample.branch, mayChange: true)
    var on = off, refused = off
    on.setting = CheckInSetting(seconds: 30, since: Sample.starts)
    refused.entered = Entered(["seconds": .text("45")], problems: [.init("seconds", .checkInSeconds, field: "seconds")])
    return [off, on, refused]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(.gatheringsTitle, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { t(.checkInSettingWord) }

  func view(_ t: Reader) -> HTML {
    let state: HTML = setting.map { note(.ok, t(.checkInIsOn), t(.checkInOnSince($0.since.day, $0.seconds)), t) } ?? note(.info, t(.checkInIsOff), t(.checkInWhyOff), t, "<p>\(clause(Clause("JZ-03"), t))</p>")
    return """
      \(pageHead(t(.checkInSettingWord), organization.name))
      <div class="stack mt">\(state)\(box(t(.howItWorks), plainList([Word.checkInHow1, .checkInHow2, .checkInHow3, .checkInHow4].map { "\(t($0))" })))\(mayChange ? change(t) : HTML.none)</div>
      """
  }
  private func change(_ t: Reader) -> HTML {
    let form = Form(Gatherings.checkInSetting(organization.id), t, entered)
    let choices = [Choice("", t(.offWord))] + RotatingCode.periods.map { Choice(String($0), t(.onWithSeconds($0))) }
    return box(t(.changeIt), form.html(form.radios("seconds", t(.checkInWord), choices, value: setting.map { String($0.seconds) } ?? ""), row(submit(t(.saveIt)))))
  }
}
