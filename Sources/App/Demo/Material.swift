import Essentials
import Foundation
import Yams

/// The invented material of `Data/demo`: places, units, names, five branches with a face, topics of meetings.
struct Material: Sendable {
  struct County: Decodable, Sendable {
    var name: String
    var code: String
    var seat: String
    var committees: [String: String]
    var mobilePrefix: String
    enum CodingKeys: String, CodingKey { case name, code, seat, committees, mobilePrefix = "mobile_prefix" }
  }
  struct Topic: Decodable, Sendable {
    var id: String
    var title: String
    var agenda: [String]
    var minutes: String
    var resolution: String?
    var fits: [String]?
    var months: [Int]?
    var since: Day?
  }
  struct Face: Decodable, Sendable {
    struct Term: Decodable, Sendable { var from: Day, years: Int }
    struct Member: Decodable, Sendable {
      var name: String
      var sex: String
      var born: Day
      var joined: Day?
      var post: String?
      var ethnic: String?
      var stage: String?
    }
    var key: String
    var form: String
    var name: String
    var short: String
    var superior: String
    var unit: String?
    var unitKind: String?
    var founded: Day
    var place: String?
    var themeDay: Int?
    var full: Int?
    var probationary: Int?
    var groups: [String]?
    var term: Term?
    var committee: [Member]?
    var people: [Member]?
    enum CodingKeys: String, CodingKey { case key, form, name, short, superior, unit, unitKind = "unit_kind", founded, place, themeDay = "theme_day", full, probationary, groups, term, committee, people }
  }

  struct Announcement: Decodable, Sendable {
    enum Level: String, Decodable, Sendable { case county, committee, branch }
    var level: Level
    var daysAgo: Int
    var read: Double
    var title: String
    var body: String
    var corrected: String?
    enum CodingKeys: String, CodingKey { case level, daysAgo = "days_ago", read, title, body, corrected }
  }

  var county: County
  var announcements: [Announcement]
  var faces: [Face]
  /// By kind of gathering.
  var topics: [String: [Topic]]
  private let directory: URL

  init(directory: URL) throws {
    self.directory = directory
    func yaml<T: Decodable>(_ name: String, _: T.Type = T.self) throws -> T { try YAMLDecoder().decode(T.self, from: String(contentsOf: directory.appending(path: name), encoding: .utf8)) }
    county = try yaml("county.yaml")
    faces = try yaml("faces.yaml")
    announcements = try yaml("announcements.yaml")
    topics = [:]
    for kind in ["branchAssembly", "committeeMeeting", "groupMeeting", "partyLecture", "themeDay", "organizationLifeMeeting"] { topics[kind] = try yaml("topics/\(kind).yaml") }
  }
  func with(faces: [Face]) -> Material {
    var some = self
    some.faces = faces
    return some
  }
  /// The rows of a table, by column.
  func rows(_ name: String) throws -> [[String: String]] {
    let lines = try String(contentsOf: directory.appending(path: name + ".tsv"), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let head = lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(head, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)), uniquingKeysWith: { a, _ in a })
    }
  }
}
