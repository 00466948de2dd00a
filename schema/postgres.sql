-- Printed by `zhibu schema postgres` from the migrations; to be read, never run.

-- settings
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- acting
CREATE TABLE sequence (name TEXT PRIMARY KEY, next BIGINT NOT NULL);
INSERT INTO sequence (name, next) VALUES ('key', 1024);
CREATE TABLE idempotency (account BIGINT NOT NULL, key TEXT NOT NULL, fingerprint BYTEA, receipt TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (account, key));
CREATE INDEX idempotency_at ON idempotency (at);

-- journal
CREATE TABLE journal (id BIGINT PRIMARY KEY, at BIGINT NOT NULL, action TEXT NOT NULL, account BIGINT, role TEXT, role_organization BIGINT,
  organization BIGINT NOT NULL, subject TEXT, zh TEXT NOT NULL, en TEXT NOT NULL, clause TEXT, provenance TEXT NOT NULL, evidences TEXT NOT NULL, digest BYTEA NOT NULL);
CREATE INDEX journal_place ON journal (organization, id);
CREATE INDEX journal_subject ON journal (subject, id);
CREATE INDEX journal_account ON journal (account, id);
CREATE TABLE journal_waiting (entry BIGINT PRIMARY KEY);
CREATE TABLE journal_link (position BIGINT PRIMARY KEY, entry BIGINT NOT NULL UNIQUE REFERENCES journal (id), chain BYTEA NOT NULL);
CREATE TABLE journal_seal (number BIGINT PRIMARY KEY, first_position BIGINT NOT NULL, last_position BIGINT NOT NULL, chain BYTEA NOT NULL, signature BYTEA NOT NULL, at BIGINT NOT NULL);
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER journal_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER journal_link_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_link FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER journal_seal_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_seal FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();

-- organizations
CREATE TABLE organization (id BIGINT PRIMARY KEY, parent BIGINT REFERENCES organization (id), path TEXT COLLATE "C" NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('localCommittee', 'committee', 'generalBranch', 'branch')), setting TEXT NOT NULL CHECK (setting IN ('ordinary', 'joint', 'temporary', 'virtual')),
  founded BIGINT NOT NULL, ended BIGINT, unit_kind TEXT, position BIGINT NOT NULL DEFAULT 0, address TEXT NOT NULL DEFAULT '', division TEXT, contact TEXT NOT NULL DEFAULT '', phone BYTEA, version BIGINT NOT NULL DEFAULT 1);
CREATE INDEX organization_parent ON organization (parent, position, id);
CREATE TABLE organization_history (organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, name TEXT NOT NULL, parent BIGINT, path TEXT COLLATE "C" NOT NULL, PRIMARY KEY (organization, since));
CREATE TABLE party_group (id BIGINT PRIMARY KEY, branch BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), founded BIGINT NOT NULL, ended BIGINT);
CREATE INDEX party_group_branch ON party_group (branch, id);
CREATE TABLE committee_term (organization BIGINT NOT NULL REFERENCES organization (id), began BIGINT NOT NULL, ends BIGINT NOT NULL, PRIMARY KEY (organization, began));
CREATE TABLE running_count (organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL, own BIGINT NOT NULL, total BIGINT NOT NULL, PRIMARY KEY (organization, name));

-- posts
CREATE TABLE post (id BIGINT PRIMARY KEY, person BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), party_group BIGINT REFERENCES party_group (id),
  role TEXT NOT NULL, since BIGINT NOT NULL, until BIGINT, CHECK (until IS NULL OR until >= since));
CREATE INDEX post_person ON post (person, until);
CREATE INDEX post_organization ON post (organization, role, until);

-- search
CREATE TABLE gram (kind TEXT NOT NULL, id BIGINT NOT NULL, gram TEXT NOT NULL, place BIGINT NOT NULL CHECK (place IN (0, 1)), size BIGINT NOT NULL, PRIMARY KEY (kind, id, gram));
CREATE INDEX gram_found ON gram (kind, gram, place, size, id);

-- notices
CREATE TABLE notice (entry BIGINT NOT NULL REFERENCES journal (id), number BIGINT NOT NULL, person BIGINT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, about TEXT, at BIGINT NOT NULL, read_at BIGINT,
  PRIMARY KEY (person, entry, number));
CREATE INDEX notice_unread ON notice (person, at) WHERE read_at IS NULL;

-- asks
CREATE TABLE ask (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('receipt', 'form', 'questionnaire', 'followUp', 'localRule')),
  about TEXT NOT NULL, about_id BIGINT NOT NULL, year BIGINT NOT NULL, fields BIGINT NOT NULL CHECK (fields >= 0), places BIGINT NOT NULL CHECK (places > 0), asked_at BIGINT NOT NULL, given_back_at BIGINT,
  UNIQUE (about, about_id));
CREATE INDEX ask_asker ON ask (asker, year, id);
CREATE TABLE ask_place (ask BIGINT NOT NULL REFERENCES ask (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (ask, organization));
CREATE INDEX ask_place_organization ON ask_place (organization, ask);
CREATE TABLE ask_use (asker BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), tasks BIGINT NOT NULL CHECK (tasks >= 0),
  fields BIGINT NOT NULL CHECK (fields >= 0), PRIMARY KEY (asker, year, organization));
CREATE INDEX ask_use_organization ON ask_use (organization, year);

-- duties
CREATE TABLE duty (rule TEXT NOT NULL, version TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('organization', 'group', 'person')), subject BIGINT NOT NULL,
  period_start BIGINT NOT NULL, period_end BIGINT NOT NULL, grace_end BIGINT NOT NULL, counted_in BIGINT NOT NULL, shown_from BIGINT NOT NULL, remind_on BIGINT,
  state TEXT NOT NULL CHECK (state IN ('pending', 'met', 'late', 'missed', 'waived')), needed BIGINT NOT NULL CHECK (needed >= 1), have BIGINT NOT NULL DEFAULT 0 CHECK (have >= 0),
  met_on BIGINT, after_period BIGINT NOT NULL DEFAULT 0, waived_reason TEXT, waived_by BIGINT, waived_on BIGINT,
  CHECK (period_start <= period_end AND period_end <= grace_end), CHECK ((state = 'met') = (met_on IS NOT NULL)), CHECK (state <> 'waived' OR waived_reason IS NOT NULL),
  PRIMARY KEY (rule, subject_kind, subject, period_start));
CREATE INDEX duty_task ON duty (organization, state, period_end);
CREATE INDEX duty_period ON duty (rule, counted_in, organization, state);
CREATE INDEX duty_pending ON duty (period_end) WHERE state = 'pending';
CREATE INDEX duty_late ON duty (grace_end) WHERE state = 'late';
CREATE INDEX duty_reminder ON duty (remind_on) WHERE remind_on IS NOT NULL;
CREATE TABLE duty_evidence (rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL, period_start BIGINT NOT NULL, entry BIGINT NOT NULL REFERENCES journal (id),
  kind TEXT NOT NULL, day BIGINT NOT NULL, organization BIGINT NOT NULL, withdrawn BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (rule, subject_kind, subject, period_start, entry, kind, day),
  FOREIGN KEY (rule, subject_kind, subject, period_start) REFERENCES duty (rule, subject_kind, subject, period_start));
