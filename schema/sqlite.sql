-- Printed by `zhibu schema sqlite` from the migrations; to be read, never run.

-- settings
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- acting
CREATE TABLE sequence (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT;
INSERT INTO sequence (name, next) VALUES ('key', 1024);
CREATE TABLE idempotency (account INTEGER NOT NULL, key TEXT NOT NULL, fingerprint BLOB, receipt TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (account, key)) STRICT;
CREATE INDEX idempotency_at ON idempotency (at);

-- journal
CREATE TABLE journal (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, action TEXT NOT NULL, account INTEGER, role TEXT, role_organization INTEGER,
  organization INTEGER NOT NULL, subject TEXT, zh TEXT NOT NULL, en TEXT NOT NULL, clause TEXT, provenance TEXT NOT NULL, evidences TEXT NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE INDEX journal_place ON journal (organization, id);
CREATE INDEX journal_subject ON journal (subject, id);
CREATE INDEX journal_account ON journal (account, id);
CREATE TABLE journal_waiting (entry INTEGER PRIMARY KEY) STRICT;
CREATE TABLE journal_link (position INTEGER PRIMARY KEY, entry INTEGER NOT NULL UNIQUE REFERENCES journal (id), chain BLOB NOT NULL) STRICT;
CREATE TABLE journal_seal (number INTEGER PRIMARY KEY, first_position INTEGER NOT NULL, last_position INTEGER NOT NULL, chain BLOB NOT NULL, signature BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is kept for ever'); END;
CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is kept for ever'); END;
CREATE TRIGGER journal_link_refuses_update BEFORE UPDATE ON journal_link BEGIN SELECT RAISE(ABORT, 'journal_link is kept for ever'); END;
CREATE TRIGGER journal_link_refuses_delete BEFORE DELETE ON journal_link BEGIN SELECT RAISE(ABORT, 'journal_link is kept for ever'); END;
CREATE TRIGGER journal_seal_refuses_update BEFORE UPDATE ON journal_seal BEGIN SELECT RAISE(ABORT, 'journal_seal is kept for ever'); END;
CREATE TRIGGER journal_seal_refuses_delete BEFORE DELETE ON journal_seal BEGIN SELECT RAISE(ABORT, 'journal_seal is kept for ever'); END;

-- organizations
CREATE TABLE organization (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES organization (id), path TEXT NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('localCommittee', 'committee', 'generalBranch', 'branch')), setting TEXT NOT NULL CHECK (setting IN ('ordinary', 'joint', 'temporary', 'virtual')),
  founded INTEGER NOT NULL, ended INTEGER, unit_kind TEXT, position INTEGER NOT NULL DEFAULT 0, address TEXT NOT NULL DEFAULT '', division TEXT, contact TEXT NOT NULL DEFAULT '', phone BLOB, version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX organization_parent ON organization (parent, position, id);
CREATE TABLE organization_history (organization INTEGER NOT NULL REFERENCES organization (id), since INTEGER NOT NULL, name TEXT NOT NULL, parent INTEGER, path TEXT NOT NULL, PRIMARY KEY (organization, since)) STRICT;
CREATE TABLE party_group (id INTEGER PRIMARY KEY, branch INTEGER NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), founded INTEGER NOT NULL, ended INTEGER) STRICT;
CREATE INDEX party_group_branch ON party_group (branch, id);
CREATE TABLE committee_term (organization INTEGER NOT NULL REFERENCES organization (id), began INTEGER NOT NULL, ends INTEGER NOT NULL, PRIMARY KEY (organization, began)) STRICT;
CREATE TABLE running_count (organization INTEGER NOT NULL REFERENCES organization (id), name TEXT NOT NULL, own INTEGER NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (organization, name)) STRICT;

-- posts
CREATE TABLE post (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), party_group INTEGER REFERENCES party_group (id),
  role TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER, CHECK (until IS NULL OR until >= since)) STRICT;
CREATE INDEX post_person ON post (person, until);
CREATE INDEX post_organization ON post (organization, role, until);

-- search
CREATE TABLE gram (kind TEXT NOT NULL, id INTEGER NOT NULL, gram TEXT NOT NULL, place INTEGER NOT NULL CHECK (place IN (0, 1)), size INTEGER NOT NULL, PRIMARY KEY (kind, id, gram)) STRICT;
CREATE INDEX gram_found ON gram (kind, gram, place, size, id);

-- notices
CREATE TABLE notice (entry INTEGER NOT NULL REFERENCES journal (id), number INTEGER NOT NULL, person INTEGER NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, about TEXT, at INTEGER NOT NULL, read_at INTEGER,
  PRIMARY KEY (person, entry, number)) STRICT;
CREATE INDEX notice_unread ON notice (person, at) WHERE read_at IS NULL;

-- asks
CREATE TABLE ask (id INTEGER PRIMARY KEY, asker INTEGER NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('receipt', 'form', 'questionnaire', 'followUp', 'localRule')),
  about TEXT NOT NULL, about_id INTEGER NOT NULL, year INTEGER NOT NULL, fields INTEGER NOT NULL CHECK (fields >= 0), places INTEGER NOT NULL CHECK (places > 0), asked_at INTEGER NOT NULL, given_back_at INTEGER,
  UNIQUE (about, about_id)) STRICT;
CREATE INDEX ask_asker ON ask (asker, year, id);
CREATE TABLE ask_place (ask INTEGER NOT NULL REFERENCES ask (id), organization INTEGER NOT NULL REFERENCES organization (id), PRIMARY KEY (ask, organization)) STRICT;
CREATE INDEX ask_place_organization ON ask_place (organization, ask);
CREATE TABLE ask_use (asker INTEGER NOT NULL REFERENCES organization (id), year INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), tasks INTEGER NOT NULL CHECK (tasks >= 0),
  fields INTEGER NOT NULL CHECK (fields >= 0), PRIMARY KEY (asker, year, organization)) STRICT;
CREATE INDEX ask_use_organization ON ask_use (organization, year);

-- duties
CREATE TABLE duty (rule TEXT NOT NULL, version TEXT NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('organization', 'group', 'person')), subject INTEGER NOT NULL,
  period_start INTEGER NOT NULL, period_end INTEGER NOT NULL, grace_end INTEGER NOT NULL, counted_in INTEGER NOT NULL, shown_from INTEGER NOT NULL, remind_on INTEGER,
  state TEXT NOT NULL CHECK (state IN ('pending', 'met', 'late', 'missed', 'waived')), needed INTEGER NOT NULL CHECK (needed >= 1), have INTEGER NOT NULL DEFAULT 0 CHECK (have >= 0),
  met_on INTEGER, after_period INTEGER NOT NULL DEFAULT 0, waived_reason TEXT, waived_by INTEGER, waived_on INTEGER,
  CHECK (period_start <= period_end AND period_end <= grace_end), CHECK ((state = 'met') = (met_on IS NOT NULL)), CHECK (state <> 'waived' OR waived_reason IS NOT NULL),
  PRIMARY KEY (rule, subject_kind, subject, period_start)) STRICT;
CREATE INDEX duty_task ON duty (organization, state, period_end);
CREATE INDEX duty_period ON duty (rule, counted_in, organization, state);
CREATE INDEX duty_pending ON duty (period_end) WHERE state = 'pending';
CREATE INDEX duty_late ON duty (grace_end) WHERE state = 'late';
CREATE INDEX duty_reminder ON duty (remind_on) WHERE remind_on IS NOT NULL;
CREATE TABLE duty_evidence (rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject INTEGER NOT NULL, period_start INTEGER NOT NULL, entry INTEGER NOT NULL REFERENCES journal (id),
  kind TEXT NOT NULL, day INTEGER NOT NULL, organization INTEGER NOT NULL, withdrawn INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (rule, subject_kind, subject, period_start, entry, kind, day),
  FOREIGN KEY (rule, subject_kind, subject, period_start) REFERENCES duty (rule, subject_kind, subject, period_start)) STRICT;
