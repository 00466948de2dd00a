import FeatureKit
import Foundation
import Support
import Testing
@testable import Ties

@Suite struct PairingDecisions {
  static let today = Sample.day
  private func side(_ p: Pairing, _ n: Int) -> AgreePairing.Situation { .init(side: SideOfPairing(pairing: p, side: p.sides[n])) }

  @Test func aPairingHasPartnersAPurposeAndAnEnd() throws {
    let now = try ContactDecisions.occasion(), long = String(repeating: "长", count: 201), next = Self.today.adding(360)
    func tried(_ partners: [ID<Organization>], known: [Organization] = [Sample.other], _ purpose: String = "共用场地", until: Day? = nil, from o: Organization = Sample.branch) throws -> [String] {
      try ContactDecisions.codes { try ProposePairing(o.id, with: partners, purpose, until: until ?? next).decide(.init(organization: o, partners: known), now) }
    }
    #expect(try tried([ID(4)]) == [])
    #expect(try tried([], known: [], " ", until: Self.today) == ["partners.none", "purpose.missing", "until.past"])
    #expect(try tried([ID(3)], known: [Sample.branch]) == ["partners.self"])
    #expect(try tried([ID(4), ID(99)]) == ["partners.unknown"])
    #expect(try tried((4..<10).map { ID($0) }).contains("partners.many"))
    #expect(try tried([ID(4)], long, until: Self.today.adding(3000)) == ["purpose.long", "until.far"])
    #expect(try tried([ID(4)], from: Sample.town) == ["organization.kind"])
    let out = try ProposePairing(ID(3), with: [ID(4), ID(4)], "共用场地", until: next).decide(.init(organization: Sample.branch, partners: [Sample.other]), now)
    #expect(out.notices.map(\.to) == [.posts(Role.desk, ID(4))] && !out.entry.sentence.zh.contains("场地"))
  }
  @Test func eachSideAgreesOnceAndAnySideEndsIt() throws {
    let now = try ContactDecisions.occasion(), (proposed, standing, ended) = (Sample.pairings[0], Sample.pairings[1], Sample.pairings[2])
    #expect([proposed, standing, ended].map { $0.state(on: Self.today) } == [.proposed, .standing, .ended])
    #expect(standing.state(on: standing.until) == .standing && standing.state(on: standing.until.adding(1)) == .ended, "it ends by itself")
    #expect(standing.since == Self.today.adding(-2) && proposed.since == nil)
    let table: [(Pairing, Int, [String])] = [(proposed, 1, []), (proposed, 0, ["pairing.agreed"]), (standing, 1, ["pairing.agreed"]), (ended, 1, ["pairing.ended"])]
    for (p, n, codes) in table { #expect(try ContactDecisions.codes { try AgreePairing(p.id, p.sides[n].organization.id).decide(side(p, n), now) } == codes) }
    func end(_ p: Pairing, _ n: Int, _ reason: String) throws -> Outcome { try EndPairing(p.id, p.sides[n].organization.id, because: reason).decide(side(p, n), now) }
    #expect(try end(proposed, 1, "另有安排").entry.sentence.zh.contains("不同意"))
    #expect(try end(standing, 0, "已完成").entry.sentence.zh.contains("结束"))
    #expect(try ContactDecisions.codes { try end(standing, 0, " ") } == ["reason.missing"])
    #expect(try ContactDecisions.codes { try end(standing, 0, String(repeating: "长", count: 201)) } == ["reason.long"])
    #expect(try ContactDecisions.codes { try end(ended, 0, "已完成") } == ["pairing.ended"])
  }
}

@Suite struct PairingStories {
  private func propose(_ parish: Parish) async throws -> ID<Pairing> {
    ID(try await parish.world.perform(ProposePairing(parish.tree.first.id, with: [parish.tree.second.id], "共用场地", until: parish.today.adding(300)), as: parish.secretary).made?.id ?? 0)
  }
  private func states(_ parish: Parish, _ query: String = "", as actor: Actor) async throws -> [Pairing.State] {
    let today = parish.today
    return try await parish.world.read(as: actor, sight: Ties.read) { try PairingsPage.load(Query(query), in: $0).pairings.items.map { $0.state(on: today) } }
  }

