import FeatureKit

/// The room's tables, in one place because they refer to each other.
enum DuesSchemaTable {
  static let migrations = [
    Migration("dues",
      """
      CREATE TABLE dues_terms (organization BIGINT PRIMARY KEY REFERENCES organization (id), fixing TEXT NOT NULL CHECK (fixing IN ('january', 'change')), farmer BIGINT CHECK (farmer > 0), share BIGINT CHECK (share BETWEEN 0 AND 100),
        version BIGINT NOT NULL DEFAULT 1)
      """,
      """
      CREATE TABLE dues_rate (person BIGINT NOT NULL REFERENCES person (id), since BIGINT NOT NULL, until BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), category TEXT NOT NULL,
        base BLOB, monthly BIGINT NOT NULL CHECK (monthly >= 0), at BIGINT NOT NULL, PRIMARY KEY (person, since), CHECK (until >= since))
      """,
      """
      CREATE TABLE dues_relief (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), amount BIGINT NOT NULL CHECK (amount >= 0), since BIGINT NOT NULL, until BIGINT NOT NULL,
        reason BLOB NOT NULL, considered BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('considered', 'approved', 'refused', 'ended')), decided BIGINT, answer BLOB, version BIGINT NOT NULL DEFAULT 1, CHECK (until >= since))
      """,
      "CREATE INDEX dues_relief_person ON dues_relief (person, since)",
      "CREATE INDEX dues_relief_place ON dues_relief (organization, state)",
      "CREATE TABLE dues_quarterly (person BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL)",
      """
      CREATE TABLE dues_entry (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('assessed', 'paid', 'extra', 'refunded', 'remitted', 'taken', 'spent')),
        on_day BIGINT NOT NULL, month BIGINT, members BIGINT NOT NULL, total BIGINT NOT NULL, digest TEXT NOT NULL DEFAULT '', reverses BIGINT UNIQUE REFERENCES dues_entry (id), at BIGINT NOT NULL)
      """,
      // Beside what never changes, because a sealed text is sealed anew when its key changes.
      "CREATE TABLE dues_note (entry BIGINT PRIMARY KEY REFERENCES dues_entry (id), text BLOB NOT NULL)",
      "CREATE INDEX dues_entry_place ON dues_entry (organization, on_day, id)",
      """
      CREATE TABLE dues_line (entry BIGINT NOT NULL REFERENCES dues_entry (id), organization BIGINT NOT NULL REFERENCES organization (id), account TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount <> 0), on_day BIGINT NOT NULL,
        PRIMARY KEY (entry, organization, account))
      """,
      "CREATE INDEX dues_line_place ON dues_line (organization, on_day)",
      """
      CREATE TABLE dues_assessment (person BIGINT NOT NULL REFERENCES person (id), month BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), amount BIGINT NOT NULL CHECK (amount >= 0), entry BIGINT NOT NULL REFERENCES dues_entry (id),
        reversed BIGINT REFERENCES dues_entry (id), PRIMARY KEY (person, month, entry))
      """,
      // A member owes a month once, and pays it once, whatever the program thinks.
      "CREATE UNIQUE INDEX dues_assessment_once ON dues_assessment (person, month) WHERE reversed IS NULL",
      "CREATE INDEX dues_assessment_place ON dues_assessment (organization, month)",
      """
      CREATE TABLE dues_receipt (entry BIGINT NOT NULL REFERENCES dues_entry (id), person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), way TEXT NOT NULL CHECK (way IN ('cash', 'proxy', 'transfer', 'bank')),
        payer BLOB, amount BIGINT NOT NULL CHECK (amount > 0), extra BIGINT NOT NULL, on_day BIGINT NOT NULL, bank TEXT, reversed BIGINT REFERENCES dues_entry (id), PRIMARY KEY (entry, person))
      """,
      "CREATE INDEX dues_receipt_person ON dues_receipt (person, on_day)",
      "CREATE UNIQUE INDEX dues_receipt_bank ON dues_receipt (bank) WHERE reversed IS NULL",
      """
      CREATE TABLE dues_paid (person BIGINT NOT NULL REFERENCES person (id), month BIGINT NOT NULL, entry BIGINT NOT NULL REFERENCES dues_entry (id), amount BIGINT NOT NULL CHECK (amount > 0), reversed BIGINT REFERENCES dues_entry (id),
        PRIMARY KEY (person, month, entry))
      """,
      "CREATE UNIQUE INDEX dues_paid_once ON dues_paid (person, month) WHERE reversed IS NULL",
      """
      CREATE TABLE dues_remittance (entry BIGINT PRIMARY KEY REFERENCES dues_entry (id), organization BIGINT NOT NULL REFERENCES organization (id), receiver BIGINT NOT NULL REFERENCES organization (id), central BIGINT NOT NULL, amount BIGINT NOT NULL CHECK (amount > 0),
        on_day BIGINT NOT NULL, taken BIGINT REFERENCES dues_entry (id), reversed BIGINT REFERENCES dues_entry (id))
      """,
      "CREATE INDEX dues_remittance_receiver ON dues_remittance (receiver, taken)",
      "CREATE TABLE dues_warning (person BIGINT NOT NULL, month BIGINT NOT NULL, stage BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), at BIGINT NOT NULL, PRIMARY KEY (person, month, stage))",
      "CREATE TABLE dues_disclosure (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, on_day BIGINT NOT NULL, PRIMARY KEY (organization, year))",
      keepForever: ["dues_entry", "dues_line"]),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  /// Who pays, and where: a temporary or virtual branch collects nothing, and whoever is stopped or gone owes nothing.
  static let pays: SQL = "p.status IN ('full', 'probationary') AND p.standing IN ('normal', 'suspended', 'restored', 'inTransit') AND o.kind = 'branch' AND o.setting IN ('ordinary', 'joint') AND o.ended IS NULL"
  /// Rows at and below an organization whose path stands in `o.path`.
  static func below(_ o: Organization) -> SQL { "o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0")" }
}