CREATE INDEX duty_evidence_kind ON duty_evidence (subject_kind, subject, kind, day);
CREATE TABLE duty_count (organization INTEGER NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, period_start INTEGER NOT NULL, pending INTEGER NOT NULL, met INTEGER NOT NULL, late INTEGER NOT NULL, missed INTEGER NOT NULL, waived INTEGER NOT NULL, PRIMARY KEY (organization, rule, period_start)) STRICT;
CREATE TABLE duty_known (organization INTEGER PRIMARY KEY REFERENCES organization (id), since INTEGER NOT NULL) STRICT;
CREATE INDEX duty_known_since ON duty_known (since);
CREATE TABLE duty_opening (rule TEXT NOT NULL, top INTEGER NOT NULL REFERENCES organization (id), period_start INTEGER NOT NULL, on_day INTEGER NOT NULL, PRIMARY KEY (rule, top, period_start)) STRICT;

-- standing waivers
CREATE TABLE duty_waiver (id INTEGER PRIMARY KEY, rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id),
  since INTEGER NOT NULL, until INTEGER NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), made_by INTEGER, made_on INTEGER NOT NULL, ended_on INTEGER, CHECK (until > since)) STRICT;
CREATE INDEX duty_waiver_subject ON duty_waiver (rule, subject_kind, subject) WHERE ended_on IS NULL;

-- local rules
CREATE TABLE local_rule (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, times INTEGER CHECK (times > 1), grace INTEGER CHECK (grace >= 0),
  since INTEGER NOT NULL, until INTEGER, reason TEXT NOT NULL CHECK (reason <> ''), made_by INTEGER, made_on INTEGER NOT NULL, CHECK (times IS NOT NULL OR grace IS NOT NULL)) STRICT;
CREATE INDEX local_rule_rule ON local_rule (rule, organization);

-- why local rules ended
ALTER TABLE local_rule ADD COLUMN ended_because TEXT;

-- attachments
CREATE TABLE attachment (id INTEGER PRIMARY KEY, subject TEXT NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'pdf', 'docx', 'xlsx')), bytes INTEGER NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX attachment_subject ON attachment (subject, id);
CREATE INDEX attachment_digest ON attachment (digest);

-- outbox
CREATE TABLE channel_choice (person INTEGER PRIMARY KEY, channel TEXT NOT NULL CHECK (channel IN ('inApp', 'mail', 'shortMessage')), mail BLOB, language TEXT NOT NULL CHECK (language IN ('zh', 'en')), since INTEGER NOT NULL,
  CHECK (channel <> 'mail' OR mail IS NOT NULL)) STRICT;
CREATE TABLE outbox (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, day INTEGER NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('mail', 'shortMessage')), since INTEGER NOT NULL, upto INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'dropped')), attempts INTEGER NOT NULL, due INTEGER NOT NULL, begun INTEGER, obstacle TEXT, settled INTEGER,
  UNIQUE (person, day), CHECK ((state = 'sending') = (begun IS NOT NULL)), CHECK (upto > since)) STRICT;
CREATE INDEX outbox_due ON outbox (due, id) WHERE state = 'waiting';
CREATE INDEX outbox_open ON outbox (state, due) WHERE state IN ('sending', 'unsure', 'failed');
CREATE INDEX outbox_settled ON outbox (settled);

-- units
CREATE TABLE unit (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '', division TEXT, ended INTEGER, version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX unit_organization ON unit (organization, id);
CREATE TABLE organization_unit (organization INTEGER NOT NULL REFERENCES organization (id), unit INTEGER NOT NULL REFERENCES unit (id), PRIMARY KEY (organization, unit)) STRICT;
CREATE INDEX organization_unit_unit ON organization_unit (unit);

-- successions
CREATE TABLE succession (predecessor INTEGER NOT NULL REFERENCES organization (id), successor INTEGER NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('merged', 'divided')),
  happened INTEGER NOT NULL, PRIMARY KEY (predecessor, successor), CHECK (predecessor <> successor)) STRICT;
CREATE INDEX succession_successor ON succession (successor);

-- people
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), sort_name TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')), birth INTEGER,
  ethnicity TEXT, education TEXT, status TEXT NOT NULL CHECK (status IN ('full', 'probationary', 'prospect', 'activist', 'applicant', 'former', 'none')), standing TEXT NOT NULL,
  organization INTEGER NOT NULL REFERENCES organization (id), party_group INTEGER REFERENCES party_group (id), joined INTEGER, confirmed INTEGER, work_post TEXT,
  lost_contact TEXT, lost_since INTEGER, floats_to TEXT, floats_since INTEGER,
  resident_number BLOB, resident_key BLOB UNIQUE, resident_last_key BLOB, phone BLOB, phone_key BLOB, address BLOB, masks BLOB, dues_base BLOB, family BLOB, health BLOB, contacts BLOB,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  CHECK ((lost_contact IS NULL) = (lost_since IS NULL)), CHECK (confirmed IS NULL OR confirmed >= joined), CHECK (status <> 'full' OR confirmed IS NOT NULL), CHECK ((resident_number IS NULL) = (resident_key IS NULL))) STRICT;
CREATE INDEX person_roster ON person (organization, sort_name, id, status, standing, sex, birth, party_group);
CREATE INDEX person_sort_name ON person (sort_name, id);
CREATE INDEX person_birth ON person (birth, id);
CREATE INDEX person_joined ON person (joined, id);
CREATE INDEX person_resident_last ON person (resident_last_key);
CREATE INDEX person_phone ON person (phone_key);
CREATE TABLE person_event (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('added', 'status', 'moved')), on_day INTEGER NOT NULL,
  status TEXT NOT NULL, standing TEXT NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), reason BLOB, at INTEGER NOT NULL) STRICT;
CREATE INDEX person_event_person ON person_event (person, on_day, id);
CREATE TABLE opened_field (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), field TEXT NOT NULL, reason BLOB NOT NULL, reader INTEGER, account INTEGER, role TEXT, organization INTEGER, at INTEGER NOT NULL) STRICT;
CREATE INDEX opened_field_person ON opened_field (person, at);

-- people found by state
CREATE INDEX person_status ON person (status, sort_name, id) WHERE status <> 'full';
CREATE INDEX person_standing ON person (standing, sort_name, id) WHERE standing <> 'normal';

-- file records
CREATE TABLE file_record (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id),
  section TEXT NOT NULL CHECK (section IN ('education', 'work', 'training', 'reward', 'discipline', 'away', 'family', 'hardship')), from_day INTEGER, until_day INTEGER, details BLOB NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, removed_at INTEGER, removed_reason BLOB,
  CHECK (until_day IS NULL OR until_day >= from_day), CHECK ((removed_at IS NULL) = (removed_reason IS NULL))) STRICT;
CREATE INDEX file_record_person ON file_record (person, section, from_day);

-- merged files
CREATE TABLE person_merge (id INTEGER PRIMARY KEY, kept INTEGER NOT NULL REFERENCES person (id), other INTEGER NOT NULL REFERENCES person (id), reason BLOB NOT NULL, before BLOB NOT NULL,
  kept_version INTEGER NOT NULL, at INTEGER NOT NULL, undone INTEGER, CHECK (kept <> other)) STRICT;
CREATE UNIQUE INDEX person_merge_other ON person_merge (other) WHERE undone IS NULL;
CREATE INDEX person_merge_kept ON person_merge (kept);
CREATE TABLE person_merge_row (merge INTEGER NOT NULL REFERENCES person_merge (id), source TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (merge, source, item)) STRICT;
CREATE TABLE person_apart (first INTEGER NOT NULL REFERENCES person (id), second INTEGER NOT NULL REFERENCES person (id), at INTEGER NOT NULL, PRIMARY KEY (first, second), CHECK (first < second)) STRICT;

