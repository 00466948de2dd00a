import Composition
import FeatureKit
import Testing

/// What a phone may keep of the house (docs/decisions/0021): these pages and no others, so that whoever adds one has decided it.
@Suite struct KeptPagesTests {
  @Test func onlyThesePagesStayOnADevice() {
    let kept = features.flatMap { feature in feature.pages.filter { $0.samples().contains { $0.staysReadable } }.map { "\(feature.name).\($0.name)" } }
    #expect(Set(kept) == [
      "Today.TodayPage", "DutyBoard.BoardPage", "Gatherings.ListPage", "Gatherings.GatheringPage", "Gatherings.AttendancePage", "Gatherings.MinutesPage", "Gatherings.CheckInPage", "Announcements.ListPage", "Announcements.AnnouncementPage",
      "Issuers.VerifyPage",
    ])
  }
}
