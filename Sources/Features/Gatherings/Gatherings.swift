import Attachments
import FeatureKit

/// 活动会议: planned, attended, minuted. Their minutes prove what the regulations ask for.
package let gatherings = Feature(
  "Gatherings",
  endpoints: [
    page(Gatherings.all, reads: "gatherings.read") { scope, query in try ListPage.load(query, in: scope) },
    page(Gatherings.list, reads: "gatherings.read") { scope, query, id in try ListPage.load(query, at: id, in: scope) },
    form(Gatherings.new, Plan.self, { scope, entered, id in try PlanPage.load(id, entered, in: scope) }, then: { receipt, _ in made(receipt) }),
    page(Gatherings.one, reads: "gatherings.read") { scope, _, id in try GatheringPage.load(id, in: scope) },
    form(Gatherings.change, ChangePlan.self, { scope, entered, id in try PlanPage.change(id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    form(Gatherings.others, PlanForOthers.self, { scope, entered, id in try OthersPage.load(id, entered, in: scope) }, then: { receipt, _ in Several.made(receipt) }),
    form(Gatherings.cancel, Cancel.self, { scope, entered, id in try ReasonPage.load(.cancel, id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    form(Gatherings.leave, TakeLeave.self, { scope, entered, id in try ReasonPage.load(.leave, id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    post(Gatherings.cancelLeave, CancelLeave.self, then: { Gatherings.one($1.gathering) }),
    form(Gatherings.attendance, MarkAttendance.self, { scope, entered, id in try AttendancePage.load(id, entered, in: scope) }, then: { $0.made == nil ? Gatherings.one($1.gathering) : Gatherings.minutes($1.gathering) }),
    form(Gatherings.minutes, RecordMinutes.self, { scope, entered, id in try MinutesPage.load(id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    form(Gatherings.resolutions, AddResolution.self, { scope, entered, id in try ResolutionPage.load(id, entered, in: scope) }, then: { Gatherings.resolutions($1.gathering) }),
    post(Gatherings.removeResolution, RemoveResolution.self, then: { Gatherings.resolutions($1.gathering) }),
    form(Gatherings.withdraw, WithdrawMinutes.self, { scope, entered, id in try ReasonPage.load(.withdraw, id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    form(Gatherings.corrections, CorrectMinutes.self, { scope, entered, id in try ReasonPage.load(.correct, id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    Several.form, Files.endpoints, Paper.endpoints, CheckIns.endpoints, OfficeFiles.endpoints, Reviews.endpoints,
    form(Gatherings.partners, InvitePartners.self, { scope, entered, id in try PartnersPage.load(id, entered, in: scope) }, then: { Gatherings.one($1.gathering) }),
    page(Gatherings.ofPerson, reads: "gatherings.read") { scope, query, id in try PersonAttendancePage.load(id, query, in: scope) },
    page(Gatherings.grid, reads: "gatherings.book") { scope, query, id in try GridPage.load(id, query, in: scope) },
    page(Gatherings.sheet, reads: "gatherings.read") { scope, _, id in try SheetPage.load(id, in: scope) },
    page(Gatherings.print, reads: "gatherings.read") { scope, _, id in try PrintPage.load(id, in: scope) },
    Routines.endpoints, post(Gatherings.remind, RemindUnread.self, then: { Gatherings.one($1.gathering) }),
    file(Gatherings.event, reads: "gatherings.read", types: [CalendarText.type], { scope, _, id in (try GatheringTable.one(id, in: scope), scope.now) }, { found, visit in
      .text(CalendarText.write(found.0.title, [Calendar.event(found.0)], site: visit.reader(nil).site, now: found.1), type: CalendarText.type)
    }),
  ],
  actions: [
    Plan.self, PlanForOthers.self, PlanSeveral.self, PlanTogether.self, TakeBackTogether.self, ChangePlan.self, Cancel.self, TakeLeave.self, CancelLeave.self, MarkAttendance.self, AddResolution.self, RemoveResolution.self, RecordMinutes.self, FilePaper.self, WithdrawMinutes.self, CorrectMinutes.self,
    AddAttachment.self, RemoveAttachment.self, FixRoutine.self, ChangeRoutine.self, UndoRoutine.self, EndRoutine.self, ResumeRoutine.self, PlanRoutine.self, RemindUnread.self,
    SwitchCheckIn.self, OpenCheckIn.self, CloseCheckIn.self, CheckIn.self, MissCode.self, InvitePartners.self, SwitchReview.self, DrawReview.self, JudgeReview.self,
  ],
  migrations: GatheringTable.migrations + AttendanceTable.migrations + MinutesTable.migrations + ResolutionTable.migrations + PaperTable.migrations + RoutineTable.migrations + ReadersTable.migrations + AgendaTable.migrations + JointTable.migrations + CheckInTable.migrations + ReviewTable.migrations + TogetherTable.migrations + EnrolledTable.migrations,
  grants: [
    Grant("gatherings.read", .mayRead, to: Role.everyMember + [.inspector]),
    Grant("gatherings.plan", .mayPlan, to: Role.desk + [.publicityCommissioner, .groupLeader]),
    Grant("gatherings.record", .mayRecord, to: Role.desk + [.publicityCommissioner, .groupLeader]),
    Grant("gatherings.book", .mayReadBook, to: Role.sight + [.inspector]),
    Grant("gatherings.leave", .mayLeave, to: Role.everyMember),
    Grant("gatherings.attend", .mayCheckIn, to: Role.everyMember),
    Grant("gatherings.review", .mayReview, to: Role.desk + [.leader]),
    Grant("gatherings.checkIn", .maySwitchCheckIn, to: Role.desk),
  ],
  menu: [MenuItem(.gatheringsTitle, .calendar, Gatherings.all(), forMembers: true, also: [Gatherings.calendars.pattern], "gatherings.read", order: 10)],
  names: [Gathering.reference: { scope, ids in try GatheringTable.names(ids, in: scope) }, Routine.reference: { scope, ids in try RoutineTable.names(ids, in: scope) }, Review.reference: { scope, ids in try ReviewTable.names(ids, in: scope) }],
  pages: [
    Preview(ListPage.self), Preview(PlanPage.self), Preview(OthersPage.self), Preview(PlanSeveralPage.self), Preview(TogetherPage.self), Preview(GatheringPage.self), Preview(AttendancePage.self), Preview(MinutesPage.self), Preview(ResolutionPage.self), Preview(ReasonPage.self), Preview(PrintPage.self), Preview(SheetPage.self), Preview(PhotoPage.self), Preview(PaperPage.self), Preview(GridPage.self), Preview(PersonAttendancePage.self), Preview(RoutinesPage.self), Preview(RoutinePage.self), Preview(AttachPage.self), Preview(PartnersPage.self), Preview(YearbookPage.self), Preview(ReviewsPage.self),
    Preview(CheckInPage.self), Preview(CheckInSettingPage.self), Preview(CheckInDeskPage.self), Preview(CheckInScreen.self),
  ],
  organizationTabs: [OrganizationTab(.gatheringsTitle, "gatherings.read", order: 30) { Gatherings.list($0) }],
  fileTabs: [FileTab(.attendanceWord, "gatherings.book", order: 30, own: { Gatherings.ofPerson($0) }) { Gatherings.ofPerson($0) }], settles: Cards.settles, settlesTogether: Several.address, cards: [Cards.mine, Cards.unrecorded], calendar: Calendar.events,
  hindrances: [Cards.unfinished], matters: [MatterTable.open], personRows: PersonRowsTable.all)

package enum Gatherings {
  package static let all = Route< >("/gatherings")
  package static let list = Route<ID<Organization>>("/organizations/:organization/gatherings")
  /// One person's attendance of a year, `?year=`: for the person, and for the desk of their own branch and above.
  package static let ofPerson = Route<ID<Person>>("/people/:person/attendance")
  package static let new = Route<ID<Organization>>("/organizations/:organization/gatherings/new")
  package static let several = Route< >("/gatherings/several")
  package static let together = Route<ID<Together>>("/planned-together/:together")
  static let takeBack = Route<ID<Together>>("/planned-together/:together/take-back")
  package static let one = Route<ID<Gathering>>("/gatherings/:gathering")
  package static let change = Route<ID<Gathering>>("/gatherings/:gathering/change")
  package static let others = Route<ID<Gathering>>("/gatherings/:gathering/others")
  package static let cancel = Route<ID<Gathering>>("/gatherings/:gathering/cancel")
  package static let leave = Route<ID<Gathering>>("/gatherings/:gathering/leave")
  package static let cancelLeave = Route<ID<Gathering>>("/gatherings/:gathering/leave/cancel")
  package static let attendance = Route<ID<Gathering>>("/gatherings/:gathering/attendance")
  package static let minutes = Route<ID<Gathering>>("/gatherings/:gathering/minutes")
  package static let resolutions = Route<ID<Gathering>>("/gatherings/:gathering/resolutions")
  static let removeResolution = Route<ID<Gathering>, ID<Resolution>>("/gatherings/:gathering/resolutions/:resolution/remove")
  package static let withdraw = Route<ID<Gathering>>("/gatherings/:gathering/minutes/withdraw")
  package static let corrections = Route<ID<Gathering>>("/gatherings/:gathering/corrections")
  package static let attachments = Route<ID<Gathering>>("/gatherings/:gathering/attachments")
  package static let attachment = Route<ID<Gathering>, ID<Attachment>>("/gatherings/:gathering/attachments/:attachment")
  package static let removeAttachment = Route<ID<Gathering>, ID<Attachment>>("/gatherings/:gathering/attachments/:attachment/remove")
  package static let grid = Route<ID<Organization>>("/organizations/:organization/attendance")
  package static let sheet = Route<ID<Gathering>>("/gatherings/:gathering/sheet")
  package static let papers = Route< >("/gatherings/paper")
  package static let paper = Route<ID<Gathering>>("/gatherings/:gathering/paper")
  package static let print = Route<ID<Gathering>>("/gatherings/:gathering/print")
  package static let event = Route<ID<Gathering>>("/gatherings/:gathering/event.ics")
  package static let reviews = Route<ID<Organization>>("/organizations/:organization/reviews")
  static let drawReview = Route<ID<Organization>>("/organizations/:organization/reviews/draw")
  static let judgeReview = Route<ID<Review>, ID<Gathering>>("/reviews/:review/:gathering")
  package static let minutesFile = Route<ID<Gathering>>("/gatherings/:gathering/minutes.docx")
  package static let attendanceFile = Route<ID<Gathering>>("/gatherings/:gathering/attendance.docx")
  package static let yearbook = Route<ID<Organization>>("/organizations/:organization/yearbook")
  package static let yearbookFile = Route<ID<Organization>>("/organizations/:organization/yearbook.docx")
  package static let checkIns = Route< >("/checkins")
  package static let checkInSetting = Route<ID<Organization>>("/organizations/:organization/check-in")
  package static let checkInDesk = Route<ID<Gathering>>("/gatherings/:gathering/check-in")
  static let closeCheckIn = Route<ID<Gathering>>("/gatherings/:gathering/check-in/close")
  package static let checkInScreen = Route<ID<Gathering>>("/gatherings/:gathering/check-in/screen")
  package static let partners = Route<ID<Gathering>>("/gatherings/:gathering/partners")
  static let remind = Route<ID<Gathering>>("/gatherings/:gathering/remind")
  package static let routines = Route<ID<Organization>>("/organizations/:organization/routines")
  package static let fixRoutine = Route<ID<Organization>>("/organizations/:organization/routines/new")
  package static let changeRoutine = Route<ID<Routine>>("/routines/:routine/change")
  static let undoRoutine = Route<ID<Routine>>("/routines/:routine/undo")
  static let endRoutine = Route<ID<Routine>>("/routines/:routine/end")
  static let resumeRoutine = Route<ID<Routine>>("/routines/:routine/resume")
  static let planRoutine = Route<ID<Routine>>("/routines/:routine/plan")
  package static let calendars = House.calendars
}

private func made(_ receipt: Receipt) -> Address { receipt.made.map { Gatherings.one(ID($0.id)) } ?? Gatherings.all() }