-- archive papers
CREATE TABLE person_paper (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('photo', 'application', 'pledge', 'report', 'review', 'transfer', 'decision', 'other')),
  name BLOB NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX person_paper_person ON person_paper (person, kind, id);
CREATE INDEX person_paper_digest ON person_paper (digest);

-- erasures
CREATE TABLE erasure (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), fields TEXT NOT NULL CHECK (fields <> ''), reason BLOB NOT NULL, asked INTEGER NOT NULL, at INTEGER NOT NULL, decider INTEGER) STRICT;
CREATE INDEX erasure_person ON erasure (person, at);
CREATE TABLE erased_content (digest TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;

-- approvals
CREATE TABLE approval (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind <> ''), zh TEXT NOT NULL, en TEXT NOT NULL,
  changes BLOB NOT NULL, reason BLOB NOT NULL, action TEXT NOT NULL, body BLOB NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
  asked INTEGER NOT NULL, decided INTEGER, decider INTEGER, answer BLOB, version INTEGER NOT NULL DEFAULT 1, CHECK ((state = 'waiting') = (decided IS NULL))) STRICT;
CREATE UNIQUE INDEX approval_waiting ON approval (person, kind) WHERE state = 'waiting';
CREATE INDEX approval_person ON approval (person, asked);
CREATE INDEX approval_asked ON approval (asked, id);

-- cases
CREATE TABLE case_file (id INTEGER PRIMARY KEY, plan TEXT NOT NULL CHECK (plan <> ''), organization INTEGER NOT NULL REFERENCES organization (id), bound_on INTEGER NOT NULL, step TEXT NOT NULL CHECK (step <> ''), since INTEGER NOT NULL,
  due INTEGER, waits_at INTEGER NOT NULL REFERENCES organization (id), state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'done', 'withdrawn')), suspended_on INTEGER, opened_on INTEGER NOT NULL, closed_on INTEGER, version INTEGER NOT NULL,
  CHECK ((state = 'suspended') = (suspended_on IS NOT NULL)), CHECK ((state IN ('done', 'withdrawn')) = (closed_on IS NOT NULL))) STRICT;
CREATE INDEX case_file_organization ON case_file (organization, id);
CREATE INDEX case_file_waits ON case_file (waits_at, state, due);
CREATE INDEX case_file_state ON case_file (state, due);
CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL;
CREATE TABLE case_event (case_file INTEGER NOT NULL REFERENCES case_file (id), number INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('taken', 'returned', 'withdrawn', 'suspended', 'resumed', 'noted', 'dated')), step TEXT NOT NULL,
  text TEXT NOT NULL, by_person INTEGER, at INTEGER NOT NULL, late INTEGER NOT NULL, PRIMARY KEY (case_file, number)) STRICT;
CREATE TABLE case_value (case_file INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (case_file, number, name), FOREIGN KEY (case_file, number) REFERENCES case_event (case_file, number)) STRICT;

-- cases-late
CREATE TABLE case_told (case_file INTEGER NOT NULL REFERENCES case_file (id), since INTEGER NOT NULL, step TEXT NOT NULL, told_on INTEGER NOT NULL, PRIMARY KEY (case_file, since, step)) STRICT;

-- cases-persons
ALTER TABLE case_file ADD COLUMN person INTEGER REFERENCES person (id);
ALTER TABLE case_file ADD COLUMN counterpart INTEGER REFERENCES organization (id);
ALTER TABLE case_event ADD COLUMN sealed BLOB;
ALTER TABLE case_value ADD COLUMN sealed BLOB;
DROP INDEX case_file_once;
CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL AND person IS NULL;
CREATE UNIQUE INDEX case_file_person ON case_file (plan, person) WHERE closed_on IS NULL AND person IS NOT NULL;
CREATE INDEX case_file_persons ON case_file (person) WHERE person IS NOT NULL;
CREATE INDEX case_file_counterpart ON case_file (counterpart) WHERE counterpart IS NOT NULL;

-- gatherings
CREATE TABLE gathering (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), starts INTEGER NOT NULL, ends INTEGER, location TEXT NOT NULL,
  agenda TEXT NOT NULL DEFAULT '', state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')), reason TEXT NOT NULL DEFAULT '', presider INTEGER REFERENCES person (id), recorder INTEGER REFERENCES person (id),
  lecturer INTEGER REFERENCES person (id), planned_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, CHECK (ends IS NULL OR ends > starts)) STRICT;
CREATE INDEX gathering_organization ON gathering (organization, starts);
CREATE INDEX gathering_starts ON gathering (starts, id);
CREATE TABLE gathering_kind (gathering INTEGER NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')),
  PRIMARY KEY (gathering, kind)) STRICT;
CREATE TABLE gathering_group (gathering INTEGER NOT NULL REFERENCES gathering (id), party_group INTEGER NOT NULL REFERENCES party_group (id), PRIMARY KEY (gathering, party_group)) STRICT;
CREATE INDEX gathering_group_group ON gathering_group (party_group, gathering);

-- attendance
CREATE TABLE attendance (gathering INTEGER NOT NULL REFERENCES gathering (id), person INTEGER NOT NULL REFERENCES person (id), mark TEXT NOT NULL CHECK (mark IN ('expected', 'came', 'online', 'leave', 'absent')),
  reason BLOB, franchise TEXT, office TEXT, at INTEGER NOT NULL, PRIMARY KEY (gathering, person)) STRICT;
CREATE INDEX attendance_person ON attendance (person, gathering);

-- minutes
CREATE TABLE minutes (gathering INTEGER PRIMARY KEY REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), expected INTEGER NOT NULL, attended INTEGER NOT NULL, late INTEGER NOT NULL, recorded_at INTEGER NOT NULL, recorded_by INTEGER,
  withdrawn TEXT, resolution TEXT, body TEXT, method TEXT, entitled INTEGER, present INTEGER, needed INTEGER, agree INTEGER, against INTEGER, abstain INTEGER, passed INTEGER,
  CHECK ((resolution IS NULL) = (passed IS NULL)), CHECK (resolution IS NULL OR agree + against + abstain <= present)) STRICT;
CREATE TABLE minutes_correction (id INTEGER PRIMARY KEY, gathering INTEGER NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), at INTEGER NOT NULL) STRICT;
CREATE INDEX minutes_correction_gathering ON minutes_correction (gathering, id);
CREATE TABLE gathering_evidence (gathering INTEGER NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL, subject TEXT NOT NULL, on_day INTEGER NOT NULL, makes_up INTEGER, PRIMARY KEY (gathering, kind, subject)) STRICT;
CREATE INDEX gathering_evidence_subject ON gathering_evidence (subject, kind, on_day);

-- minutes as documents
ALTER TABLE minutes ADD COLUMN document TEXT;

-- further resolutions
CREATE TABLE gathering_resolution (id INTEGER PRIMARY KEY, gathering INTEGER NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), body TEXT NOT NULL, method TEXT NOT NULL, entitled INTEGER NOT NULL,
  present INTEGER NOT NULL, needed INTEGER NOT NULL, agree INTEGER NOT NULL, against INTEGER NOT NULL, abstain INTEGER NOT NULL, passed INTEGER NOT NULL, CHECK (agree + against + abstain <= present)) STRICT;
CREATE INDEX gathering_resolution_gathering ON gathering_resolution (gathering, id);

-- paper minutes
CREATE TABLE gathering_paper (gathering INTEGER PRIMARY KEY REFERENCES gathering (id), photo TEXT NOT NULL CHECK (photo <> '')) STRICT;

