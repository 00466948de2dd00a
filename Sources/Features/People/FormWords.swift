import FeatureKit

extension Word {
  static let residentHint = Word(zh: "18 位。填写后，性别和出生日期可以不填", en: "18 characters; with it, sex and birth date may be left out")
  static let birthHint = Word(zh: "不填时取身份号码中的日期", en: "Taken from the resident number when left out")
  static let joinedHint = Word(zh: "党员必填：支部大会通过接收为预备党员的那一天", en: "For members: the day the branch's members' meeting accepted them on probation")
  static let confirmedHint = Word(zh: "正式党员必填", en: "For full members")
  static let phoneHint = Word(zh: "11 位", en: "11 digits")
  static let floatsHint = Word(zh: "例如：广东东莞", en: "For example: Dongguan, Guangdong")
  static func unchangedIfEmpty(_ mask: String) -> Word { Word(zh: "现为 \(mask)；不填就不改", en: "Now \(mask); stays as it is when left empty") }
  static let registerLead = Word(zh: "按信息采集表填写。党员、正在培养的人，以及有职务而不是党员的人都登记在这里。", en: "As on the collection form. Members, those on the way to membership, and others who hold posts are all registered here.")
  static let organizationHint = Word(zh: "临时党支部和网上党支部不接收组织关系", en: "Temporary and virtual branches hold no affiliation")
  static let whereabouts = Word(zh: "党籍状态、失联、流动（没有就不填）", en: "Standing, lost contact, floating (leave out where it does not apply)")
  static let standingHint = Word(zh: "不填为“正常”；不再是党员的，选原因", en: "Good standing when left out; for those no longer members, why")
  static let register = Word(zh: "登记", en: "Register")
  static let record = Word(zh: "记录", en: "Record")
  static let move = Word(zh: "编入", en: "Move")
  static func correctOf(_ name: String) -> Word { Word(zh: "更正\(name)的资料", en: "Correct the file of \(name)") }
  static let correctLead = Word(zh: "更正写错的内容。人员类别、党籍状态的变化请用“变更类别或党籍”。台账只记改了哪几项，不记内容。", en: "For what was written wrongly. Changes of status or standing have their own form. The journal names the fields, never their contents.")
  static let recordedNow = Word(zh: "现在的记录", en: "What is recorded now")
  static let clearFields = Word(zh: "清空遮盖的项目", en: "Make covered fields empty")
  static let clearHint = Word(zh: "勾选的项目会清空", en: "What is ticked becomes empty")
  static let noGroups = Word(zh: "这个支部没有划分党小组。", en: "This branch has no groups.")
  static let inNoGroup = Word(zh: "不编入党小组", en: "In no group")
  static let moveTo = Word(zh: "编入哪个支部", en: "To which branch")
  static let movedOn = Word(zh: "从哪天起", en: "From which day")
  static func moveOf(_ name: String) -> Word { Word(zh: "\(name)：编入支部、党小组", en: "\(name): branch and group") }
  static let intoGroup = Word(zh: "党小组", en: "Group")
  static let intoBranch = Word(zh: "编入另一个支部", en: "To another branch")
  static let moveHint = Word(zh: "只在您有权办理的党组织之间调整。", en: "Only between organizations that your posts cover.")
  static func statusOf(_ name: String) -> Word { Word(zh: "变更\(name)的类别或党籍", en: "Status and standing of \(name)") }
  static let statusHint = Word(zh: "这里记录组织已经作出的决定，系统不会自动改变任何人的党籍。", en: "This records a decision already taken; the system never changes anybody's membership by itself.")
  static let standingOnly = Word(zh: "类别不变，只改党籍状态", en: "same status, only the standing changes")
  static let decidedOn = Word(zh: "决定日期", en: "Decided on")
  static let decidedHint = Word(zh: "接收为预备党员的，这一天记为入党日期；转正的，记为转正日期", en: "On acceptance it becomes the day of joining, on confirmation that of confirmation")
  static let statusReasonHint = Word(zh: "依据的会议、文件或情况；本人和有权查看的人能看到", en: "The meeting, document or facts it rests on; shown to the person and to whoever may see the file")
}
