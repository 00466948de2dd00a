import FeatureKit
import Foundation

extension PersonFacts {
  /// Before 1977-08-18 (11th congress) there was a time without probation; from then on it is one year.
  static let probationFrom = Day(year: 1977, month: 8, day: 18)

  /// Spaces gone, the check letter large, sex and birth taken from the resident number where they were left out.
  func tidied(demo: Bool, today: Day) -> PersonFacts {
    var facts = self
    func given(_ text: String?) -> String? {
      let bare = trimmed(text)
      return bare.isEmpty ? nil : bare
    }
    facts.name = trimmed(name)
    facts.residentNumber = given(residentNumber)?.uppercased()
    facts.phone = given(phone)
    facts.address = given(address)
    facts.floatsTo = given(floatsTo)
    if let number = facts.residentNumber, let read = try? ResidentNumber(number, demo: demo, today: today) {
      if facts.sex == .unknown { facts.sex = read.sex }
      facts.birth = facts.birth ?? read.birth
    }
    return facts
  }

  /// Everything that is wrong with the facts themselves, all at once.
  func problems(at organization: Organization, today: Day, demo: Bool) -> [Refusal.Problem] {
    identity(today, demo) + membership(today) + placement(organization) + contact(today)
  }

  private func identity(_ today: Day, _ demo: Bool) -> [Refusal.Problem] {
    var out: [Refusal.Problem] = []
    if name.isEmpty { out.append(.init("missing", .nameMissing, field: "name")) }
    else if name.count > 40 || name.contains(where: { ("0"..."9").contains($0) || ("０"..."９").contains($0) || "⟦⟧<>{}".contains($0) }) { out.append(.init("name", .nameWrong, field: "name")) }
    if let ethnicity, ethnicities[ethnicity] == nil { out.append(.init("code", .unknownCode(ethnicity), field: "ethnicity")) }
    if let education, educations[education] == nil { out.append(.init("code", .unknownCode(education), field: "education")) }
    if let birth, birth > today || birth.year < 1900 { out.append(.init("birth", .birthWrong, field: "birth")) }
    guard let residentNumber else {
      if status.isMember { out.append(.init("missing", .residentMissing, field: "residentNumber")) }
      return out
    }
    do throws(ResidentNumber.Fault) {
      let read = try ResidentNumber(residentNumber, demo: demo, today: today)
      if let birth, birth != read.birth { out.append(.init("birth.resident", .birthAgainstResident(birth, read.birth), field: "birth")) }
      if sex != .unknown, sex != read.sex { out.append(.init("sex.resident", .sexAgainstResident(sex, read.sex), field: "sex")) }
    } catch {
      out.append(.init("resident.\(error.rawValue)", .resident(error, residentNumber), field: "residentNumber"))
    }
    return out
  }

  private func membership(_ today: Day) -> [Refusal.Problem] {
    var out: [Refusal.Problem] = []
    if standing == .merged { out.append(.init("standing", .mergedAway, field: "standing")) }
    if standing.ends, status != .former { out.append(.init("standing", .standingEnds(standing), field: "standing")) }
    if status == .former, !standing.ends { out.append(.init("standing", .formerNeedsStanding, field: "standing")) }
    if standing != .normal, status.isDeveloping || status == .none { out.append(.init("standing", .standingOfNoMember, field: "standing")) }
    if status.isMember, joined == nil { out.append(.init("joined.missing", .joinedMissing, field: "joined")) }
    if status == .full, confirmed == nil { out.append(.init("confirmed.missing", .confirmedMissing, field: "confirmed")) }
    if status == .probationary, confirmed != nil { out.append(.init("confirmed.early", .confirmedWhileProbationary, field: "confirmed")) }
    if status.isDeveloping || status == .none, joined != nil || confirmed != nil { out.append(.init("joined.none", .datesOfNoMember(status), field: joined != nil ? "joined" : "confirmed")) }
    if let joined, joined > today { out.append(.init("joined.future", .futureDay, field: "joined")) }
    if let joined, let birth, birth.years(until: joined) < 18 { out.append(.init("joined.age", .joinedTooYoung(birth.years(until: joined)), field: "joined")) }
    guard let confirmed else { return out }
    if confirmed > today { out.append(.init("confirmed.future", .futureDay, field: "confirmed")) }
    if joined == nil, status == .former { out.append(.init("joined.missing", .joinedMissing, field: "joined")) }
    if let joined {
      let earliest = joined >= PersonFacts.probationFrom ? joined.adding(months: 12) : joined
      if confirmed < joined { out.append(.init("confirmed.before", .confirmedBeforeJoined, field: "confirmed")) }
      else if confirmed < earliest { out.append(.init("confirmed.soon", .confirmedTooSoon(earliest), field: "confirmed")) }
    }
    return out
  }

  private func placement(_ organization: Organization) -> [Refusal.Problem] {
    guard status.isMember || status.isDeveloping else { return [] }
    if organization.kind != .branch { return [.init("branch", .needsBranch(organization.name), field: "organization")] }
    if organization.setting == .temporary || organization.setting == .virtual { return [.init("branch.setting", .noMembership(organization.name, organization.setting), field: "organization")] }
    return []
  }

  private func contact(_ today: Day) -> [Refusal.Problem] {
    var out: [Refusal.Problem] = []
    if let phone, phone.utf8.count != 11 || !phone.utf8.allSatisfy({ (48...57).contains($0) }) { out.append(.init("phone", .phoneWrong(phone.count), field: "phone")) }
    if let address, address.count > 200 { out.append(.init("long", .tooLong(200), field: "address")) }
    if lostContact != nil, lostSince == nil { out.append(.init("lost.day", .lostNeedsDay, field: "lostSince")) }
    if lostSince != nil, lostContact == nil { out.append(.init("lost.kind", .lostNeedsKind, field: "lostContact")) }
    if let lostSince, lostSince > today { out.append(.init("lost.future", .futureDay, field: "lostSince")) }
    if floatsSince != nil, floatsTo == nil { out.append(.init("floats.to", .floatsNeedsPlace, field: "floatsTo")) }
    if let floatsTo, floatsTo.count > 100 { out.append(.init("long", .tooLong(100), field: "floatsTo")) }
    if let floatsSince, floatsSince > today { out.append(.init("floats.future", .futureDay, field: "floatsSince")) }
    return out
  }
}