-- recurring plans
CREATE TABLE gathering_routine (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), since INTEGER NOT NULL, ended INTEGER, number INTEGER NOT NULL CHECK (number > 0), last_month INTEGER,
  due INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX gathering_routine_organization ON gathering_routine (organization, id);
CREATE INDEX gathering_routine_due ON gathering_routine (due) WHERE ended IS NULL;
CREATE TABLE gathering_routine_terms (routine INTEGER NOT NULL REFERENCES gathering_routine (id), number INTEGER NOT NULL, kinds TEXT NOT NULL CHECK (kinds <> ''), day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  working INTEGER NOT NULL, starts INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439), ends INTEGER, every INTEGER NOT NULL CHECK (every IN (1, 3, 6, 12)), location TEXT NOT NULL CHECK (location <> ''), title TEXT NOT NULL,
  PRIMARY KEY (routine, number)) STRICT;
CREATE TABLE gathering_routine_month (routine INTEGER NOT NULL REFERENCES gathering_routine (id), month INTEGER NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'byHand', 'refused')), PRIMARY KEY (routine, month)) STRICT;

-- gathering reminders
CREATE TABLE gathering_reminded (gathering INTEGER PRIMARY KEY REFERENCES gathering (id), day INTEGER NOT NULL) STRICT;

-- agenda papers
CREATE TABLE gathering_agenda_paper (attachment INTEGER PRIMARY KEY, gathering INTEGER NOT NULL REFERENCES gathering (id), line INTEGER NOT NULL CHECK (line > 0)) STRICT;
CREATE INDEX gathering_agenda_paper_gathering ON gathering_agenda_paper (gathering);

-- joint gatherings
CREATE TABLE gathering_partner (gathering INTEGER NOT NULL REFERENCES gathering (id), organization INTEGER NOT NULL REFERENCES organization (id), PRIMARY KEY (gathering, organization)) STRICT;
CREATE INDEX gathering_partner_organization ON gathering_partner (organization, gathering);
ALTER TABLE attendance ADD COLUMN partner INTEGER REFERENCES organization (id);

-- check-ins
CREATE TABLE check_in_setting (organization INTEGER PRIMARY KEY REFERENCES organization (id), seconds INTEGER NOT NULL CHECK (seconds IN (30, 60)), since INTEGER NOT NULL) STRICT;
CREATE TABLE check_in_desk (gathering INTEGER PRIMARY KEY REFERENCES gathering (id), secret BLOB NOT NULL, seconds INTEGER NOT NULL CHECK (seconds IN (30, 60)), opened_at INTEGER NOT NULL, closed_at INTEGER,
  CHECK (closed_at IS NULL OR closed_at >= opened_at)) STRICT;
CREATE TABLE check_in (gathering INTEGER NOT NULL REFERENCES gathering (id), person INTEGER NOT NULL REFERENCES person (id), how TEXT NOT NULL CHECK (how IN ('code', 'qr')), scanned_at INTEGER NOT NULL, arrived_at INTEGER NOT NULL, device BLOB,
  PRIMARY KEY (gathering, person), UNIQUE (gathering, device)) STRICT;
CREATE INDEX check_in_person ON check_in (person, gathering);
CREATE TABLE check_in_failure (person INTEGER PRIMARY KEY REFERENCES person (id), failures INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;

-- reviews
CREATE TABLE review_setting (organization INTEGER PRIMARY KEY REFERENCES organization (id), per_month INTEGER NOT NULL CHECK (per_month BETWEEN 1 AND 20), since INTEGER NOT NULL) STRICT;
CREATE TABLE review (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), month INTEGER NOT NULL, seed INTEGER NOT NULL, drawn_from INTEGER NOT NULL, drawn_at INTEGER NOT NULL, UNIQUE (organization, month)) STRICT;
CREATE TABLE review_item (review INTEGER NOT NULL REFERENCES review (id), gathering INTEGER NOT NULL REFERENCES gathering (id), verdict TEXT CHECK (verdict IN ('inOrder', 'correction')), reason TEXT NOT NULL DEFAULT '', judged_at INTEGER,
  PRIMARY KEY (review, gathering), CHECK ((verdict IS NULL) = (judged_at IS NULL)), CHECK (verdict <> 'correction' OR reason <> '')) STRICT;
CREATE INDEX review_item_gathering ON review_item (gathering);

-- gatherings planned together
CREATE TABLE gathering_together (gathering INTEGER PRIMARY KEY REFERENCES gathering (id), together INTEGER NOT NULL) STRICT;
CREATE INDEX gathering_together_together ON gathering_together (together);

-- attendance of people of other branches
CREATE INDEX attendance_partner ON attendance (partner, gathering) WHERE partner IS NOT NULL;

-- enrolments
CREATE TABLE enrolment (post INTEGER PRIMARY KEY REFERENCES post (id), reason BLOB, ran_until INTEGER, CHECK (ran_until IS NULL OR reason IS NOT NULL)) STRICT;

-- announcements
CREATE TABLE announcement (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), audience TEXT NOT NULL CHECK (audience IN ('subtree', 'organization')), version INTEGER NOT NULL DEFAULT 1,
  published_at INTEGER NOT NULL, reminded_on INTEGER, withdrawn_at INTEGER, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = ''))) STRICT;
CREATE INDEX announcement_organization ON announcement (organization, published_at);
CREATE TABLE announcement_text (announcement INTEGER NOT NULL REFERENCES announcement (id), version INTEGER NOT NULL, title TEXT NOT NULL CHECK (title <> ''), body TEXT NOT NULL, written_at INTEGER NOT NULL,
  PRIMARY KEY (announcement, version)) STRICT;
CREATE TABLE announcement_reading (announcement INTEGER NOT NULL REFERENCES announcement (id), person INTEGER NOT NULL REFERENCES person (id), version INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (announcement, person)) STRICT;
CREATE INDEX announcement_reading_person ON announcement_reading (person, announcement);

-- announcements that only inform
ALTER TABLE announcement ADD COLUMN receipt INTEGER NOT NULL DEFAULT 1 CHECK (receipt IN (0, 1));

-- comparison of children
CREATE TABLE overview_comparison (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), since INTEGER NOT NULL, until INTEGER, begun_by INTEGER, ended_by INTEGER,
  CHECK (until IS NULL OR until >= since)) STRICT;
CREATE UNIQUE INDEX overview_comparison_running ON overview_comparison (organization) WHERE until IS NULL;

-- index of participation
CREATE TABLE participation_formula (version INTEGER PRIMARY KEY CHECK (version > 0), duties INTEGER NOT NULL CHECK (duties >= 0), attendance INTEGER NOT NULL CHECK (attendance >= 0), prompt INTEGER NOT NULL CHECK (prompt >= 0),
  since INTEGER NOT NULL, set_by INTEGER, CHECK (duties + attendance + prompt = 100)) STRICT;

-- journal by time
CREATE INDEX journal_at ON journal (at, id);

-- registers
CREATE TABLE register_row (register TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), english TEXT, parent TEXT, level INTEGER, source TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), PRIMARY KEY (register, code)) STRICT;
CREATE INDEX register_row_parent ON register_row (register, parent, code);
CREATE INDEX register_row_name ON register_row (register, name, code);