CREATE INDEX duty_evidence_kind ON duty_evidence (subject_kind, subject, kind, day);
CREATE TABLE duty_count (organization BIGINT NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, period_start BIGINT NOT NULL, pending BIGINT NOT NULL, met BIGINT NOT NULL, late BIGINT NOT NULL, missed BIGINT NOT NULL, waived BIGINT NOT NULL, PRIMARY KEY (organization, rule, period_start));
CREATE TABLE duty_known (organization BIGINT PRIMARY KEY REFERENCES organization (id), since BIGINT NOT NULL);
CREATE INDEX duty_known_since ON duty_known (since);
CREATE TABLE duty_opening (rule TEXT NOT NULL, top BIGINT NOT NULL REFERENCES organization (id), period_start BIGINT NOT NULL, on_day BIGINT NOT NULL, PRIMARY KEY (rule, top, period_start));

-- standing waivers
CREATE TABLE duty_waiver (id BIGINT PRIMARY KEY, rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id),
  since BIGINT NOT NULL, until BIGINT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), made_by BIGINT, made_on BIGINT NOT NULL, ended_on BIGINT, CHECK (until > since));
CREATE INDEX duty_waiver_subject ON duty_waiver (rule, subject_kind, subject) WHERE ended_on IS NULL;

-- local rules
CREATE TABLE local_rule (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, times BIGINT CHECK (times > 1), grace BIGINT CHECK (grace >= 0),
  since BIGINT NOT NULL, until BIGINT, reason TEXT NOT NULL CHECK (reason <> ''), made_by BIGINT, made_on BIGINT NOT NULL, CHECK (times IS NOT NULL OR grace IS NOT NULL));
CREATE INDEX local_rule_rule ON local_rule (rule, organization);

-- why local rules ended
ALTER TABLE local_rule ADD COLUMN ended_because TEXT;

-- attachments
CREATE TABLE attachment (id BIGINT PRIMARY KEY, subject TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'pdf', 'docx', 'xlsx')), bytes BIGINT NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX attachment_subject ON attachment (subject, id);
CREATE INDEX attachment_digest ON attachment (digest);

-- outbox
CREATE TABLE channel_choice (person BIGINT PRIMARY KEY, channel TEXT NOT NULL CHECK (channel IN ('inApp', 'mail', 'shortMessage')), mail BYTEA, language TEXT NOT NULL CHECK (language IN ('zh', 'en')), since BIGINT NOT NULL,
  CHECK (channel <> 'mail' OR mail IS NOT NULL));
CREATE TABLE outbox (id BIGINT PRIMARY KEY, person BIGINT NOT NULL, day BIGINT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('mail', 'shortMessage')), since BIGINT NOT NULL, upto BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'dropped')), attempts BIGINT NOT NULL, due BIGINT NOT NULL, begun BIGINT, obstacle TEXT, settled BIGINT,
  UNIQUE (person, day), CHECK ((state = 'sending') = (begun IS NOT NULL)), CHECK (upto > since));
CREATE INDEX outbox_due ON outbox (due, id) WHERE state = 'waiting';
CREATE INDEX outbox_open ON outbox (state, due) WHERE state IN ('sending', 'unsure', 'failed');
CREATE INDEX outbox_settled ON outbox (settled);

-- units
CREATE TABLE unit (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '', division TEXT, ended BIGINT, version BIGINT NOT NULL DEFAULT 1);
CREATE INDEX unit_organization ON unit (organization, id);
CREATE TABLE organization_unit (organization BIGINT NOT NULL REFERENCES organization (id), unit BIGINT NOT NULL REFERENCES unit (id), PRIMARY KEY (organization, unit));
CREATE INDEX organization_unit_unit ON organization_unit (unit);

-- successions
CREATE TABLE succession (predecessor BIGINT NOT NULL REFERENCES organization (id), successor BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('merged', 'divided')),
  happened BIGINT NOT NULL, PRIMARY KEY (predecessor, successor), CHECK (predecessor <> successor));
CREATE INDEX succession_successor ON succession (successor);

-- people
CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), sort_name TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')), birth BIGINT,
  ethnicity TEXT, education TEXT, status TEXT NOT NULL CHECK (status IN ('full', 'probationary', 'prospect', 'activist', 'applicant', 'former', 'none')), standing TEXT NOT NULL,
  organization BIGINT NOT NULL REFERENCES organization (id), party_group BIGINT REFERENCES party_group (id), joined BIGINT, confirmed BIGINT, work_post TEXT,
  lost_contact TEXT, lost_since BIGINT, floats_to TEXT, floats_since BIGINT,
  resident_number BYTEA, resident_key BYTEA UNIQUE, resident_last_key BYTEA, phone BYTEA, phone_key BYTEA, address BYTEA, masks BYTEA, dues_base BYTEA, family BYTEA, health BYTEA, contacts BYTEA,
  created BIGINT NOT NULL, updated BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1,
  CHECK ((lost_contact IS NULL) = (lost_since IS NULL)), CHECK (confirmed IS NULL OR confirmed >= joined), CHECK (status <> 'full' OR confirmed IS NOT NULL), CHECK ((resident_number IS NULL) = (resident_key IS NULL)));
CREATE INDEX person_roster ON person (organization, sort_name, id, status, standing, sex, birth, party_group);
CREATE INDEX person_sort_name ON person (sort_name, id);
CREATE INDEX person_birth ON person (birth, id);
CREATE INDEX person_joined ON person (joined, id);
CREATE INDEX person_resident_last ON person (resident_last_key);
CREATE INDEX person_phone ON person (phone_key);
CREATE TABLE person_event (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('added', 'status', 'moved')), on_day BIGINT NOT NULL,
  status TEXT NOT NULL, standing TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), reason BYTEA, at BIGINT NOT NULL);
CREATE INDEX person_event_person ON person_event (person, on_day, id);
CREATE TABLE opened_field (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), field TEXT NOT NULL, reason BYTEA NOT NULL, reader BIGINT, account BIGINT, role TEXT, organization BIGINT, at BIGINT NOT NULL);
CREATE INDEX opened_field_person ON opened_field (person, at);

-- people found by state
CREATE INDEX person_status ON person (status, sort_name, id) WHERE status <> 'full';
CREATE INDEX person_standing ON person (standing, sort_name, id) WHERE standing <> 'normal';

-- file records
CREATE TABLE file_record (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id),
  section TEXT NOT NULL CHECK (section IN ('education', 'work', 'training', 'reward', 'discipline', 'away', 'family', 'hardship')), from_day BIGINT, until_day BIGINT, details BYTEA NOT NULL,
  created BIGINT NOT NULL, updated BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1, removed_at BIGINT, removed_reason BYTEA,
  CHECK (until_day IS NULL OR until_day >= from_day), CHECK ((removed_at IS NULL) = (removed_reason IS NULL)));
CREATE INDEX file_record_person ON file_record (person, section, from_day);

-- merged files
CREATE TABLE person_merge (id BIGINT PRIMARY KEY, kept BIGINT NOT NULL REFERENCES person (id), other BIGINT NOT NULL REFERENCES person (id), reason BYTEA NOT NULL, before BYTEA NOT NULL,
  kept_version BIGINT NOT NULL, at BIGINT NOT NULL, undone BIGINT, CHECK (kept <> other));
