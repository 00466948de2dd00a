import Attachments
import FeatureKit
import Foundation
import HTTPTypes
import Support
import Testing
@testable import Gatherings

/// From the printed sheet to the filed photo, as a secretary does it on a phone.
@Suite struct PaperStories {
  private func sheet(of g: Gathering) -> [UInt8] { Photographs.png(["http://localhost" + SheetCode(g).address(of: g.id).path]) }
  private func fields(_ hall: Hall, away: [Int] = []) -> [(String, String)] {
    [("version", "1"), ("on", "2026-12-03"), ("presider", hall.members[0].description)] + hall.members.enumerated().filter { !away.contains($0.offset) }.map { ("present", $0.element.description) }
  }
  private func kept(_ office: Office) throws -> Int {
    let all = FileManager.default.enumerator(at: office.desk.files, includingPropertiesForKeys: [.isRegularFileKey])?.compactMap { $0 as? URL } ?? []
    return try all.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }.count
  }

  @Test func aPhotoFindsItsGatheringAndFourFieldsFileIt() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.branchAssembly, .themeDay]), g = try await hall.gathering(id)
    try await office.visit { site in
      let paper = try await site.get("/gatherings/\(id)/sheet", as: "secretary").text
      #expect(paper.contains("会议记录纸") && paper.contains(SheetCode(g).description) && paper.contains("class=\"qr\"") && paper.contains("□ 陈桂兰") && !paper.contains("11512342251"))

      let found = try await site.send("/gatherings/paper", as: "secretary", photo: sheet(of: g))
      let next = try #require(found.location)
      #expect(found.status == 303 && next.hasPrefix("/gatherings/\(id)/paper?photo="))
      let form = try await site.get(next, as: "secretary").text
      #expect(form.contains("照片已收到") && form.contains("周国安"))
      let photo = String(next.split(separator: "=").last ?? "")

      let filed = try await site.send("/gatherings/\(id)/paper", as: "secretary", fields(hall, away: [5]) + [("photo", photo), ("resolution", "通过计划"), ("agree", "5")])
      #expect(filed.location == "/gatherings/\(id)", "\(filed.text)")
      let page = try await site.get("/gatherings/\(id)", as: "member").text
      #expect(page.contains("会议记录见手写记录纸照片") && page.contains("class=\"photo paper\"") && page.contains("2026年第四季度支部党员大会"))
      let address = try #require(page.firstMatch(of: try Regex("/gatherings/\(id)/attachments/[0-9]+")).map { String(page[$0.range]) })
      #expect(try await site.get(address, as: "member").type == "image/png")
      #expect(try await site.get("/gatherings/\(id)/print", as: "secretary").text.contains("手写会议记录"))
      #expect(try kept(office) == 1, "nothing waits in the tray any more")
      let bytes = try #require(FileStore(office.desk.files).read(try await hall.world.text("SELECT digest FROM attachment")))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("110.654321E"), "where it was taken is gone")
    }
    #expect(try await hall.proved().map(\.kind) == ["branchAssembly", "themeDay"])
  }
  @Test func oneFormWithThePhotoFilesItInOneStep() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay]), g = try await hall.gathering(id)
    try await office.visit { (site) async throws in
      #expect(try await site.send("/gatherings/\(id)/paper", as: "commissioner", fields(hall), photo: sheet(of: g)).location == "/gatherings/\(id)")
    }
    #expect(try await hall.gathering(id).recorder == hall.members[1])
  }
  @Test func whereTheCodeCannotBeReadTheNumberOrAChoiceFindsItAndThePhotoIsNotSentTwice() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay]), g = try await hall.gathering(id)
    try await office.visit { site in
      let unread = try await site.send("/gatherings/paper", as: "secretary", photo: Photographs.png([]))
      #expect(unread.status == 422 && unread.text.contains("没有认出") && unread.text.contains("12月3日主题党日"))
      let photo = try #require(unread.text.firstMatch(of: /name="photo" value="([^"]+)"/)).output.1
      let mistyped = try await site.send("/gatherings/paper", as: "secretary", [("photo", String(photo)), ("code", "482 0918 77")])
      #expect(mistyped.status == 422 && mistyped.text.contains("没有这个编号") && mistyped.text.contains("482 0918 77") && mistyped.text.contains(photo))
      for field in [("code", SheetCode(g).description), ("gathering", id.description)] {
        #expect(try await site.send("/gatherings/paper", as: "secretary", [("photo", String(photo)), field]).location == "/gatherings/\(id)/paper?photo=\(photo)")
      }
      #expect(try await site.send("/gatherings/paper", as: "commissioner", [("photo", String(photo)), ("gathering", id.description)]).text.contains("请重新选择"), "nobody else finds it")
      let refused = try await site.send("/gatherings/\(id)/paper", as: "secretary", [("photo", String(photo)), ("version", "1"), ("on", "2026-12-24"), ("presider", hall.members[0].description), ("present", hall.members[2].description)])
      #expect(refused.status == 422 && refused.text.contains("不能晚于今天") && refused.text.contains("2026-12-24") && refused.text.contains(photo))
      #expect(try await site.send("/gatherings/\(id)/paper", as: "secretary", fields(hall) + [("photo", String(photo))]).status == 303)
    }
  }
  @Test func aPhotoAndAFieldThatAreMissingAreBothSaid() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay])
    try await office.visit { site in
      let refused = try await site.send("/gatherings/\(id)/paper", as: "secretary", [("version", "1"), ("on", "2026-02-30")])
      #expect(refused.status == 422 && refused.text.contains("href=\"#f-file\"") && refused.text.contains("href=\"#f-on\"") && refused.text.contains("href=\"#f-presider\""))
    }
  }
  @Test func theSheetOfAnotherBranchIsAnsweredLikeOneThatNeverWas() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay]), g = try await hall.gathering(id)
    try await office.visit { site in
      let foreign = try await site.send("/gatherings/paper", as: "stranger", photo: sheet(of: g)), typed = try await site.send("/gatherings/paper", as: "stranger", [("code", "4820917")], photo: Photographs.png([]))
      for answer in [foreign, typed] { #expect(answer.status == 422 && answer.text.contains("没有这个编号") && !answer.text.contains(hall.branch.name) && !answer.text.contains("主题党日")) }
      #expect(!foreign.text.contains("照片已收到"))
      #expect(try await site.send("/gatherings/\(id)/paper", as: "stranger", fields(hall), photo: sheet(of: g)).status == 404)
      #expect(try await site.get("/gatherings/\(id)/sheet", as: "stranger").status == 404)
      #expect(try await site.send("/gatherings/paper", as: "member", photo: sheet(of: g)).status == 403)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 0)
  }
  @Test func theSheetOfAnotherGatheringIsNotFiledWithThisOne() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay]), other = try await hall.gathering(hall.plan([.partyLecture], at: Hall.evening.adding(seconds: -86_400)))
    try await office.visit { site in
      let mixed = try await site.send("/gatherings/\(id)/paper", as: "secretary", fields(hall), photo: sheet(of: other))
      #expect(mixed.status == 422 && mixed.text.contains("党课的记录纸，不是这次活动的") && mixed.text.contains("2026-12-03"))
      let two = try await site.send("/gatherings/paper", as: "secretary", photo: Photographs.png(["/gatherings/1/paper?sheet=10917", "/gatherings/2/paper?sheet=20917"]))
      #expect(two.status == 422 && two.text.contains("两张不同的记录纸"))
      let differs = try await site.send("/gatherings/paper", as: "secretary", [("gathering", id.description)], photo: sheet(of: other))
      #expect(differs.status == 422 && differs.text.contains("不是同一张记录纸"))
      #expect(try kept(office) == 1, "only the last photo waits: it may be the choice that is wrong")
    }
    #expect(try await hall.world.count("SELECT count(*) FROM attachment") == 0)
  }
  @Test func whatIsNoPhotoIsRefusedInWordsAndLeavesNothing() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay])
    let head: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], bomb = Photographs.png(20_000, 20_000, [UInt8](repeating: 0, count: 1 << 20))
    let bad: [([UInt8], String)] = [(Array("<script>alert(1)</script>".utf8), "照片只收"), (Array("%PDF-1.7".utf8), "照片只收"), (head + Array("not a picture".utf8), "不是真正的图片"), (bomb, "像素太多"), ([], "请选择记录纸照片")]
    try await office.visit { site in
      for (bytes, words) in bad {
        for path in ["/gatherings/paper", "/gatherings/\(id)/paper"] {
          let refused = try await site.send(path, as: "secretary", fields(hall), photo: bytes)
          #expect(refused.status == 422 && refused.text.contains(words), "\(path) \(bytes.prefix(9)): \(refused.status)")
        }
      }
      let large = try await site.send("/gatherings/paper", as: "secretary", photo: head + [UInt8](repeating: 7, count: Attachment.mostBytes + 1))
      #expect(large.status == 422 && large.text.contains("20 MB"))
    }
    #expect(try kept(office) == 0)
    #expect(try await hall.world.journal().last == "gatherings.plan")
  }
  @Test func aSettledGatheringSaysSo() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay]), g = try await hall.gathering(id)
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    try await office.visit { site in
      let again = try await site.send("/gatherings/paper", as: "secretary", photo: sheet(of: g))
      #expect(again.status == 409 && again.text.contains("已经归档"))
      #expect(try await site.get("/gatherings/\(id)/paper", as: "secretary").text.contains("已经归档"))
      #expect(try await site.send("/gatherings/\(id)/paper", as: "secretary", fields(hall), photo: sheet(of: g)).status == 409)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM attachment") == 0)
  }
  @Test func aPhotoWaitsForADayAndNoNameLeadsOutOfItsFolder() async throws {
    let office = try await Office(), files = office.desk.files, today = PhotoTray(files, for: ID(1), now: Hall.evening), name = try today.put([1, 2])
    #expect(today.file(name) != nil && PhotoTray(files, for: ID(2), now: Hall.evening).file(name) == nil)
    for wrong in ["../1-\(name)", "..", "", "/etc/passwd", String(repeating: "a", count: 70)] { #expect(today.file(wrong) == nil, "\(wrong)") }
    _ = try PhotoTray(files, for: ID(3), now: Hall.evening.adding(seconds: 90_000)).put([3])
    #expect(today.file(name) == nil)
  }
}

extension Caller {
  /// A form with a photo, as a browser sends it.
  func send(_ path: String, as who: String, _ fields: [(String, String)] = [], photo: [UInt8]? = nil) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=XX"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let typed = (fields + [("_token", "form-token")]).map { "--XX\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
    let file = photo.map { Array("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"IMG_2041.png\"\r\nContent-Type: image/png\r\n\r\n".utf8) + $0 + Array("\r\n".utf8) } ?? []
    return try await send(path, .post, who, headers, bytes: Array(typed.utf8) + file + Array("--XX--\r\n".utf8))
  }
}