-- roster-columns
INSERT INTO register_row (register, code, name, source, retired) VALUES ('roster-columns', '01', '姓名', '姓名', 0), ('roster-columns', '02', '公民身份号码', '身份号码', 0), ('roster-columns', '03', '性别', '性别', 0), ('roster-columns', '04', '民族', '民族', 0), ('roster-columns', '05', '出生日期', '出生日期', 0), ('roster-columns', '06', '学历', '学历', 0), ('roster-columns', '07', '人员类别', '人员类别', 0), ('roster-columns', '08', '所在党支部', '所在支部', 0), ('roster-columns', '09', '加入党组织日期', '入党日期', 0), ('roster-columns', '10', '转为正式党员日期', '转正日期', 0), ('roster-columns', '11', '工作岗位', '工作岗位', 0), ('roster-columns', '12', '手机号码', '电话', 0), ('roster-columns', '13', '家庭住址', '住址', 0), ('roster-columns', '14', '党籍状态', '党籍状态', 0), ('roster-columns', '15', '失联情形及日期', '失联情形及日期', 0), ('roster-columns', '16', '流动及流向', '流动及流向', 0);

-- accounts
CREATE TABLE account (id INTEGER PRIMARY KEY, person INTEGER UNIQUE REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id),
  username TEXT NOT NULL UNIQUE CHECK (username <> ''), password TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)), created INTEGER NOT NULL, changed INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX account_organization ON account (organization, id);
CREATE TABLE administrator (id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (id), organization INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL CHECK (role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')), since INTEGER NOT NULL, until INTEGER, CHECK (until IS NULL OR until >= since)) STRICT;
CREATE INDEX administrator_account ON administrator (account, until);
CREATE TABLE session (token BLOB PRIMARY KEY, mark TEXT NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES account (id), created INTEGER NOT NULL, seen INTEGER NOT NULL, ends INTEGER NOT NULL, device TEXT NOT NULL) STRICT;
CREATE INDEX session_account ON session (account, seen);
CREATE TABLE sign_in_failure (kind TEXT NOT NULL CHECK (kind IN ('account', 'address')), who BLOB NOT NULL, failures INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, who)) STRICT;
CREATE INDEX sign_in_failure_last ON sign_in_failure (last);
CREATE TABLE setup_token (digest BLOB PRIMARY KEY, ends INTEGER NOT NULL, used INTEGER) STRICT;

-- accounts.tokens
CREATE TABLE access_token (id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (id), digest BLOB NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
  reads_only INTEGER NOT NULL CHECK (reads_only IN (0, 1)), permissions TEXT, created INTEGER NOT NULL, ends INTEGER NOT NULL, seen INTEGER, CHECK (ends > created)) STRICT;
CREATE INDEX access_token_account ON access_token (account, ends);

-- accounts.slips
CREATE TABLE slip (id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (id), code BLOB NOT NULL UNIQUE, made INTEGER NOT NULL, ends INTEGER NOT NULL, used INTEGER, revoked INTEGER,
  CHECK (ends > made), CHECK (used IS NULL OR revoked IS NULL)) STRICT;
CREATE UNIQUE INDEX slip_open ON slip (account) WHERE used IS NULL AND revoked IS NULL;
CREATE TABLE known_device (id INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, account INTEGER NOT NULL REFERENCES account (id), name TEXT NOT NULL, since INTEGER NOT NULL, seen INTEGER NOT NULL, ends INTEGER NOT NULL) STRICT;
CREATE INDEX known_device_account ON known_device (account, ends);
ALTER TABLE session ADD COLUMN known_device INTEGER REFERENCES known_device (id) ON DELETE CASCADE;
ALTER TABLE session ADD COLUMN proven INTEGER;
CREATE INDEX session_known_device ON session (known_device) WHERE known_device IS NOT NULL;

-- accounts.twoStep
CREATE TABLE two_step (account INTEGER PRIMARY KEY REFERENCES account (id), secret BLOB NOT NULL, started INTEGER NOT NULL, since INTEGER, last_step INTEGER NOT NULL DEFAULT 0,
  CHECK (since IS NULL OR since >= started)) STRICT;
CREATE TABLE recovery_code (account INTEGER NOT NULL REFERENCES account (id), code BLOB NOT NULL, made INTEGER NOT NULL, used INTEGER, PRIMARY KEY (account, code)) STRICT;

-- accounts.access
CREATE TABLE access_rules (id INTEGER PRIMARY KEY CHECK (id = 1), two_step TEXT NOT NULL CHECK (two_step IN ('nobody', 'administrators', 'offices')),
  administrator_minutes INTEGER NOT NULL CHECK (administrator_minutes BETWEEN 5 AND 60), office_hours INTEGER NOT NULL CHECK (office_hours BETWEEN 1 AND 336),
  member_days INTEGER NOT NULL CHECK (member_days BETWEEN 1 AND 30), version INTEGER NOT NULL) STRICT;
CREATE TABLE known_browser (account INTEGER NOT NULL REFERENCES account (id), token BLOB NOT NULL, since INTEGER NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (account, token)) STRICT;
ALTER TABLE session ADD COLUMN place TEXT;

-- accounts.passkeys
CREATE TABLE passkey (id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (id), credential BLOB NOT NULL UNIQUE, public_key BLOB NOT NULL, counter INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''), since INTEGER NOT NULL, used INTEGER, challenge BLOB) STRICT;
CREATE INDEX passkey_account ON passkey (account);

-- follow-ups
CREATE TABLE follow_up (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), asker INTEGER NOT NULL REFERENCES organization (id), duty TEXT, question TEXT NOT NULL CHECK (question <> ''),
  asked_by INTEGER, asked_on INTEGER NOT NULL, answer_by INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')), escalated_on INTEGER, closed_on INTEGER,
  CHECK (answer_by > asked_on), CHECK ((state = 'closed') = (closed_on IS NOT NULL))) STRICT;
CREATE INDEX follow_up_organization ON follow_up (organization, state, answer_by);
CREATE INDEX follow_up_state ON follow_up (state, answer_by);
CREATE INDEX follow_up_asker ON follow_up (asker, state);
CREATE UNIQUE INDEX follow_up_duty ON follow_up (duty) WHERE duty IS NOT NULL AND state <> 'closed';
CREATE TABLE follow_up_step (follow_up INTEGER NOT NULL REFERENCES follow_up (id), number INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('answer', 'sendBack', 'accept', 'withdraw')), text TEXT NOT NULL,
  by_person INTEGER, at INTEGER NOT NULL, PRIMARY KEY (follow_up, number)) STRICT;

-- forms
CREATE TABLE ask_form (id INTEGER PRIMARY KEY, asker INTEGER NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due INTEGER NOT NULL, known TEXT NOT NULL, sent_at INTEGER NOT NULL,
  withdrawn_at INTEGER, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = ''))) STRICT;
CREATE INDEX ask_form_asker ON ask_form (asker, sent_at);
CREATE TABLE ask_form_field (form INTEGER NOT NULL REFERENCES ask_form (id), number INTEGER NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'date')), choices TEXT NOT NULL, PRIMARY KEY (form, number)) STRICT;
CREATE TABLE ask_form_place (form INTEGER NOT NULL REFERENCES ask_form (id), organization INTEGER NOT NULL REFERENCES organization (id), answered_at INTEGER, answered_by INTEGER,
  CHECK (answered_by IS NULL OR answered_at IS NOT NULL), PRIMARY KEY (form, organization)) STRICT;
CREATE INDEX ask_form_place_organization ON ask_form_place (organization, answered_at);
CREATE TABLE ask_form_answer (form INTEGER NOT NULL, organization INTEGER NOT NULL, number INTEGER NOT NULL, answer TEXT NOT NULL CHECK (answer <> ''), PRIMARY KEY (form, organization, number),
  FOREIGN KEY (form, number) REFERENCES ask_form_field (form, number), FOREIGN KEY (form, organization) REFERENCES ask_form_place (form, organization)) STRICT;

-- questionnaires
CREATE TABLE questionnaire (id INTEGER PRIMARY KEY, asker INTEGER NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due INTEGER NOT NULL, anonymous INTEGER NOT NULL, least INTEGER NOT NULL CHECK (least >= 5),
  sent_at INTEGER NOT NULL, withdrawn_at INTEGER, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = ''))) STRICT;
