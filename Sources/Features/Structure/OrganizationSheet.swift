import FeatureKit
import Importing
import Spreadsheets

/// The tree as a spreadsheet: one organization a row, those above before those below.
enum OrganizationSheet {
  static let columns = [
    ImportColumn("name", Word(zh: "党组织名称", en: "Organization"), ["组织名称", "名称", "党组织", "支部名称", "党支部名称", "name"], required: true),
    ImportColumn("kind", Word(zh: "组织类别", en: "Kind"), ["类别", "党组织类别", "组织类型", "类型"], required: true),
    ImportColumn("setting", Word(zh: "设立方式", en: "Set up as"), ["组建方式", "支部类型", "设置方式"]),
    ImportColumn("parent", Word(zh: "上级党组织", en: "Under"), ["上级组织", "隶属党组织", "上级党组织名称", "隶属", "parent"]),
    ImportColumn("founded", Word(zh: "成立日期", en: "Founded"), ["成立时间", "建立日期", "设立日期", "批准日期"], required: true, .date),
    ImportColumn("unitKind", Word(zh: "单位类别", en: "Unit"), ["所在单位类别", "单位类型", "单位性质"]),
    ImportColumn("address", Word(zh: "地址", en: "Address"), ["办公地址", "详细地址"]),
    ImportColumn("contact", Word(zh: "联系人", en: "Contact"), ["联系人姓名"]),
    ImportColumn("phone", Word(zh: "联系电话", en: "Phone"), ["电话", "办公电话"]),
  ]
  static let importer = Importer(
    "organizations", Word(zh: "党组织", en: "Organizations"), "structure.change", columns: columns, claims: ["organization.name": "name"], begin: { ground, scope in try OrganizationRows(ground, scope) })
  static let exporter = Exporter(
    "organizations", Word(zh: "党组织", en: "Organizations"), "structure.keep", isPersonal: false, columns: columns.map { SheetColumn($0.heading.zh, $0.kind, width: $0.name == "name" || $0.name == "parent" ? 30 : nil) },
    rows: { organization, scope, give in for one in try StructureTable.tree(below: organization, in: scope) where one.details.organization.id != organization.id { try give(cells(one, under: organization)) } })

  private static func cells(_ one: (details: Details, parent: String?), under top: Organization) -> [Cell] {
    let d = one.details, o = d.organization
    func text(_ value: String?) -> Cell { value.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
    return [
      text(o.name), text(o.kind.word.zh), o.kind == .branch ? text(o.setting.word.zh) : .empty, o.parent == top.id ? .empty : text(one.parent), .date(d.founded), text(d.unitKind?.word.zh), text(d.contact.address),
      text(d.contact.name), text(d.contact.phone),
    ]
  }

  private static func named<T: CaseIterable>(_ word: (T) -> Word, _ more: [String: T]) -> [String: T] {
    T.allCases.reduce(into: more) { all, value in for name in [word(value).zh, word(value).en] { all[name.lowercased().filter { $0 != " " }] = value } }
  }
  static let kinds = named(\Organization.Kind.word, ["支部": .branch, "总支": .generalBranch, "党总支部": .generalBranch, "总支部": .generalBranch, "基层党委": .committee, "党委会": .committee, "县委": .localCommittee])
  static let settings = named(\Organization.Setting.word, ["普通": .ordinary, "一般": .ordinary, "单独": .ordinary, "联合": .joint, "临时": .temporary, "网上": .virtual, "虚拟": .virtual, "联合支部": .joint, "临时支部": .temporary])
  static let unitKinds = named(\UnitKind.word, ["机关": .department, "部门": .department, "行政村": .village, "社区（居委会）": .community, "居委会": .community, "公司": .firm, "医院": .institution, "事业单位": .institution])
}

/// Rows of the tree, one after another; a row may stand under one that was set up by a row before.
struct OrganizationRows: RowMapper {
  private let into: Organization
  private var byName: [String: [Organization]] = [:]
  private var supposed: Set<ID<Organization>> = []

  init(_ ground: ImportGround, _ scope: Scope) throws {
    into = ground.into
    if ground.isAssumed { supposed = [into.id] } else { for one in try StructureTable.tree(below: into, in: scope) { byName[one.details.organization.name, default: []].append(one.details.organization) } }
    if byName[into.name] == nil { byName[into.name] = [into] }
  }

  mutating func map(_ line: inout SheetLine, _ scope: Scope, _ seeds: inout Seeds) throws -> Mapped {
    let name = line.compact("name") ?? "", kind = line.choice("kind", OrganizationSheet.kinds) { .unknownKind($0) }, setting = line.choice("setting", OrganizationSheet.settings) { .unknownSetting($0) }
    let unitKind = line.choice("unitKind", OrganizationSheet.unitKinds) { .unknownUnitKind($0) }, founded = line.day("founded"), parent = parent(&line)
    let contact = Contact(address: line.written("address") ?? "", name: line.name("contact") ?? "", phone: line.digits("phone"))
    if name.isEmpty { line.refuse("missing", .nameMissing, field: "name") }
    if kind == nil, line.compact("kind") == nil { line.refuse("missing", .kindMissing, field: "kind") }
    if founded == nil, line.written("founded") == nil { line.refuse("missing", .foundedMissing, field: "founded") }
    let claims = parent.map { [Claim("organization.name", "\($0.id) \(name)")] } ?? []
    guard line.problems.isEmpty, let kind, let founded, let parent else { return Mapped(claims: claims) }
    if let known = byName[name]?.first(where: { $0.parent == parent.id }), !supposed.contains(known.id) {
      if known.kind != kind || (setting ?? known.setting) != known.setting { line.refuse("exists", .registeredOtherwise(known), field: "name") }
      return Mapped(claims: claims)
    }
    let action = SetUpOrganization(under: parent.id, kind, setting ?? .ordinary, named: name, founded: founded, unitKind: unitKind, contact: contact)
    let step = step(action, under: parent, seed: seeds.take())
    do { _ = try action.supposed(under: parent).decide(Occasion(now: scope.now, actor: scope.actor, provenance: .imported, house: scope.house, seed: step.seed)) } catch let refusal as Refusal { line.refuse(refusal, OrganizationSheet.importer) }
    guard line.problems.isEmpty else { return Mapped(claims: claims) }
    let id = ID<Organization>(step.seed)
    byName[name, default: []].append(Organization(id: id, parent: parent.id, path: "\(parent.path)\(id)/", name: name, kind: kind, setting: setting ?? .ordinary))
    supposed.insert(id)
    return Mapped([step], claims: claims)
  }
  private func step(_ action: SetUpOrganization, under parent: Organization, seed: Int64) -> Mapped.Step {
    Mapped.Step(action, seed: seed, supposed: supposed.contains(parent.id) ? action.supposed(under: parent) : nil)
  }
  private func parent(_ line: inout SheetLine) -> Organization? {
    guard let name = line.compact("parent") else { return into }
    let found = byName[name] ?? []
    if found.count == 1 { return found[0] }
    let near = nearest(name, in: byName.keys.sorted())
    line.refuse(found.isEmpty ? "parent.unknown" : "parent.several", found.isEmpty ? .parentUnknown(name) : .parentSeveral(name, found.count), field: "parent", suggestion: near.first)
    return nil
  }
}