CREATE UNIQUE INDEX person_merge_other ON person_merge (other) WHERE undone IS NULL;
CREATE INDEX person_merge_kept ON person_merge (kept);
CREATE TABLE person_merge_row (merge BIGINT NOT NULL REFERENCES person_merge (id), source TEXT NOT NULL, item BIGINT NOT NULL, PRIMARY KEY (merge, source, item));
CREATE TABLE person_apart (first BIGINT NOT NULL REFERENCES person (id), second BIGINT NOT NULL REFERENCES person (id), at BIGINT NOT NULL, PRIMARY KEY (first, second), CHECK (first < second));

-- archive papers
CREATE TABLE person_paper (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('photo', 'application', 'pledge', 'report', 'review', 'transfer', 'decision', 'other')),
  name BYTEA NOT NULL, type TEXT NOT NULL, bytes BIGINT NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX person_paper_person ON person_paper (person, kind, id);
CREATE INDEX person_paper_digest ON person_paper (digest);

-- erasures
CREATE TABLE erasure (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), fields TEXT NOT NULL CHECK (fields <> ''), reason BYTEA NOT NULL, asked BIGINT NOT NULL, at BIGINT NOT NULL, decider BIGINT);
CREATE INDEX erasure_person ON erasure (person, at);
CREATE TABLE erased_content (digest TEXT PRIMARY KEY, at BIGINT NOT NULL);

-- approvals
CREATE TABLE approval (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind <> ''), zh TEXT NOT NULL, en TEXT NOT NULL,
  changes BYTEA NOT NULL, reason BYTEA NOT NULL, action TEXT NOT NULL, body BYTEA NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
  asked BIGINT NOT NULL, decided BIGINT, decider BIGINT, answer BYTEA, version BIGINT NOT NULL DEFAULT 1, CHECK ((state = 'waiting') = (decided IS NULL)));
CREATE UNIQUE INDEX approval_waiting ON approval (person, kind) WHERE state = 'waiting';
CREATE INDEX approval_person ON approval (person, asked);
CREATE INDEX approval_asked ON approval (asked, id);

-- cases
CREATE TABLE case_file (id BIGINT PRIMARY KEY, plan TEXT NOT NULL CHECK (plan <> ''), organization BIGINT NOT NULL REFERENCES organization (id), bound_on BIGINT NOT NULL, step TEXT NOT NULL CHECK (step <> ''), since BIGINT NOT NULL,
  due BIGINT, waits_at BIGINT NOT NULL REFERENCES organization (id), state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'done', 'withdrawn')), suspended_on BIGINT, opened_on BIGINT NOT NULL, closed_on BIGINT, version BIGINT NOT NULL,
  CHECK ((state = 'suspended') = (suspended_on IS NOT NULL)), CHECK ((state IN ('done', 'withdrawn')) = (closed_on IS NOT NULL)));
CREATE INDEX case_file_organization ON case_file (organization, id);
CREATE INDEX case_file_waits ON case_file (waits_at, state, due);
CREATE INDEX case_file_state ON case_file (state, due);
CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL;
CREATE TABLE case_event (case_file BIGINT NOT NULL REFERENCES case_file (id), number BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('taken', 'returned', 'withdrawn', 'suspended', 'resumed', 'noted', 'dated')), step TEXT NOT NULL,
  text TEXT NOT NULL, by_person BIGINT, at BIGINT NOT NULL, late BIGINT NOT NULL, PRIMARY KEY (case_file, number));
CREATE TABLE case_value (case_file BIGINT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (case_file, number, name), FOREIGN KEY (case_file, number) REFERENCES case_event (case_file, number));

-- cases-late
CREATE TABLE case_told (case_file BIGINT NOT NULL REFERENCES case_file (id), since BIGINT NOT NULL, step TEXT NOT NULL, told_on BIGINT NOT NULL, PRIMARY KEY (case_file, since, step));

-- cases-persons
ALTER TABLE case_file ADD COLUMN person BIGINT REFERENCES person (id);
ALTER TABLE case_file ADD COLUMN counterpart BIGINT REFERENCES organization (id);
ALTER TABLE case_event ADD COLUMN sealed BYTEA;
ALTER TABLE case_value ADD COLUMN sealed BYTEA;
DROP INDEX case_file_once;
CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL AND person IS NULL;
CREATE UNIQUE INDEX case_file_person ON case_file (plan, person) WHERE closed_on IS NULL AND person IS NOT NULL;
CREATE INDEX case_file_persons ON case_file (person) WHERE person IS NOT NULL;
CREATE INDEX case_file_counterpart ON case_file (counterpart) WHERE counterpart IS NOT NULL;

-- gatherings
CREATE TABLE gathering (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), starts BIGINT NOT NULL, ends BIGINT, location TEXT NOT NULL,
  agenda TEXT NOT NULL DEFAULT '', state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')), reason TEXT NOT NULL DEFAULT '', presider BIGINT REFERENCES person (id), recorder BIGINT REFERENCES person (id),
  lecturer BIGINT REFERENCES person (id), planned_at BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1, CHECK (ends IS NULL OR ends > starts));
CREATE INDEX gathering_organization ON gathering (organization, starts);
CREATE INDEX gathering_starts ON gathering (starts, id);
CREATE TABLE gathering_kind (gathering BIGINT NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')),
  PRIMARY KEY (gathering, kind));
CREATE TABLE gathering_group (gathering BIGINT NOT NULL REFERENCES gathering (id), party_group BIGINT NOT NULL REFERENCES party_group (id), PRIMARY KEY (gathering, party_group));
CREATE INDEX gathering_group_group ON gathering_group (party_group, gathering);

-- attendance
CREATE TABLE attendance (gathering BIGINT NOT NULL REFERENCES gathering (id), person BIGINT NOT NULL REFERENCES person (id), mark TEXT NOT NULL CHECK (mark IN ('expected', 'came', 'online', 'leave', 'absent')),
  reason BYTEA, franchise TEXT, office TEXT, at BIGINT NOT NULL, PRIMARY KEY (gathering, person));
CREATE INDEX attendance_person ON attendance (person, gathering);

-- minutes
CREATE TABLE minutes (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), expected BIGINT NOT NULL, attended BIGINT NOT NULL, late BIGINT NOT NULL, recorded_at BIGINT NOT NULL, recorded_by BIGINT,
  withdrawn TEXT, resolution TEXT, body TEXT, method TEXT, entitled BIGINT, present BIGINT, needed BIGINT, agree BIGINT, against BIGINT, abstain BIGINT, passed BIGINT,
  CHECK ((resolution IS NULL) = (passed IS NULL)), CHECK (resolution IS NULL OR agree + against + abstain <= present));
CREATE TABLE minutes_correction (id BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), at BIGINT NOT NULL);
CREATE INDEX minutes_correction_gathering ON minutes_correction (gathering, id);
CREATE TABLE gathering_evidence (gathering BIGINT NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL, subject TEXT NOT NULL, on_day BIGINT NOT NULL, makes_up BIGINT, PRIMARY KEY (gathering, kind, subject));
CREATE INDEX gathering_evidence_subject ON gathering_evidence (subject, kind, on_day);

-- minutes as documents
ALTER TABLE minutes ADD COLUMN document TEXT;

-- further resolutions
CREATE TABLE gathering_resolution (id BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), body TEXT NOT NULL, method TEXT NOT NULL, entitled BIGINT NOT NULL,
  present BIGINT NOT NULL, needed BIGINT NOT NULL, agree BIGINT NOT NULL, against BIGINT NOT NULL, abstain BIGINT NOT NULL, passed BIGINT NOT NULL, CHECK (agree + against + abstain <= present));