CREATE INDEX questionnaire_asker ON questionnaire (asker, sent_at);
CREATE TABLE questionnaire_question (questionnaire INTEGER NOT NULL REFERENCES questionnaire (id), number INTEGER NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''), kind TEXT NOT NULL CHECK (kind IN ('one', 'several', 'scale')),
  choices TEXT NOT NULL, PRIMARY KEY (questionnaire, number)) STRICT;
CREATE TABLE questionnaire_count (questionnaire INTEGER NOT NULL, number INTEGER NOT NULL, choice INTEGER NOT NULL CHECK (choice > 0), times INTEGER NOT NULL CHECK (times >= 0), PRIMARY KEY (questionnaire, number, choice),
  FOREIGN KEY (questionnaire, number) REFERENCES questionnaire_question (questionnaire, number)) STRICT;
CREATE TABLE questionnaire_place (questionnaire INTEGER NOT NULL REFERENCES questionnaire (id), organization INTEGER NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, organization)) STRICT;
CREATE INDEX questionnaire_place_organization ON questionnaire_place (organization, questionnaire);
CREATE TABLE questionnaire_answered (questionnaire INTEGER NOT NULL REFERENCES questionnaire (id), person INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, person)) STRICT;
CREATE INDEX questionnaire_answered_person ON questionnaire_answered (person);

-- warnings
CREATE INDEX attendance_absent ON attendance (person) WHERE mark = 'absent';

-- venues
CREATE TABLE venue (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), address TEXT NOT NULL, seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 20000),
  equipment TEXT NOT NULL, audience TEXT NOT NULL CHECK (audience IN ('subtree', 'neighbours')), retired_on INTEGER, version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE UNIQUE INDEX venue_name ON venue (organization, name) WHERE retired_on IS NULL;
CREATE TABLE venue_hours (venue INTEGER NOT NULL REFERENCES venue (id), weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), opens INTEGER NOT NULL, closes INTEGER NOT NULL,
  PRIMARY KEY (venue, weekday, opens), CHECK (opens >= 0 AND closes > opens AND closes <= 1440)) STRICT;
CREATE TABLE venue_closed_day (venue INTEGER NOT NULL REFERENCES venue (id), day INTEGER NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), PRIMARY KEY (venue, day)) STRICT;
CREATE TABLE venue_booking (id INTEGER PRIMARY KEY, venue INTEGER NOT NULL REFERENCES venue (id), organization INTEGER NOT NULL REFERENCES organization (id), day INTEGER NOT NULL, starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  purpose TEXT NOT NULL, gathering INTEGER, cancelled_at INTEGER, cancelled_because TEXT NOT NULL DEFAULT '', CHECK (starts >= 0 AND ends > starts AND ends <= 1440), CHECK (purpose <> '' OR gathering IS NOT NULL)) STRICT;
CREATE INDEX venue_booking_venue ON venue_booking (venue, day);
CREATE INDEX venue_booking_organization ON venue_booking (organization, day);
CREATE TABLE venue_quarter (venue INTEGER NOT NULL REFERENCES venue (id), day INTEGER NOT NULL, quarter INTEGER NOT NULL, booking INTEGER NOT NULL REFERENCES venue_booking (id), PRIMARY KEY (venue, day, quarter)) STRICT;
CREATE INDEX venue_quarter_booking ON venue_quarter (booking);

-- contact points
CREATE TABLE contact_point (id INTEGER PRIMARY KEY, leader INTEGER NOT NULL REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id), since INTEGER NOT NULL, until INTEGER,
  CHECK (until IS NULL OR until >= since)) STRICT;
CREATE UNIQUE INDEX contact_point_open ON contact_point (leader, organization) WHERE until IS NULL;
CREATE INDEX contact_point_organization ON contact_point (organization, since);
CREATE TABLE contact_visit (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact_point (id), day INTEGER NOT NULL, asked TEXT NOT NULL CHECK (asked <> '')) STRICT;
CREATE INDEX contact_visit_contact ON contact_visit (contact, day);
CREATE TABLE contact_promise (id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact_point (id), text TEXT NOT NULL CHECK (text <> ''), due INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'explained')), answer TEXT NOT NULL DEFAULT '', answered_on INTEGER, CHECK ((state = 'open') = (answered_on IS NULL)), CHECK (state <> 'explained' OR answer <> '')) STRICT;
CREATE INDEX contact_promise_contact ON contact_promise (contact, due);
CREATE INDEX contact_promise_open ON contact_promise (due) WHERE state = 'open';

-- work teams
CREATE TABLE work_team_member (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id), sender TEXT NOT NULL CHECK (sender <> ''), since INTEGER NOT NULL,
  until INTEGER, CHECK (until IS NULL OR until >= since)) STRICT;
CREATE UNIQUE INDEX work_team_member_open ON work_team_member (person, organization) WHERE until IS NULL;
CREATE INDEX work_team_member_organization ON work_team_member (organization, since);

-- pairings
CREATE TABLE pairing (id INTEGER PRIMARY KEY, purpose TEXT NOT NULL CHECK (purpose <> ''), proposed_on INTEGER NOT NULL, until INTEGER NOT NULL, ended_on INTEGER, ended_by INTEGER REFERENCES organization (id), reason TEXT NOT NULL DEFAULT '',
  CHECK (until >= proposed_on), CHECK ((ended_on IS NULL) = (ended_by IS NULL)), CHECK (ended_on IS NULL OR reason <> '')) STRICT;
CREATE TABLE pairing_side (pairing INTEGER NOT NULL REFERENCES pairing (id), organization INTEGER NOT NULL REFERENCES organization (id), number INTEGER NOT NULL, agreed_on INTEGER, PRIMARY KEY (pairing, organization)) STRICT;
CREATE INDEX pairing_side_organization ON pairing_side (organization, pairing);

-- instructors
CREATE TABLE instructor (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id), area TEXT NOT NULL CHECK (area <> ''), ended_on INTEGER) STRICT;
CREATE UNIQUE INDEX instructor_person ON instructor (person, organization) WHERE ended_on IS NULL;
CREATE INDEX instructor_organization ON instructor (organization);
CREATE TABLE guidance (id INTEGER PRIMARY KEY, instructor INTEGER NOT NULL REFERENCES instructor (id), organization INTEGER NOT NULL REFERENCES organization (id),
  kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')), day INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')), gathering INTEGER, cancelled_on INTEGER) STRICT;
CREATE INDEX guidance_instructor ON guidance (instructor, day);
CREATE INDEX guidance_organization ON guidance (organization, day);
CREATE TABLE guidance_part (person INTEGER NOT NULL REFERENCES person (id), day INTEGER NOT NULL, part TEXT NOT NULL, guidance INTEGER NOT NULL REFERENCES guidance (id), PRIMARY KEY (person, day, part)) STRICT;
CREATE INDEX guidance_part_guidance ON guidance_part (guidance);

-- talks
CREATE TABLE talk (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), one INTEGER NOT NULL REFERENCES person (id), other INTEGER NOT NULL REFERENCES person (id), kind BLOB NOT NULL,
  due INTEGER, held_on INTEGER, recorded_by INTEGER, recorded_at INTEGER NOT NULL, one_says TEXT CHECK (one_says IN ('confirmed', 'denied')), other_says TEXT CHECK (other_says IN ('confirmed', 'denied')),
  note BLOB, noted_by INTEGER, noted_at INTEGER, one_shares INTEGER NOT NULL DEFAULT 0, other_shares INTEGER NOT NULL DEFAULT 0, withdrawn_at INTEGER, version INTEGER NOT NULL DEFAULT 1,
  CHECK (one <> other), CHECK (due IS NOT NULL OR held_on IS NOT NULL), CHECK ((note IS NULL) = (noted_at IS NULL)), CHECK (held_on IS NOT NULL OR (note IS NULL AND one_says IS NULL AND other_says IS NULL))) STRICT;
