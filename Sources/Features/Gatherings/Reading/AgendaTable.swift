import Attachments
import FeatureKit

/// To which line of the agenda a paper belongs.
enum AgendaTable {
  static let migrations = [
    Migration("agenda papers", "CREATE TABLE gathering_agenda_paper (attachment BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), line BIGINT NOT NULL CHECK (line > 0))", "CREATE INDEX gathering_agenda_paper_gathering ON gathering_agenda_paper (gathering)")
  ]
  static func lines(of gathering: ID<Gathering>, in scope: Scope) throws -> [ID<Attachment>: Int] {
    let found = try scope.all("SELECT attachment, line FROM gathering_agenda_paper WHERE gathering = \(gathering) AND \(anywhere: "of a gathering that was read within reach")") { ($0.id(0, Attachment.self), $0.int(1)) }
    return Dictionary(uniqueKeysWithValues: found)
  }
  static func put(_ paper: ID<Attachment>, _ gathering: ID<Gathering>, under line: Int) -> Change { Change("INSERT INTO gathering_agenda_paper (attachment, gathering, line) VALUES (\(paper), \(gathering), \(line))") }
  static func takeOff(_ paper: ID<Attachment>) -> Change { Change("DELETE FROM gathering_agenda_paper WHERE attachment = \(paper)") }
}

extension Gathering {
  /// What is to be dealt with, one by one.
  var agendaLines: [String] { Gathering.lines(of: agenda) }
  static func lines(of agenda: String) -> [String] { agenda.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty } }
}