CREATE INDEX gathering_resolution_gathering ON gathering_resolution (gathering, id);

-- paper minutes
CREATE TABLE gathering_paper (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), photo TEXT NOT NULL CHECK (photo <> ''));

-- recurring plans
CREATE TABLE gathering_routine (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, ended BIGINT, number BIGINT NOT NULL CHECK (number > 0), last_month BIGINT,
  due BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1);
CREATE INDEX gathering_routine_organization ON gathering_routine (organization, id);
CREATE INDEX gathering_routine_due ON gathering_routine (due) WHERE ended IS NULL;
CREATE TABLE gathering_routine_terms (routine BIGINT NOT NULL REFERENCES gathering_routine (id), number BIGINT NOT NULL, kinds TEXT NOT NULL CHECK (kinds <> ''), day BIGINT NOT NULL CHECK (day BETWEEN 1 AND 31),
  working BIGINT NOT NULL, starts BIGINT NOT NULL CHECK (starts BETWEEN 0 AND 1439), ends BIGINT, every BIGINT NOT NULL CHECK (every IN (1, 3, 6, 12)), location TEXT NOT NULL CHECK (location <> ''), title TEXT NOT NULL,
  PRIMARY KEY (routine, number));
CREATE TABLE gathering_routine_month (routine BIGINT NOT NULL REFERENCES gathering_routine (id), month BIGINT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'byHand', 'refused')), PRIMARY KEY (routine, month));

-- gathering reminders
CREATE TABLE gathering_reminded (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), day BIGINT NOT NULL);

-- agenda papers
CREATE TABLE gathering_agenda_paper (attachment BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), line BIGINT NOT NULL CHECK (line > 0));
CREATE INDEX gathering_agenda_paper_gathering ON gathering_agenda_paper (gathering);

-- joint gatherings
CREATE TABLE gathering_partner (gathering BIGINT NOT NULL REFERENCES gathering (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (gathering, organization));
CREATE INDEX gathering_partner_organization ON gathering_partner (organization, gathering);
ALTER TABLE attendance ADD COLUMN partner BIGINT REFERENCES organization (id);

-- check-ins
CREATE TABLE check_in_setting (organization BIGINT PRIMARY KEY REFERENCES organization (id), seconds BIGINT NOT NULL CHECK (seconds IN (30, 60)), since BIGINT NOT NULL);
CREATE TABLE check_in_desk (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), secret BYTEA NOT NULL, seconds BIGINT NOT NULL CHECK (seconds IN (30, 60)), opened_at BIGINT NOT NULL, closed_at BIGINT,
  CHECK (closed_at IS NULL OR closed_at >= opened_at));
CREATE TABLE check_in (gathering BIGINT NOT NULL REFERENCES gathering (id), person BIGINT NOT NULL REFERENCES person (id), how TEXT NOT NULL CHECK (how IN ('code', 'qr')), scanned_at BIGINT NOT NULL, arrived_at BIGINT NOT NULL, device BYTEA,
  PRIMARY KEY (gathering, person), UNIQUE (gathering, device));
CREATE INDEX check_in_person ON check_in (person, gathering);
CREATE TABLE check_in_failure (person BIGINT PRIMARY KEY REFERENCES person (id), failures BIGINT NOT NULL, last BIGINT NOT NULL);

-- reviews
CREATE TABLE review_setting (organization BIGINT PRIMARY KEY REFERENCES organization (id), per_month BIGINT NOT NULL CHECK (per_month BETWEEN 1 AND 20), since BIGINT NOT NULL);
CREATE TABLE review (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), month BIGINT NOT NULL, seed BIGINT NOT NULL, drawn_from BIGINT NOT NULL, drawn_at BIGINT NOT NULL, UNIQUE (organization, month));
CREATE TABLE review_item (review BIGINT NOT NULL REFERENCES review (id), gathering BIGINT NOT NULL REFERENCES gathering (id), verdict TEXT CHECK (verdict IN ('inOrder', 'correction')), reason TEXT NOT NULL DEFAULT '', judged_at BIGINT,
  PRIMARY KEY (review, gathering), CHECK ((verdict IS NULL) = (judged_at IS NULL)), CHECK (verdict <> 'correction' OR reason <> ''));
CREATE INDEX review_item_gathering ON review_item (gathering);

-- gatherings planned together
CREATE TABLE gathering_together (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), together BIGINT NOT NULL);
CREATE INDEX gathering_together_together ON gathering_together (together);

-- attendance of people of other branches
CREATE INDEX attendance_partner ON attendance (partner, gathering) WHERE partner IS NOT NULL;

-- enrolments
CREATE TABLE enrolment (post BIGINT PRIMARY KEY REFERENCES post (id), reason BYTEA, ran_until BIGINT, CHECK (ran_until IS NULL OR reason IS NOT NULL));

-- announcements
CREATE TABLE announcement (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), audience TEXT NOT NULL CHECK (audience IN ('subtree', 'organization')), version BIGINT NOT NULL DEFAULT 1,
  published_at BIGINT NOT NULL, reminded_on BIGINT, withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')));
CREATE INDEX announcement_organization ON announcement (organization, published_at);
CREATE TABLE announcement_text (announcement BIGINT NOT NULL REFERENCES announcement (id), version BIGINT NOT NULL, title TEXT NOT NULL CHECK (title <> ''), body TEXT NOT NULL, written_at BIGINT NOT NULL,
  PRIMARY KEY (announcement, version));
CREATE TABLE announcement_reading (announcement BIGINT NOT NULL REFERENCES announcement (id), person BIGINT NOT NULL REFERENCES person (id), version BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (announcement, person));
CREATE INDEX announcement_reading_person ON announcement_reading (person, announcement);

-- announcements that only inform
ALTER TABLE announcement ADD COLUMN receipt BIGINT NOT NULL DEFAULT 1 CHECK (receipt IN (0, 1));

-- comparison of children
CREATE TABLE overview_comparison (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, until BIGINT, begun_by BIGINT, ended_by BIGINT,
  CHECK (until IS NULL OR until >= since));
CREATE UNIQUE INDEX overview_comparison_running ON overview_comparison (organization) WHERE until IS NULL;

-- index of participation
CREATE TABLE participation_formula (version BIGINT PRIMARY KEY CHECK (version > 0), duties BIGINT NOT NULL CHECK (duties >= 0), attendance BIGINT NOT NULL CHECK (attendance >= 0), prompt BIGINT NOT NULL CHECK (prompt >= 0),
  since BIGINT NOT NULL, set_by BIGINT, CHECK (duties + attendance + prompt = 100));

-- journal by time
CREATE INDEX journal_at ON journal (at, id);

-- registers
CREATE TABLE register_row (register TEXT NOT NULL, code TEXT COLLATE "C" NOT NULL, name TEXT NOT NULL CHECK (name <> ''), english TEXT, parent TEXT COLLATE "C", level BIGINT, source TEXT,
  retired BIGINT NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), PRIMARY KEY (register, code));
CREATE INDEX register_row_parent ON register_row (register, parent, code);
CREATE INDEX register_row_name ON register_row (register, name, code);