CREATE INDEX talk_organization ON talk (organization, held_on);
CREATE INDEX talk_one ON talk (one);
CREATE INDEX talk_other ON talk (other);
CREATE UNIQUE INDEX talk_day ON talk (one, other, held_on) WHERE held_on IS NOT NULL AND withdrawn_at IS NULL;
CREATE TABLE talk_year (organization INTEGER NOT NULL REFERENCES organization (id), year INTEGER NOT NULL, complete_on INTEGER NOT NULL, PRIMARY KEY (organization, year)) STRICT;

-- handovers
CREATE TABLE handover (id INTEGER PRIMARY KEY, post INTEGER NOT NULL UNIQUE, organization INTEGER NOT NULL REFERENCES organization (id), role TEXT NOT NULL, outgoing INTEGER NOT NULL REFERENCES person (id),
  successor INTEGER NOT NULL REFERENCES person (id), on_day INTEGER NOT NULL, witness INTEGER REFERENCES person (id), office INTEGER NOT NULL REFERENCES organization (id), at INTEGER NOT NULL, CHECK (outgoing <> successor)) STRICT;
CREATE INDEX handover_organization ON handover (organization, at);
CREATE INDEX handover_outgoing ON handover (outgoing);
CREATE INDEX handover_successor ON handover (successor);
CREATE TABLE handover_item (handover INTEGER NOT NULL REFERENCES handover (id), number INTEGER NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, due INTEGER, path TEXT, clause TEXT,
  PRIMARY KEY (handover, number)) STRICT;
CREATE TRIGGER handover_item_refuses_update BEFORE UPDATE ON handover_item BEGIN SELECT RAISE(ABORT, 'handover_item is kept for ever'); END;
CREATE TRIGGER handover_item_refuses_delete BEFORE DELETE ON handover_item BEGIN SELECT RAISE(ABORT, 'handover_item is kept for ever'); END;

-- inspections
CREATE TABLE inspection (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), inspector INTEGER NOT NULL REFERENCES person (id), post INTEGER NOT NULL UNIQUE,
  office INTEGER NOT NULL REFERENCES organization (id), opened_at INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, looks TEXT NOT NULL CHECK (looks <> ''), records_from INTEGER NOT NULL, records_until INTEGER NOT NULL,
  ended_at INTEGER, ended_because TEXT NOT NULL DEFAULT '', CHECK (until >= since), CHECK (records_until >= records_from), CHECK ((ended_at IS NULL) = (ended_because = ''))) STRICT;
CREATE INDEX inspection_organization ON inspection (organization, since);
CREATE INDEX inspection_inspector ON inspection (inspector);
CREATE INDEX inspection_until ON inspection (until) WHERE ended_at IS NULL;
CREATE INDEX journal_seal_last ON journal_seal (last_position);

-- dues
CREATE TABLE dues_terms (organization INTEGER PRIMARY KEY REFERENCES organization (id), fixing TEXT NOT NULL CHECK (fixing IN ('january', 'change')), farmer INTEGER CHECK (farmer > 0), share INTEGER CHECK (share BETWEEN 0 AND 100),
  version INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE TABLE dues_rate (person INTEGER NOT NULL REFERENCES person (id), since INTEGER NOT NULL, until INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), category TEXT NOT NULL,
  base BLOB, monthly INTEGER NOT NULL CHECK (monthly >= 0), at INTEGER NOT NULL, PRIMARY KEY (person, since), CHECK (until >= since)) STRICT;
CREATE TABLE dues_relief (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id), amount INTEGER NOT NULL CHECK (amount >= 0), since INTEGER NOT NULL, until INTEGER NOT NULL,
  reason BLOB NOT NULL, considered INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('considered', 'approved', 'refused', 'ended')), decided INTEGER, answer BLOB, version INTEGER NOT NULL DEFAULT 1, CHECK (until >= since)) STRICT;
CREATE INDEX dues_relief_person ON dues_relief (person, since);
CREATE INDEX dues_relief_place ON dues_relief (organization, state);
CREATE TABLE dues_quarterly (person INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), since INTEGER NOT NULL) STRICT;
CREATE TABLE dues_entry (id INTEGER PRIMARY KEY, organization INTEGER NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('assessed', 'paid', 'extra', 'refunded', 'remitted', 'taken', 'spent')),
  on_day INTEGER NOT NULL, month INTEGER, members INTEGER NOT NULL, total INTEGER NOT NULL, digest TEXT NOT NULL DEFAULT '', reverses INTEGER UNIQUE REFERENCES dues_entry (id), at INTEGER NOT NULL) STRICT;
CREATE TABLE dues_note (entry INTEGER PRIMARY KEY REFERENCES dues_entry (id), text BLOB NOT NULL) STRICT;
CREATE INDEX dues_entry_place ON dues_entry (organization, on_day, id);
CREATE TABLE dues_line (entry INTEGER NOT NULL REFERENCES dues_entry (id), organization INTEGER NOT NULL REFERENCES organization (id), account TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0), on_day INTEGER NOT NULL,
  PRIMARY KEY (entry, organization, account)) STRICT;
CREATE INDEX dues_line_place ON dues_line (organization, on_day);
CREATE TABLE dues_assessment (person INTEGER NOT NULL REFERENCES person (id), month INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), amount INTEGER NOT NULL CHECK (amount >= 0), entry INTEGER NOT NULL REFERENCES dues_entry (id),
  reversed INTEGER REFERENCES dues_entry (id), PRIMARY KEY (person, month, entry)) STRICT;
CREATE UNIQUE INDEX dues_assessment_once ON dues_assessment (person, month) WHERE reversed IS NULL;
CREATE INDEX dues_assessment_place ON dues_assessment (organization, month);
CREATE TABLE dues_receipt (entry INTEGER NOT NULL REFERENCES dues_entry (id), person INTEGER NOT NULL REFERENCES person (id), organization INTEGER NOT NULL REFERENCES organization (id), way TEXT NOT NULL CHECK (way IN ('cash', 'proxy', 'transfer', 'bank')),
  payer BLOB, amount INTEGER NOT NULL CHECK (amount > 0), extra INTEGER NOT NULL, on_day INTEGER NOT NULL, bank TEXT, reversed INTEGER REFERENCES dues_entry (id), PRIMARY KEY (entry, person)) STRICT;
CREATE INDEX dues_receipt_person ON dues_receipt (person, on_day);
CREATE UNIQUE INDEX dues_receipt_bank ON dues_receipt (bank) WHERE reversed IS NULL;
CREATE TABLE dues_paid (person INTEGER NOT NULL REFERENCES person (id), month INTEGER NOT NULL, entry INTEGER NOT NULL REFERENCES dues_entry (id), amount INTEGER NOT NULL CHECK (amount > 0), reversed INTEGER REFERENCES dues_entry (id),
  PRIMARY KEY (person, month, entry)) STRICT;
CREATE UNIQUE INDEX dues_paid_once ON dues_paid (person, month) WHERE reversed IS NULL;
CREATE TABLE dues_remittance (entry INTEGER PRIMARY KEY REFERENCES dues_entry (id), organization INTEGER NOT NULL REFERENCES organization (id), receiver INTEGER NOT NULL REFERENCES organization (id), central INTEGER NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
  on_day INTEGER NOT NULL, taken INTEGER REFERENCES dues_entry (id), reversed INTEGER REFERENCES dues_entry (id)) STRICT;