  @Test func oneBranchProposesAndItStandsWhenTheOtherAgrees() async throws {
    let parish = try await Parish(), first = parish.tree.first.id, second = parish.tree.second.id
    try await parish.visit { site async throws in
      #expect(try await site.get("/organizations/\(first)/pairings/new?q=中学", as: "secretary").text.contains("云溪中学党支部"), "found by name, although out of reach")
      #expect(try await site.get("/organizations/\(first)/pairings/new?q=%25", as: "secretary").text.contains("没有找到"))
      let refused = try await site.post("/organizations/\(first)/pairings/new", as: "secretary", [("q", "中学"), ("partners", second.description), ("purpose", ""), ("until", "2027-12-01")])
      #expect(refused.status == 422 && refused.text.contains("云溪中学党支部") && refused.text.contains("请填写"))
      let made = try await site.post("/organizations/\(first)/pairings/new", as: "secretary", [("partners", second.description), ("purpose", "共用场地"), ("until", "2027-12-01")]), one = try #require(made.location)
      #expect(made.status == 303)
      #expect(try await site.get(one, as: "neighbour").text.contains("同意结对</button>"))
      #expect(!(try await site.get(one, as: "secretary").text.contains("同意结对</button>")), "who proposed has agreed")
      #expect(try await site.post("\(one)/agree", as: "secretary", json: "{\"organization\":\"\(second)\"}").status == 404, "nobody agrees for the other side")
      #expect(try await site.get(one, as: "stranger").status == 404)
      #expect(try await site.post("\(one)/agree", as: "stranger", json: "{\"organization\":\"\(second)\"}").status == 404)
      #expect(try await site.post("\(one)/agree", as: "neighbour", json: "{}").status == 422)
      #expect(try await site.post("\(one)/agree", as: "clerk", json: "{\"organization\":\"\(parish.tree.town.id)\"}").status == 404, "the town is no side")
      #expect(try await site.post("\(one)/agree", as: "neighbour", [("organization", second.description)]).status == 303)
      #expect(try await site.post("\(one)/agree", as: "neighbour", json: "{\"organization\":\"\(second)\"}").status == 409)
      #expect(try await site.get("/organizations/\(second)/ties", as: "neighbour").text.contains("共用场地"))
      #expect(try await site.get("/pairings", as: "member").status == 403)
      #expect(try await site.get("/organizations/\(first)/pairings/new", as: "neighbour").status == 404)
      #expect(try await site.get("/pairings?state=nothing&page=x", as: "secretary").status == 200)
    }
    #expect(try await parish.told(3).contains("提出与云溪中学党支部结对共建"))
    #expect(try await parish.told(2).contains("云溪中学党支部同意结对共建"))
  }
  @Test func whatWaitsForASideStandsOnItsFirstPage() async throws {
    let parish = try await Parish(), id = try await propose(parish)
    #expect(try await parish.cards(parish.neighbour) == ["等您确认的结对：共用场地"])
    #expect(try await parish.cards(parish.secretary).isEmpty)
    try await parish.world.perform(AgreePairing(id, parish.tree.second.id), as: parish.neighbour)
    #expect(try await parish.cards(parish.neighbour).isEmpty)
    let reference = Reference(Pairing.reference, id)
    #expect(try await parish.world.read(as: parish.neighbour, sight: Ties.read) { try $0.names([reference])[reference]?.text } == "共用场地")
    #expect(try await parish.world.read(as: parish.stranger, sight: Ties.read) { try $0.names([reference]).isEmpty })
  }
  @Test func endedPairingsRemainAndPartnersAreThoseOfTheDay() async throws {
    let parish = try await Parish(), id = try await propose(parish), first = parish.tree.first.id, second = parish.tree.second, day = parish.today
    func partners(_ on: Day) async throws -> [ID<Organization>] { try await parish.world.read { try PairingTable.partners(of: first, on: on, in: $0).map(\.id) } }
    #expect(try await partners(day).isEmpty, "nothing is shared before all agree")
    try await parish.world.perform(AgreePairing(id, second.id), as: parish.neighbour)
    #expect(try await partners(day) == [second.id])
    #expect(try await partners(day.adding(-1)).isEmpty)
    #expect(try await partners(day.adding(301)).isEmpty)
    parish.world.travel(days: 10)
    try await parish.visit { site async throws in
      let refused = try await site.post("/pairings/\(id)/end", as: "neighbour", [("organization", second.id.description), ("reason", " ")])
      #expect(refused.status == 422 && refused.text.contains("请写明原因"))
      #expect(try await site.post("/pairings/\(id)/end", as: "neighbour", [("organization", second.id.description), ("reason", "已完成")]).status == 303)
      #expect(try await site.post("/pairings/\(id)/end", as: "secretary", json: "{\"organization\":\"\(first)\",\"reason\":\"再结束\"}").status == 409)
    }
    #expect(try await states(parish, as: parish.secretary) == [.ended])
    #expect(try await states(parish, "state=ended", as: parish.clerk) == [.ended])
    #expect(try await states(parish, "state=standing", as: parish.clerk).isEmpty)
    #expect(try await states(parish, "state=proposed", as: parish.clerk).isEmpty)
    #expect(try await partners(day) == [second.id], "what was on a past day can still be asked")
    #expect(try await partners(day.adding(10)).isEmpty)
  }
}