-- roster-columns
INSERT INTO register_row (register, code, name, source, retired) VALUES ('roster-columns', '01', '姓名', '姓名', 0), ('roster-columns', '02', '公民身份号码', '身份号码', 0), ('roster-columns', '03', '性别', '性别', 0), ('roster-columns', '04', '民族', '民族', 0), ('roster-columns', '05', '出生日期', '出生日期', 0), ('roster-columns', '06', '学历', '学历', 0), ('roster-columns', '07', '人员类别', '人员类别', 0), ('roster-columns', '08', '所在党支部', '所在支部', 0), ('roster-columns', '09', '加入党组织日期', '入党日期', 0), ('roster-columns', '10', '转为正式党员日期', '转正日期', 0), ('roster-columns', '11', '工作岗位', '工作岗位', 0), ('roster-columns', '12', '手机号码', '电话', 0), ('roster-columns', '13', '家庭住址', '住址', 0), ('roster-columns', '14', '党籍状态', '党籍状态', 0), ('roster-columns', '15', '失联情形及日期', '失联情形及日期', 0), ('roster-columns', '16', '流动及流向', '流动及流向', 0);

-- accounts
CREATE TABLE account (id BIGINT PRIMARY KEY, person BIGINT UNIQUE REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id),
  username TEXT NOT NULL UNIQUE CHECK (username <> ''), password TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  must_change BIGINT NOT NULL CHECK (must_change IN (0, 1)), created BIGINT NOT NULL, changed BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1);
CREATE INDEX account_organization ON account (organization, id);
CREATE TABLE administrator (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), organization BIGINT NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL CHECK (role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')), since BIGINT NOT NULL, until BIGINT, CHECK (until IS NULL OR until >= since));
CREATE INDEX administrator_account ON administrator (account, until);
CREATE TABLE session (token BYTEA PRIMARY KEY, mark TEXT NOT NULL UNIQUE, account BIGINT NOT NULL REFERENCES account (id), created BIGINT NOT NULL, seen BIGINT NOT NULL, ends BIGINT NOT NULL, device TEXT NOT NULL);
CREATE INDEX session_account ON session (account, seen);
CREATE TABLE sign_in_failure (kind TEXT NOT NULL CHECK (kind IN ('account', 'address')), who BYTEA NOT NULL, failures BIGINT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (kind, who));
CREATE INDEX sign_in_failure_last ON sign_in_failure (last);
CREATE TABLE setup_token (digest BYTEA PRIMARY KEY, ends BIGINT NOT NULL, used BIGINT);

-- accounts.tokens
CREATE TABLE access_token (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), digest BYTEA NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
  reads_only BIGINT NOT NULL CHECK (reads_only IN (0, 1)), permissions TEXT, created BIGINT NOT NULL, ends BIGINT NOT NULL, seen BIGINT, CHECK (ends > created));
CREATE INDEX access_token_account ON access_token (account, ends);

-- accounts.slips
CREATE TABLE slip (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), code BYTEA NOT NULL UNIQUE, made BIGINT NOT NULL, ends BIGINT NOT NULL, used BIGINT, revoked BIGINT,
  CHECK (ends > made), CHECK (used IS NULL OR revoked IS NULL));
CREATE UNIQUE INDEX slip_open ON slip (account) WHERE used IS NULL AND revoked IS NULL;
CREATE TABLE known_device (id BIGINT PRIMARY KEY, token BYTEA NOT NULL UNIQUE, account BIGINT NOT NULL REFERENCES account (id), name TEXT NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL, ends BIGINT NOT NULL);
CREATE INDEX known_device_account ON known_device (account, ends);
ALTER TABLE session ADD COLUMN known_device BIGINT REFERENCES known_device (id) ON DELETE CASCADE;
ALTER TABLE session ADD COLUMN proven BIGINT;
CREATE INDEX session_known_device ON session (known_device) WHERE known_device IS NOT NULL;

-- accounts.twoStep
CREATE TABLE two_step (account BIGINT PRIMARY KEY REFERENCES account (id), secret BYTEA NOT NULL, started BIGINT NOT NULL, since BIGINT, last_step BIGINT NOT NULL DEFAULT 0,
  CHECK (since IS NULL OR since >= started));
CREATE TABLE recovery_code (account BIGINT NOT NULL REFERENCES account (id), code BYTEA NOT NULL, made BIGINT NOT NULL, used BIGINT, PRIMARY KEY (account, code));

-- accounts.access
CREATE TABLE access_rules (id BIGINT PRIMARY KEY CHECK (id = 1), two_step TEXT NOT NULL CHECK (two_step IN ('nobody', 'administrators', 'offices')),
  administrator_minutes BIGINT NOT NULL CHECK (administrator_minutes BETWEEN 5 AND 60), office_hours BIGINT NOT NULL CHECK (office_hours BETWEEN 1 AND 336),
  member_days BIGINT NOT NULL CHECK (member_days BETWEEN 1 AND 30), version BIGINT NOT NULL);
CREATE TABLE known_browser (account BIGINT NOT NULL REFERENCES account (id), token BYTEA NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL, PRIMARY KEY (account, token));
ALTER TABLE session ADD COLUMN place TEXT;

-- accounts.passkeys
CREATE TABLE passkey (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), credential BYTEA NOT NULL UNIQUE, public_key BYTEA NOT NULL, counter BIGINT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''), since BIGINT NOT NULL, used BIGINT, challenge BYTEA);
CREATE INDEX passkey_account ON passkey (account);

-- follow-ups
CREATE TABLE follow_up (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), asker BIGINT NOT NULL REFERENCES organization (id), duty TEXT, question TEXT NOT NULL CHECK (question <> ''),
  asked_by BIGINT, asked_on BIGINT NOT NULL, answer_by BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')), escalated_on BIGINT, closed_on BIGINT,
  CHECK (answer_by > asked_on), CHECK ((state = 'closed') = (closed_on IS NOT NULL)));
CREATE INDEX follow_up_organization ON follow_up (organization, state, answer_by);
CREATE INDEX follow_up_state ON follow_up (state, answer_by);
CREATE INDEX follow_up_asker ON follow_up (asker, state);
CREATE UNIQUE INDEX follow_up_duty ON follow_up (duty) WHERE duty IS NOT NULL AND state <> 'closed';
CREATE TABLE follow_up_step (follow_up BIGINT NOT NULL REFERENCES follow_up (id), number BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('answer', 'sendBack', 'accept', 'withdraw')), text TEXT NOT NULL,
  by_person BIGINT, at BIGINT NOT NULL, PRIMARY KEY (follow_up, number));

-- forms
CREATE TABLE ask_form (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due BIGINT NOT NULL, known TEXT NOT NULL, sent_at BIGINT NOT NULL,
  withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')));
CREATE INDEX ask_form_asker ON ask_form (asker, sent_at);
CREATE TABLE ask_form_field (form BIGINT NOT NULL REFERENCES ask_form (id), number BIGINT NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'date')), choices TEXT NOT NULL, PRIMARY KEY (form, number));
CREATE TABLE ask_form_place (form BIGINT NOT NULL REFERENCES ask_form (id), organization BIGINT NOT NULL REFERENCES organization (id), answered_at BIGINT, answered_by BIGINT,
  CHECK (answered_by IS NULL OR answered_at IS NOT NULL), PRIMARY KEY (form, organization));
