import FeatureKit

/// 台账: who did what, when, in which post, about whom, under which clause, and how it was recorded.
package let journalBook = Feature(
  "JournalBook",
  endpoints: [
    page(JournalBook.list, reads: "journal.read") { scope, query in try ListPage.load(query, in: scope) },
    page(JournalBook.entry, reads: "journal.read") { scope, _, id in try EntryPage.load(id, in: scope) },
    page(JournalBook.seals, reads: "journal.verify") { scope, query in try SealsPage.load(query, in: scope) },
  ],
  migrations: JournalBookTable.migrations,
  grants: [
    Grant("journal.read", Word(zh: "查阅台账", en: "read the journal"), to: Role.sight + [.inspector, .auditAdministrator]),
    Grant("journal.verify", Word(zh: "核验台账", en: "verify the journal"), to: [.auditAdministrator, .leader, .clerk]),
  ],
  menu: [MenuItem(Word(zh: "台账", en: "Journal"), .journal, JournalBook.list(), in: .records, "journal.read", order: 70)],
  pages: [Preview(ListPage.self), Preview(EntryPage.self), Preview(SealsPage.self)], cards: [SealCard.card])

package enum JournalBook {
  package static let list = Route< >("/journal")
  package static let entry = Route<Int64>("/journal/:entry")
  package static let seals = Route< >("/journal-seals")
}
