import Essentials

extension Word {
  static let keyReused = Word(zh: "这个请求编号已用于另一内容，请刷新页面后重新提交", en: "This Idempotency-Key was used for something else; please reload the page and send again")
  static let cannotBeKept = Word(zh: "这一步无法保存，请联系管理员", en: "This step cannot be kept; tell the administrator")
  package static let changedMeanwhile = Word(zh: "别人刚刚改过这条记录，请核对后再保存", en: "Somebody has just changed this record; please check and save again")
  package static let notPermitted = Word(zh: "您现在的岗位不能办理此事", en: "Your posts do not allow this")
  static let onlyReads = Word(zh: "检查期间只能查看，不能办理", en: "An inspector looks and does nothing")
  static func notPermitted(_ what: Word, _ roles: [Role]) -> Word {
    Word(zh: "您现在的岗位不能办理“\(what.zh)”，可由\(roles.map(\.word.zh).joined(separator: "、"))办理",
      en: "Your posts do not allow “\(what.en)”; this may be done by: \(roles.map(\.word.en).joined(separator: ", "))")
  }
}

extension Role {
  package var word: Word {
    switch self {
    case .systemAdministrator: Word(zh: "系统管理员", en: "system administrator")
    case .securityAdministrator: Word(zh: "安全管理员", en: "security administrator")
    case .auditAdministrator: Word(zh: "审计管理员", en: "audit administrator")
    case .leader: Word(zh: "分管领导", en: "leader in charge")
    case .clerk: Word(zh: "组织干事", en: "clerk")
    case .secretary: Word(zh: "书记", en: "secretary")
    case .deputySecretary: Word(zh: "副书记", en: "deputy secretary")
    case .organizationCommissioner: Word(zh: "组织委员", en: "organization commissioner")
    case .publicityCommissioner: Word(zh: "宣传委员", en: "publicity commissioner")
    case .disciplineCommissioner: Word(zh: "纪检委员", en: "discipline commissioner")
    case .committeeMember: Word(zh: "委员", en: "committee member")
    case .inspector: Word(zh: "检查人员", en: "inspector")
    case .groupLeader: Word(zh: "党小组长", en: "group leader")
    case .member: Word(zh: "党员", en: "member")
    case .villageCommitteeMember: Word(zh: "村（居）委会成员", en: "village committee member")
    case .gridWorker: Word(zh: "网格员", en: "grid worker")
    case .liaison: Word(zh: "联络员", en: "liaison")
    case .departmentClerk: Word(zh: "部门经办人", en: "department clerk")
    case .firstSecretary: Word(zh: "第一书记", en: "first secretary")
    }
  }
}