CREATE INDEX ask_form_place_organization ON ask_form_place (organization, answered_at);
CREATE TABLE ask_form_answer (form BIGINT NOT NULL, organization BIGINT NOT NULL, number BIGINT NOT NULL, answer TEXT NOT NULL CHECK (answer <> ''), PRIMARY KEY (form, organization, number),
  FOREIGN KEY (form, number) REFERENCES ask_form_field (form, number), FOREIGN KEY (form, organization) REFERENCES ask_form_place (form, organization));

-- questionnaires
CREATE TABLE questionnaire (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due BIGINT NOT NULL, anonymous BIGINT NOT NULL, least BIGINT NOT NULL CHECK (least >= 5),
  sent_at BIGINT NOT NULL, withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')));
CREATE INDEX questionnaire_asker ON questionnaire (asker, sent_at);
CREATE TABLE questionnaire_question (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), number BIGINT NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''), kind TEXT NOT NULL CHECK (kind IN ('one', 'several', 'scale')),
  choices TEXT NOT NULL, PRIMARY KEY (questionnaire, number));
CREATE TABLE questionnaire_count (questionnaire BIGINT NOT NULL, number BIGINT NOT NULL, choice BIGINT NOT NULL CHECK (choice > 0), times BIGINT NOT NULL CHECK (times >= 0), PRIMARY KEY (questionnaire, number, choice),
  FOREIGN KEY (questionnaire, number) REFERENCES questionnaire_question (questionnaire, number));
CREATE TABLE questionnaire_place (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, organization));
CREATE INDEX questionnaire_place_organization ON questionnaire_place (organization, questionnaire);
CREATE TABLE questionnaire_answered (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), person BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, person));
CREATE INDEX questionnaire_answered_person ON questionnaire_answered (person);

-- warnings
CREATE INDEX attendance_absent ON attendance (person) WHERE mark = 'absent';

-- venues
CREATE TABLE venue (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), address TEXT NOT NULL, seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 20000),
  equipment TEXT NOT NULL, audience TEXT NOT NULL CHECK (audience IN ('subtree', 'neighbours')), retired_on BIGINT, version BIGINT NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX venue_name ON venue (organization, name) WHERE retired_on IS NULL;
CREATE TABLE venue_hours (venue BIGINT NOT NULL REFERENCES venue (id), weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7), opens BIGINT NOT NULL, closes BIGINT NOT NULL,
  PRIMARY KEY (venue, weekday, opens), CHECK (opens >= 0 AND closes > opens AND closes <= 1440));
CREATE TABLE venue_closed_day (venue BIGINT NOT NULL REFERENCES venue (id), day BIGINT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), PRIMARY KEY (venue, day));
CREATE TABLE venue_booking (id BIGINT PRIMARY KEY, venue BIGINT NOT NULL REFERENCES venue (id), organization BIGINT NOT NULL REFERENCES organization (id), day BIGINT NOT NULL, starts BIGINT NOT NULL, ends BIGINT NOT NULL,
  purpose TEXT NOT NULL, gathering BIGINT, cancelled_at BIGINT, cancelled_because TEXT NOT NULL DEFAULT '', CHECK (starts >= 0 AND ends > starts AND ends <= 1440), CHECK (purpose <> '' OR gathering IS NOT NULL));
CREATE INDEX venue_booking_venue ON venue_booking (venue, day);
CREATE INDEX venue_booking_organization ON venue_booking (organization, day);
CREATE TABLE venue_quarter (venue BIGINT NOT NULL REFERENCES venue (id), day BIGINT NOT NULL, quarter BIGINT NOT NULL, booking BIGINT NOT NULL REFERENCES venue_booking (id), PRIMARY KEY (venue, day, quarter));
CREATE INDEX venue_quarter_booking ON venue_quarter (booking);

-- contact points
CREATE TABLE contact_point (id BIGINT PRIMARY KEY, leader BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, until BIGINT,
  CHECK (until IS NULL OR until >= since));
CREATE UNIQUE INDEX contact_point_open ON contact_point (leader, organization) WHERE until IS NULL;
CREATE INDEX contact_point_organization ON contact_point (organization, since);
CREATE TABLE contact_visit (id BIGINT PRIMARY KEY, contact BIGINT NOT NULL REFERENCES contact_point (id), day BIGINT NOT NULL, asked TEXT NOT NULL CHECK (asked <> ''));
CREATE INDEX contact_visit_contact ON contact_visit (contact, day);
CREATE TABLE contact_promise (id BIGINT PRIMARY KEY, contact BIGINT NOT NULL REFERENCES contact_point (id), text TEXT NOT NULL CHECK (text <> ''), due BIGINT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'explained')), answer TEXT NOT NULL DEFAULT '', answered_on BIGINT, CHECK ((state = 'open') = (answered_on IS NULL)), CHECK (state <> 'explained' OR answer <> ''));
CREATE INDEX contact_promise_contact ON contact_promise (contact, due);
CREATE INDEX contact_promise_open ON contact_promise (due) WHERE state = 'open';

-- work teams
CREATE TABLE work_team_member (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), sender TEXT NOT NULL CHECK (sender <> ''), since BIGINT NOT NULL,
  until BIGINT, CHECK (until IS NULL OR until >= since));
CREATE UNIQUE INDEX work_team_member_open ON work_team_member (person, organization) WHERE until IS NULL;
CREATE INDEX work_team_member_organization ON work_team_member (organization, since);

-- pairings
CREATE TABLE pairing (id BIGINT PRIMARY KEY, purpose TEXT NOT NULL CHECK (purpose <> ''), proposed_on BIGINT NOT NULL, until BIGINT NOT NULL, ended_on BIGINT, ended_by BIGINT REFERENCES organization (id), reason TEXT NOT NULL DEFAULT '',
  CHECK (until >= proposed_on), CHECK ((ended_on IS NULL) = (ended_by IS NULL)), CHECK (ended_on IS NULL OR reason <> ''));
CREATE TABLE pairing_side (pairing BIGINT NOT NULL REFERENCES pairing (id), organization BIGINT NOT NULL REFERENCES organization (id), number BIGINT NOT NULL, agreed_on BIGINT, PRIMARY KEY (pairing, organization));
CREATE INDEX pairing_side_organization ON pairing_side (organization, pairing);

-- instructors
CREATE TABLE instructor (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), area TEXT NOT NULL CHECK (area <> ''), ended_on BIGINT);
CREATE UNIQUE INDEX instructor_person ON instructor (person, organization) WHERE ended_on IS NULL;
CREATE INDEX instructor_organization ON instructor (organization);
CREATE TABLE guidance (id BIGINT PRIMARY KEY, instructor BIGINT NOT NULL REFERENCES instructor (id), organization BIGINT NOT NULL REFERENCES organization (id),
  kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')), day BIGINT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')), gathering BIGINT, cancelled_on BIGINT);
CREATE INDEX guidance_instructor ON guidance (instructor, day);
CREATE INDEX guidance_organization ON guidance (organization, day);
CREATE TABLE guidance_part (person BIGINT NOT NULL REFERENCES person (id), day BIGINT NOT NULL, part TEXT NOT NULL, guidance BIGINT NOT NULL REFERENCES guidance (id), PRIMARY KEY (person, day, part));
CREATE INDEX guidance_part_guidance ON guidance_part (guidance);

