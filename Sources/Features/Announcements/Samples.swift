import Documents
import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 1)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let body: Document = {
    do throws(Refusal) { return try Document(markdown: "各党支部：\n\n## 时间\n\n- 12月20日前**开完**\n- 记录*当天*归档\n\n> 见[要求](/regulations/ZB-17)") } catch { return .empty }
  }()
  static let announcement = Announcement(
    id: ID(9), organization: town, audience: .subtree, receipt: true, title: "做好年度组织生活会准备", body: body, version: 1, publishedAt: Moment(day, minutes: 560), writtenAt: Moment(day, minutes: 560), remindedOn: nil, withdrawal: nil)
  static let pages: [AnnouncementPage] = {
    let reader = AnnouncementPage(announcement: announcement, earlier: [], reading: .unread, tally: nil, mayPublish: false, today: day)
    var changed = reader, publisher = reader, gone = reader
    changed.announcement.version = 2
    changed.announcement.writtenAt = Moment(day.adding(1), minutes: 480)
    changed.earlier = [.init(version: 1, title: "组织生活会准备", body: body, writtenAt: announcement.writtenAt)]
    changed.reading = .changed
    (publisher.reading, publisher.tally, publisher.mayPublish) = (.read, .init(read: 12, all: 37), true)
    gone.announcement.withdrawal = .init(at: Moment(day.adding(2), minutes: 600), reason: "与县委的通知重复")
    return [reader, changed, publisher, gone]
  }()
  static let lines = Reading.allCases.enumerated().map { n, reading in
    ListPage.Line(id: ID(Int64(n + 1)), title: announcement.title, organization: town.id, organizationName: town.name, publishedAt: Moment(day, minutes: 560), withdrawn: n == 3, reading: reading)
  }
}
