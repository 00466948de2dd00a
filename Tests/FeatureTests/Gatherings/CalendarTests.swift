import FeatureKit
import Foundation
import Support
import Testing
@testable import Gatherings

@Suite struct Calendars {
  @Test func aMembersCalendarHoldsWhatTheyAreExpectedAt() async throws {
    let hall = try await Hall()
    let mine = try await hall.plan([.branchAssembly], at: Leave.tomorrow), committee = try await hall.plan([.committeeMeeting], at: Leave.tomorrow.adding(seconds: 7200))
    let group = try await hall.plan([.groupMeeting], groups: [hall.tree.groups[1].id], at: Leave.tomorrow.adding(seconds: 14_400))
    try await hall.world.perform(Cancel(mine, version: 1, because: "改期"), as: hall.secretary)
    let person = hall.members[4], branch = hall.branch.id
    let events = try await hall.world.read(as: hall.member(4)) { try Calendar.events($0, .person(person)) }
    #expect(events.map(\.id) == ["gathering-\(mine)"], "neither the committee's nor the other group's")
    #expect(events.first?.cancelled == true && events.first?.time == .span(Leave.tomorrow, Leave.tomorrow.adding(seconds: 7200)))
    #expect(try await hall.world.read(as: hall.secretary) { try Calendar.events($0, .organization(branch)) }.map(\.id) == [mine, committee, group].map { "gathering-\($0)" })
  }
}

@Suite struct Pages {
  @Test(arguments: [Language.zh, .en]) func everySampleOfEveryPageIsDrawn(_ language: Language) {
    let t = Reader(language: language, today: Day(year: 2026, month: 12, day: 4), site: "https://zhibu.example")
    for preview in gatherings.pages {
      for page in preview.samples() {
        #expect(!page.title(t).isEmpty)
        #expect(page.view(t).markup.contains("<h1>"), "\(preview.name)")
      }
    }
  }
}