-- talks
CREATE TABLE talk (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), one BIGINT NOT NULL REFERENCES person (id), other BIGINT NOT NULL REFERENCES person (id), kind BYTEA NOT NULL,
  due BIGINT, held_on BIGINT, recorded_by BIGINT, recorded_at BIGINT NOT NULL, one_says TEXT CHECK (one_says IN ('confirmed', 'denied')), other_says TEXT CHECK (other_says IN ('confirmed', 'denied')),
  note BYTEA, noted_by BIGINT, noted_at BIGINT, one_shares BIGINT NOT NULL DEFAULT 0, other_shares BIGINT NOT NULL DEFAULT 0, withdrawn_at BIGINT, version BIGINT NOT NULL DEFAULT 1,
  CHECK (one <> other), CHECK (due IS NOT NULL OR held_on IS NOT NULL), CHECK ((note IS NULL) = (noted_at IS NULL)), CHECK (held_on IS NOT NULL OR (note IS NULL AND one_says IS NULL AND other_says IS NULL)));
CREATE INDEX talk_organization ON talk (organization, held_on);
CREATE INDEX talk_one ON talk (one);
CREATE INDEX talk_other ON talk (other);
CREATE UNIQUE INDEX talk_day ON talk (one, other, held_on) WHERE held_on IS NOT NULL AND withdrawn_at IS NULL;
CREATE TABLE talk_year (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, complete_on BIGINT NOT NULL, PRIMARY KEY (organization, year));

-- handovers
CREATE TABLE handover (id BIGINT PRIMARY KEY, post BIGINT NOT NULL UNIQUE, organization BIGINT NOT NULL REFERENCES organization (id), role TEXT NOT NULL, outgoing BIGINT NOT NULL REFERENCES person (id),
  successor BIGINT NOT NULL REFERENCES person (id), on_day BIGINT NOT NULL, witness BIGINT REFERENCES person (id), office BIGINT NOT NULL REFERENCES organization (id), at BIGINT NOT NULL, CHECK (outgoing <> successor));
CREATE INDEX handover_organization ON handover (organization, at);
CREATE INDEX handover_outgoing ON handover (outgoing);
CREATE INDEX handover_successor ON handover (successor);
CREATE TABLE handover_item (handover BIGINT NOT NULL REFERENCES handover (id), number BIGINT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, due BIGINT, path TEXT, clause TEXT,
  PRIMARY KEY (handover, number));
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER handover_item_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_item FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();

-- inspections
CREATE TABLE inspection (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), inspector BIGINT NOT NULL REFERENCES person (id), post BIGINT NOT NULL UNIQUE,
  office BIGINT NOT NULL REFERENCES organization (id), opened_at BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL, looks TEXT NOT NULL CHECK (looks <> ''), records_from BIGINT NOT NULL, records_until BIGINT NOT NULL,
  ended_at BIGINT, ended_because TEXT NOT NULL DEFAULT '', CHECK (until >= since), CHECK (records_until >= records_from), CHECK ((ended_at IS NULL) = (ended_because = '')));
CREATE INDEX inspection_organization ON inspection (organization, since);
CREATE INDEX inspection_inspector ON inspection (inspector);
CREATE INDEX inspection_until ON inspection (until) WHERE ended_at IS NULL;
CREATE INDEX journal_seal_last ON journal_seal (last_position);

-- dues
CREATE TABLE dues_terms (organization BIGINT PRIMARY KEY REFERENCES organization (id), fixing TEXT NOT NULL CHECK (fixing IN ('january', 'change')), farmer BIGINT CHECK (farmer > 0), share BIGINT CHECK (share BETWEEN 0 AND 100),
  version BIGINT NOT NULL DEFAULT 1);
CREATE TABLE dues_rate (person BIGINT NOT NULL REFERENCES person (id), since BIGINT NOT NULL, until BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), category TEXT NOT NULL,
  base BYTEA, monthly BIGINT NOT NULL CHECK (monthly >= 0), at BIGINT NOT NULL, PRIMARY KEY (person, since), CHECK (until >= since));
CREATE TABLE dues_relief (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), amount BIGINT NOT NULL CHECK (amount >= 0), since BIGINT NOT NULL, until BIGINT NOT NULL,
  reason BYTEA NOT NULL, considered BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('considered', 'approved', 'refused', 'ended')), decided BIGINT, answer BYTEA, version BIGINT NOT NULL DEFAULT 1, CHECK (until >= since));
CREATE INDEX dues_relief_person ON dues_relief (person, since);
CREATE INDEX dues_relief_place ON dues_relief (organization, state);
CREATE TABLE dues_quarterly (person BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL);
CREATE TABLE dues_entry (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('assessed', 'paid', 'extra', 'refunded', 'remitted', 'taken', 'spent')),
  on_day BIGINT NOT NULL, month BIGINT, members BIGINT NOT NULL, total BIGINT NOT NULL, digest TEXT NOT NULL DEFAULT '', reverses BIGINT UNIQUE REFERENCES dues_entry (id), at BIGINT NOT NULL);
CREATE TABLE dues_note (entry BIGINT PRIMARY KEY REFERENCES dues_entry (id), text BYTEA NOT NULL);
CREATE INDEX dues_entry_place ON dues_entry (organization, on_day, id);
CREATE TABLE dues_line (entry BIGINT NOT NULL REFERENCES dues_entry (id), organization BIGINT NOT NULL REFERENCES organization (id), account TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount <> 0), on_day BIGINT NOT NULL,
  PRIMARY KEY (entry, organization, account));
CREATE INDEX dues_line_place ON dues_line (organization, on_day);
CREATE TABLE dues_assessment (person BIGINT NOT NULL REFERENCES person (id), month BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), amount BIGINT NOT NULL CHECK (amount >= 0), entry BIGINT NOT NULL REFERENCES dues_entry (id),
  reversed BIGINT REFERENCES dues_entry (id), PRIMARY KEY (person, month, entry));
CREATE UNIQUE INDEX dues_assessment_once ON dues_assessment (person, month) WHERE reversed IS NULL;
CREATE INDEX dues_assessment_place ON dues_assessment (organization, month);
CREATE TABLE dues_receipt (entry BIGINT NOT NULL REFERENCES dues_entry (id), person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), way TEXT NOT NULL CHECK (way IN ('cash', 'proxy', 'transfer', 'bank')),
  payer BYTEA, amount BIGINT NOT NULL CHECK (amount > 0), extra BIGINT NOT NULL, on_day BIGINT NOT NULL, bank TEXT, reversed BIGINT REFERENCES dues_entry (id), PRIMARY KEY (entry, person));
CREATE INDEX dues_receipt_person ON dues_receipt (person, on_day);
CREATE UNIQUE INDEX dues_receipt_bank ON dues_receipt (bank) WHERE reversed IS NULL;
CREATE TABLE dues_paid (person BIGINT NOT NULL REFERENCES person (id), month BIGINT NOT NULL, entry BIGINT NOT NULL REFERENCES dues_entry (id), amount BIGINT NOT NULL CHECK (amount > 0), reversed BIGINT REFERENCES dues_entry (id),
  PRIMARY KEY (person, month, entry));
CREATE UNIQUE INDEX dues_paid_once ON dues_paid (person, month) WHERE reversed IS NULL;
CREATE TABLE dues_remittance (entry BIGINT PRIMARY KEY REFERENCES dues_entry (id), organization BIGINT NOT NULL REFERENCES organization (id), receiver BIGINT NOT NULL REFERENCES organization (id), central BIGINT NOT NULL, amount BIGINT NOT NULL CHECK (amount > 0),
  on_day BIGINT NOT NULL, taken BIGINT REFERENCES dues_entry (id), reversed BIGINT REFERENCES dues_entry (id));
