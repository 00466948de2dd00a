import FeatureKit
import Foundation
import People
import Procedures
import Support
import Testing
@testable import Admission
@testable import Cases

@Suite struct PageTests {
  @Test func theBranchTakesDownAnApplicationByAFormAndTheApplicantSeesTheWay() async throws {
    let desk = try await Desk(), first = desk.tree.first.id
    try await desk.visit { site async throws in
      #expect(try await site.get("/me/admission", as: "applicant").text.contains("没有我的入党材料"))
      let board = try await site.get("/organizations/\(first)/admission", as: "secretary").text
      #expect(board.contains("登记入党申请") && board.contains("没有在办的发展对象材料"))
      let form = try await site.get("/organizations/\(first)/cases/admission", as: "secretary").text
      #expect(form.contains("周明") && form.contains("收到申请书的日期"))
      #expect(try await site.post("/organizations/\(first)/cases/admission", as: "secretary", [("values.on", "2026-12-01")]).status == 422, "of whom is not said")
      let made = try await site.post("/organizations/\(first)/cases/admission", as: "secretary", [("person", "\(desk.zhou)"), ("values.on", "2026-12-01")])
      let one = try #require(made.location)
      #expect(try await site.get(one, as: "secretary").text.contains("发展党员：周明"))
      let mine = try await site.get("/me/admission", as: "applicant").text
      #expect(mine.contains("下一步：派人同申请人谈话") && mine.contains("2027年1月1日") && mine.contains("FZ-02"), "a month from the application")
      #expect(try await site.get(one, as: "applicant").status == 403, "what was written about somebody is the desks'")
      #expect(try await site.get(one, as: "neighbour").status == 404)
      #expect(try await site.get("/me/admission", as: "member").text.contains("没有我的入党材料"))
      let csv = try await site.get("/organizations/\(first)/admission.csv", as: "county").text
      #expect(csv.contains("周明,柳河村党支部,申请入党,派人同申请人谈话"))
      #expect(try await site.get("/admission?stage=0", as: "county").text.contains("周明"))
      #expect(try await !site.get("/admission?stage=3", as: "county").text.contains("周明"))
      #expect(try await !site.get("/admission", as: "neighbour").text.contains("周明"))
    }
    let card = try await desk.world.read(as: desk.applicant) { try MinePage.card($0) }
    #expect(card?.lines.map(\.text.zh) == ["派人同申请人谈话"])
  }
  @Test func everyPaperIsFilledInFromWhatIsKnown() async throws {
    let desk = try await Desk(), id = try await desk.begin(on: "2024-01-10")
    try await desk.visit { site async throws in #expect(try await site.get("/cases/\(id)/papers/resolution", as: "secretary").status == 404, "not before the meeting") }
    try await desk.walk(id, Filled.cultivated + Filled.listed + Filled.previewed + Filled.admitted + Filled.observed + Filled.confirmed)
    try await desk.visit { site async throws in
      for (name, words) in [
        ("register", ["陈桂兰、周国安", "2024年12月3日", "踏实"]), ("consultation", ["都同意"]), ("review", ["历史清楚", "经审查合格"]), ("ballot", ["赞成", "周明"]),
        ("resolution", ["应到会有表决权的正式党员5人，到会4人", "赞成4票", "2025年7月5日", "何玉珍、陈桂兰"]), ("approval", ["2025年7月5日至2026年7月5日"]), ("conversion", ["按期转为中国共产党正式党员"]), ("confirmation", ["2026年7月5日"]), ("index", ["递交入党申请书", "支部大会讨论转正"]),
      ] as [(String, [String])] {
        let page = try await site.get("/cases/\(id)/papers/\(name)", as: "secretary")
        #expect(page.status == 200, "\(name)")
        for word in words { #expect(page.text.contains(word), "\(name): \(word)") }
      }
      #expect(try await site.get("/cases/\(id)/papers/nothing", as: "secretary").status == 404)
    }
  }
  @Test func theNoticeIsForTheUnitsOwnPeopleWhileItHangs() async throws {
    let desk = try await Desk(now: Moment(Day(year: 2027, month: 12, day: 10), minutes: 560)), id = try await desk.begin(on: "2026-06-01")
    try await desk.walk(id, [("talk", ["on": "2026-06-20", "who": "林晓梅", "record": "谈"]), ("pick", ["on": "2026-07-01", "by": "members", "record": "同意"]), ("file", ["on": "2026-07-03"]), ("companions", ["on": "2026-07-04", "first": "陈桂兰"]), ("assess", ["on": "2027-01-01", "reports": "2", "record": "好"])])
    try await desk.walk(id, [("assess", ["on": "2027-07-01", "reports": "2", "record": "好"]), ("hear", ["on": "2027-07-02", "asked": "12", "opinions": "同意", "result": "yes"]), ("consent", ["on": "2027-07-05"])])
    try await desk.visit { site async throws in
      #expect(try await site.get("/admission/notices/\(id)", as: "member").status == 404, "nothing hangs yet")
      let sheet = try await site.get("/cases/\(id)/papers/notice", as: "secretary").text
      #expect(sheet.contains("现予公示") && sheet.contains("/admission/notices/\(id)"))
    }
    try await desk.take(id, ("notice", ["on": "2027-07-06", "place": "村务公开栏"]))
    try await desk.visit { site async throws in
      let page = try await site.get("/admission/notices/\(id)", as: "member")
      #expect(page.status == 200 && page.text.contains("周明") && page.text.contains("怎样反映"))
      #expect(try await site.get("/admission/notices/\(id)", as: "neighbour").status == 404)
    }
  }
  @Test func severalAreFiledTogetherByTheCommittee() async throws {
    let desk = try await Desk(), other = ID<Person>(try await desk.world.perform(AddPerson(organization: desk.tree.first.id, name: "覃丽华", residentNumber: residentNumber("19900102", 109), status: .none)).made?.id ?? 0)
    var ids: [ID<Case>] = []
    for person in [desk.zhou, other] {
      let id = try await desk.begin(on: "2024-01-10", of: person)
      try await desk.walk(id, Array(Filled.cultivated.prefix(2)))
      ids.append(id)
    }
    let town = desk.tree.town.id, both = ids
    try await desk.visit { site async throws in
      #expect(try await site.get("/admission", as: "clerk").text.contains("上级党委备案（2 件）"))
      #expect(try await site.post("/organizations/\(town)/cases/admission/several/file", as: "clerk", both.map { ("ids", "\($0)") } + [("values.on", "2024-06-10")]).status == 303)
    }
    for id in ids { #expect(try await desk.one(id).step == "companions") }
  }
}