CREATE INDEX dues_remittance_receiver ON dues_remittance (receiver, taken);
CREATE TABLE dues_warning (person INTEGER NOT NULL, month INTEGER NOT NULL, stage INTEGER NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), at INTEGER NOT NULL, PRIMARY KEY (person, month, stage)) STRICT;
CREATE TABLE dues_disclosure (organization INTEGER NOT NULL REFERENCES organization (id), year INTEGER NOT NULL, on_day INTEGER NOT NULL, PRIMARY KEY (organization, year)) STRICT;
CREATE TRIGGER dues_entry_refuses_update BEFORE UPDATE ON dues_entry BEGIN SELECT RAISE(ABORT, 'dues_entry is kept for ever'); END;
CREATE TRIGGER dues_entry_refuses_delete BEFORE DELETE ON dues_entry BEGIN SELECT RAISE(ABORT, 'dues_entry is kept for ever'); END;
CREATE TRIGGER dues_line_refuses_update BEFORE UPDATE ON dues_line BEGIN SELECT RAISE(ABORT, 'dues_line is kept for ever'); END;
CREATE TRIGGER dues_line_refuses_delete BEFORE DELETE ON dues_line BEGIN SELECT RAISE(ABORT, 'dues_line is kept for ever'); END;

-- signatures
CREATE TABLE signing_key (id INTEGER PRIMARY KEY, public TEXT NOT NULL UNIQUE, secret BLOB NOT NULL, since INTEGER NOT NULL, until INTEGER, place INTEGER UNIQUE CHECK (place = 1),
  CHECK ((until IS NULL) = (place IS NOT NULL))) STRICT;
CREATE TABLE issuer (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), public TEXT NOT NULL UNIQUE, since INTEGER NOT NULL, checked_by TEXT NOT NULL, until INTEGER, reason TEXT NOT NULL DEFAULT '', CHECK ((until IS NULL) = (reason = ''))) STRICT;

-- transfer letters
CREATE TABLE transfer_letter (id INTEGER PRIMARY KEY, committee INTEGER NOT NULL REFERENCES organization (id), year INTEGER NOT NULL, serial INTEGER NOT NULL CHECK (serial > 0), person INTEGER NOT NULL REFERENCES person (id),
  branch INTEGER NOT NULL REFERENCES organization (id), to_committee TEXT NOT NULL CHECK (to_committee <> ''), to_branch TEXT NOT NULL, dues TEXT NOT NULL CHECK (dues <> ''), issued_on INTEGER NOT NULL, valid_until INTEGER NOT NULL,
  text BLOB NOT NULL, digest TEXT NOT NULL UNIQUE, state TEXT NOT NULL CHECK (state IN ('open', 'received', 'cancelled', 'replaced')), settled_on INTEGER, reason BLOB, receipt BLOB, replaces INTEGER REFERENCES transfer_letter (id), version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (committee, year, serial), CHECK (valid_until >= issued_on), CHECK ((state = 'open') = (settled_on IS NULL)), CHECK ((state = 'received') = (receipt IS NOT NULL))) STRICT;
CREATE UNIQUE INDEX transfer_letter_open ON transfer_letter (person) WHERE state = 'open';
CREATE INDEX transfer_letter_branch ON transfer_letter (branch, state, valid_until);
CREATE INDEX transfer_letter_person ON transfer_letter (person);
CREATE TABLE transfer_arrival (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, issuer INTEGER NOT NULL REFERENCES issuer (id), number TEXT NOT NULL, name BLOB NOT NULL, sender TEXT NOT NULL, branch INTEGER NOT NULL REFERENCES organization (id),
  arrived_on INTEGER NOT NULL, text BLOB NOT NULL, receipt BLOB NOT NULL) STRICT;
CREATE INDEX transfer_arrival_branch ON transfer_arrival (branch, arrived_on);

-- contacts with members away
CREATE TABLE member_contact (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person (id), branch INTEGER NOT NULL REFERENCES organization (id), on_day INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('contact', 'report', 'search')),
  note BLOB NOT NULL, by_person INTEGER REFERENCES person (id), at INTEGER NOT NULL) STRICT;
CREATE INDEX member_contact_person ON member_contact (person, on_day);

-- self-checks
CREATE TABLE self_check (organization INTEGER NOT NULL REFERENCES organization (id), year INTEGER NOT NULL, rule TEXT NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')), remark TEXT NOT NULL,
  checked_by INTEGER, checked_on INTEGER NOT NULL, CHECK (answer = 'yes' OR remark <> ''), PRIMARY KEY (organization, year, rule)) STRICT;

-- complaints
CREATE TABLE complaint (id INTEGER PRIMARY KEY, receiver INTEGER NOT NULL REFERENCES organization (id), about INTEGER NOT NULL REFERENCES organization (id), home INTEGER NOT NULL REFERENCES organization (id), author INTEGER,
  text BLOB NOT NULL, written_at INTEGER NOT NULL, answer BLOB, answered_at INTEGER, CHECK ((answer IS NULL) = (answered_at IS NULL))) STRICT;
CREATE INDEX complaint_receiver ON complaint (receiver, answered_at);
CREATE INDEX complaint_author ON complaint (author);
CREATE INDEX complaint_about ON complaint (about, answered_at);

-- calendar feeds
CREATE TABLE calendar_feed (token_key BLOB PRIMARY KEY, token BLOB NOT NULL, person INTEGER UNIQUE REFERENCES person (id), organization INTEGER UNIQUE REFERENCES organization (id), made_at INTEGER NOT NULL,
  CHECK ((person IS NULL) <> (organization IS NULL))) STRICT;

-- imports
CREATE TABLE import_run (id INTEGER PRIMARY KEY, importer TEXT NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), account INTEGER, digest BLOB NOT NULL, file_name TEXT NOT NULL,
  makes_branches INTEGER NOT NULL CHECK (makes_branches IN (0, 1)), state TEXT NOT NULL CHECK (state IN ('checking', 'checked', 'running', 'finished', 'unusable', 'dropped')),
  layout TEXT, message TEXT, total INTEGER NOT NULL DEFAULT 0, settled INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0, repaired INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0, repairs TEXT, created INTEGER NOT NULL, touched INTEGER NOT NULL) STRICT;
CREATE INDEX import_run_place ON import_run (organization, created);
CREATE INDEX import_run_file ON import_run (digest);
CREATE TABLE import_problem (run INTEGER NOT NULL REFERENCES import_run (id), number INTEGER NOT NULL, line INTEGER NOT NULL, field TEXT, code TEXT NOT NULL, zh BLOB NOT NULL, en BLOB NOT NULL,
  suggestion BLOB, written BLOB, PRIMARY KEY (run, number)) STRICT;
CREATE INDEX import_problem_line ON import_problem (run, line);

-- imports-by-hand
ALTER TABLE import_run ADD COLUMN glimpse BLOB;
ALTER TABLE import_problem ADD COLUMN options BLOB;
CREATE TABLE import_pick (run INTEGER NOT NULL REFERENCES import_run (id), line INTEGER NOT NULL, pick TEXT NOT NULL, PRIMARY KEY (run, line)) STRICT;

-- imports-remembered
CREATE TABLE import_heading (importer TEXT NOT NULL, organization INTEGER NOT NULL REFERENCES organization (id), heading TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (importer, organization, heading)) STRICT;

-- imports-compared
ALTER TABLE import_run ADD COLUMN difference BLOB;

-- imports-undone
CREATE TABLE import_span (run INTEGER NOT NULL REFERENCES import_run (id), first INTEGER NOT NULL, after INTEGER NOT NULL CHECK (after > first), PRIMARY KEY (run, first)) STRICT;
ALTER TABLE import_run ADD COLUMN undo TEXT CHECK (undo IN ('running', 'finished'));
ALTER TABLE import_run ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN left_standing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN undone_to INTEGER NOT NULL DEFAULT 0;