CREATE INDEX dues_remittance_receiver ON dues_remittance (receiver, taken);
CREATE TABLE dues_warning (person BIGINT NOT NULL, month BIGINT NOT NULL, stage BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), at BIGINT NOT NULL, PRIMARY KEY (person, month, stage));
CREATE TABLE dues_disclosure (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, on_day BIGINT NOT NULL, PRIMARY KEY (organization, year));
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER dues_entry_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_entry FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$;
CREATE TRIGGER dues_line_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON dues_line FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();

-- signatures
CREATE TABLE signing_key (id BIGINT PRIMARY KEY, public TEXT NOT NULL UNIQUE, secret BYTEA NOT NULL, since BIGINT NOT NULL, until BIGINT, place BIGINT UNIQUE CHECK (place = 1),
  CHECK ((until IS NULL) = (place IS NOT NULL)));
CREATE TABLE issuer (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), public TEXT NOT NULL UNIQUE, since BIGINT NOT NULL, checked_by TEXT NOT NULL, until BIGINT, reason TEXT NOT NULL DEFAULT '', CHECK ((until IS NULL) = (reason = '')));

-- transfer letters
CREATE TABLE transfer_letter (id BIGINT PRIMARY KEY, committee BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, serial BIGINT NOT NULL CHECK (serial > 0), person BIGINT NOT NULL REFERENCES person (id),
  branch BIGINT NOT NULL REFERENCES organization (id), to_committee TEXT NOT NULL CHECK (to_committee <> ''), to_branch TEXT NOT NULL, dues TEXT NOT NULL CHECK (dues <> ''), issued_on BIGINT NOT NULL, valid_until BIGINT NOT NULL,
  text BYTEA NOT NULL, digest TEXT NOT NULL UNIQUE, state TEXT NOT NULL CHECK (state IN ('open', 'received', 'cancelled', 'replaced')), settled_on BIGINT, reason BYTEA, receipt BYTEA, replaces BIGINT REFERENCES transfer_letter (id), version BIGINT NOT NULL DEFAULT 1,
  UNIQUE (committee, year, serial), CHECK (valid_until >= issued_on), CHECK ((state = 'open') = (settled_on IS NULL)), CHECK ((state = 'received') = (receipt IS NOT NULL)));
CREATE UNIQUE INDEX transfer_letter_open ON transfer_letter (person) WHERE state = 'open';
CREATE INDEX transfer_letter_branch ON transfer_letter (branch, state, valid_until);
CREATE INDEX transfer_letter_person ON transfer_letter (person);
CREATE TABLE transfer_arrival (id BIGINT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, issuer BIGINT NOT NULL REFERENCES issuer (id), number TEXT NOT NULL, name BYTEA NOT NULL, sender TEXT NOT NULL, branch BIGINT NOT NULL REFERENCES organization (id),
  arrived_on BIGINT NOT NULL, text BYTEA NOT NULL, receipt BYTEA NOT NULL);
CREATE INDEX transfer_arrival_branch ON transfer_arrival (branch, arrived_on);

-- contacts with members away
CREATE TABLE member_contact (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), branch BIGINT NOT NULL REFERENCES organization (id), on_day BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('contact', 'report', 'search')),
  note BYTEA NOT NULL, by_person BIGINT REFERENCES person (id), at BIGINT NOT NULL);
CREATE INDEX member_contact_person ON member_contact (person, on_day);

-- self-checks
CREATE TABLE self_check (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, rule TEXT NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')), remark TEXT NOT NULL,
  checked_by BIGINT, checked_on BIGINT NOT NULL, CHECK (answer = 'yes' OR remark <> ''), PRIMARY KEY (organization, year, rule));

-- complaints
CREATE TABLE complaint (id BIGINT PRIMARY KEY, receiver BIGINT NOT NULL REFERENCES organization (id), about BIGINT NOT NULL REFERENCES organization (id), home BIGINT NOT NULL REFERENCES organization (id), author BIGINT,
  text BYTEA NOT NULL, written_at BIGINT NOT NULL, answer BYTEA, answered_at BIGINT, CHECK ((answer IS NULL) = (answered_at IS NULL)));
CREATE INDEX complaint_receiver ON complaint (receiver, answered_at);
CREATE INDEX complaint_author ON complaint (author);
CREATE INDEX complaint_about ON complaint (about, answered_at);

-- calendar feeds
CREATE TABLE calendar_feed (token_key BYTEA PRIMARY KEY, token BYTEA NOT NULL, person BIGINT UNIQUE REFERENCES person (id), organization BIGINT UNIQUE REFERENCES organization (id), made_at BIGINT NOT NULL,
  CHECK ((person IS NULL) <> (organization IS NULL)));

-- imports
CREATE TABLE import_run (id BIGINT PRIMARY KEY, importer TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), account BIGINT, digest BYTEA NOT NULL, file_name TEXT NOT NULL,
  makes_branches BIGINT NOT NULL CHECK (makes_branches IN (0, 1)), state TEXT NOT NULL CHECK (state IN ('checking', 'checked', 'running', 'finished', 'unusable', 'dropped')),
  layout TEXT, message TEXT, total BIGINT NOT NULL DEFAULT 0, settled BIGINT NOT NULL DEFAULT 0, accepted BIGINT NOT NULL DEFAULT 0, repaired BIGINT NOT NULL DEFAULT 0,
  refused BIGINT NOT NULL DEFAULT 0, repairs TEXT, created BIGINT NOT NULL, touched BIGINT NOT NULL);
CREATE INDEX import_run_place ON import_run (organization, created);
CREATE INDEX import_run_file ON import_run (digest);
CREATE TABLE import_problem (run BIGINT NOT NULL REFERENCES import_run (id), number BIGINT NOT NULL, line BIGINT NOT NULL, field TEXT, code TEXT NOT NULL, zh BYTEA NOT NULL, en BYTEA NOT NULL,
  suggestion BYTEA, written BYTEA, PRIMARY KEY (run, number));
CREATE INDEX import_problem_line ON import_problem (run, line);

-- imports-by-hand
ALTER TABLE import_run ADD COLUMN glimpse BYTEA;
ALTER TABLE import_problem ADD COLUMN options BYTEA;
CREATE TABLE import_pick (run BIGINT NOT NULL REFERENCES import_run (id), line BIGINT NOT NULL, pick TEXT NOT NULL, PRIMARY KEY (run, line));

-- imports-remembered
CREATE TABLE import_heading (importer TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), heading TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (importer, organization, heading));

-- imports-compared
ALTER TABLE import_run ADD COLUMN difference BYTEA;

-- imports-undone
CREATE TABLE import_span (run BIGINT NOT NULL REFERENCES import_run (id), first BIGINT NOT NULL, after BIGINT NOT NULL CHECK (after > first), PRIMARY KEY (run, first));
ALTER TABLE import_run ADD COLUMN undo TEXT CHECK (undo IN ('running', 'finished'));
ALTER TABLE import_run ADD COLUMN taken_back BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN left_standing BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN undone_to BIGINT NOT NULL DEFAULT 0;
