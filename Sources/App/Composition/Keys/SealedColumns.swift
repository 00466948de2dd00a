/// Where sealed values stand: each column with the name under which it was sealed. A test compares it with every table.
struct SealedColumns: Sendable, Hashable {
  var table: String
  /// What tells its rows apart.
  var key: [String]
  var columns: [String: String]
  init(_ table: String, key: String..., columns: [String: String]) {
    self.table = table
    self.key = key.isEmpty ? ["id"] : key
    self.columns = columns
  }
  var names: [String] { columns.keys.sorted() }

  static let all: [SealedColumns] = [
    SealedColumns("organization", columns: ["phone": "organization.phone"]),
    SealedColumns("person", columns: ["resident_number": "person.resident", "phone": "person.phone", "address": "person.address", "masks": "person.masks"]),
    SealedColumns("person_event", columns: ["reason": "person.reason"]), SealedColumns("opened_field", columns: ["reason": "person.reason"]), SealedColumns("erasure", columns: ["reason": "person.reason"]),
    SealedColumns("file_record", columns: ["details": "person.record", "removed_reason": "person.reason"]), SealedColumns("person_merge", columns: ["reason": "person.reason", "before": "person.merge"]),
    SealedColumns("person_paper", columns: ["name": "paper.name"]),
    SealedColumns("approval", columns: ["changes": "approval.changes", "reason": "approval.reason", "body": "approval.body", "answer": "approval.reason"]),
    SealedColumns("attendance", key: "gathering", "person", columns: ["reason": "attendance.reason"]), SealedColumns("check_in_desk", key: "gathering", columns: ["secret": "checkin.secret"]),
    SealedColumns("enrolment", key: "post", columns: ["reason": "enrolment.reason"]), SealedColumns("two_step", key: "account", columns: ["secret": "account.twoStep"]),
    SealedColumns("talk", columns: ["kind": "talk.kind", "note": "talk.note"]), SealedColumns("complaint", columns: ["text": "complaint.text", "answer": "complaint.answer"]),
    SealedColumns("calendar_feed", key: "token_key", columns: ["token": "calendar.token"]), SealedColumns("channel_choice", key: "person", columns: ["mail": "outbox.mail"]),
    SealedColumns("case_event", key: "case_file", "number", columns: ["sealed": "case.text"]), SealedColumns("case_value", key: "case_file", "number", "name", columns: ["sealed": "case.text"]),
    SealedColumns("dues_rate", key: "person", "since", columns: ["base": "dues.base"]), SealedColumns("dues_relief", columns: ["reason": "dues.relief", "answer": "dues.relief"]),
    SealedColumns("dues_note", key: "entry", columns: ["text": "dues.note"]), SealedColumns("dues_receipt", key: "entry", "person", columns: ["payer": "dues.payer"]),
    SealedColumns("transfer_letter", columns: ["text": "transfer.text", "reason": "transfer.reason", "receipt": "transfer.text"]),
    SealedColumns("transfer_arrival", columns: ["name": "transfer.name", "text": "transfer.text", "receipt": "transfer.text"]), SealedColumns("member_contact", columns: ["note": "contact.note"]),
    SealedColumns("signing_key", columns: ["secret": "signing.secret"]),
    SealedColumns("import_run", columns: ["glimpse": "import.glimpse", "difference": "import.difference"]),
    SealedColumns("import_problem", key: "run", "number", columns: ["zh": "import.words", "en": "import.words", "suggestion": "import.words", "written": "import.written", "options": "import.options"]),
  ]
  /// Columns of bytes that are no sealed values: digests, signatures, public keys, and fields that nothing writes yet.
  static let others: [String: Set<String>] = [
    "idempotency": ["fingerprint"], "journal": ["digest"], "journal_link": ["chain"], "journal_seal": ["chain", "signature"], "person": ["resident_key", "resident_last_key", "phone_key", "dues_base", "family", "health", "contacts"],
    "check_in": ["device"], "session": ["token"], "sign_in_failure": ["who"], "setup_token": ["digest"], "access_token": ["digest"], "slip": ["code"], "known_device": ["token"], "recovery_code": ["code"], "known_browser": ["token"],
    "passkey": ["credential", "public_key", "challenge"], "calendar_feed": ["token_key"], "import_run": ["digest"],
  ]
}
