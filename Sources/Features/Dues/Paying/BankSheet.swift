import FeatureKit
import Importing
import Spreadsheets

/// 银行流水: the bank's statement as a list that is brought in. A row that is sure is a payment; what is not is listed to a person.
enum BankSheet {
  static let columns = [
    ImportColumn("name", Word(zh: "付款人姓名", en: "Payer"), ["姓名", "户名", "对方户名", "付款人", "付款人户名", "交易对手", "交费人", "党员姓名"], required: true),
    ImportColumn("amount", Word(zh: "金额", en: "Amount"), ["交易金额", "收入金额", "贷方金额", "贷方发生额", "入账金额", "缴费金额", "收入", "贷方"], required: true),
    ImportColumn("on", Word(zh: "交易日期", en: "Date"), ["日期", "入账日期", "交易时间", "记账日期", "付款日期"], required: true, .date),
    ImportColumn("month", Word(zh: "所属月份", en: "Month"), ["月份", "党费月份", "缴费月份", "费款所属期"]),
    ImportColumn("reference", Word(zh: "流水号", en: "Reference"), ["交易流水号", "流水", "凭证号", "交易编号", "核心流水号", "订单号"], required: true),
    ImportColumn("branch", Word(zh: "所在党支部", en: "Branch"), ["党支部", "支部", "支部名称", "所在支部"]),
  ]
  static let importer = Importer(
    "dues-bank", Word(zh: "党费银行流水", en: "Dues: the bank's statement"), Dues.keep, columns: columns, claims: ["dues.bank": "reference"], batch: 50, begin: { ground, _ in BankRows(below: ground.into) })
}

/// Lines of a statement, matched by name, amount and month.
struct BankRows: RowMapper {
  let below: Organization

  mutating func map(_ line: inout SheetLine, _ scope: Scope, _ seeds: inout Seeds) throws -> Mapped {
    let scope = scope.seeing(Dues.keep), name = line.name("name"), reference = line.compact("reference"), on = line.day("on"), amount = amount(&line), branch = line.text("branch"), month = month(&line)
    if name == nil { line.refuse("name.missing", .bankName, field: "name") }
    if reference == nil { line.refuse("reference.missing", .bankReference, field: "reference") }
    if on == nil, line["on"] == .empty { line.refuse("on.missing", .bankDay, field: "on") }
    let claims = reference.map { [Claim("dues.bank", $0)] } ?? []
    guard line.problems.isEmpty, let name, let reference, let on, let amount else { return Mapped(claims: claims, compared: Difference.Line(.unclear, name ?? "")) }
    if try PayTable.isTaken(reference, in: scope) { return Mapped(claims: claims, compared: Difference.Line(.same, name)) }
    guard let match = try match(&line, name, amount, month, branch, scope) else { return Mapped(claims: claims, compared: Difference.Line(.unclear, name)) }
    let action = Collect(match.branch.id, match.months.map { Collect.key(match.person, $0) }, on: on, .bank, bank: reference)
    return Mapped([.init(action, seed: seeds.take())], claims: claims, compared: Difference.Line(.new, name, subject: Reference(Person.reference, match.person), detail: Word(zh: match.branch.name, en: match.branch.name)))
  }

  private struct Match { var person: ID<Person>, branch: Organization, months: [DuesMonth] }
  /// The one member of that name whose open months come to that amount.
  private func match(_ line: inout SheetLine, _ name: String, _ amount: Fen, _ month: DuesMonth?, _ branch: String?, _ scope: Scope) throws -> Match? {
    let all = try PayTable.named(name, below: below, in: scope).filter { found in branch.map { $0 == found.branch.name } ?? true }
    if all.isEmpty { line.refuse("member.unknown", .bankNobody(name), field: "name"); return nil }
    let fitting = try all.compactMap { found -> Match? in
      guard let member = try PayTable.payable(at: found.branch, only: [found.person], in: scope).first, let months = BankRows.months(member, amount, month) else { return nil }
      return Match(person: found.person, branch: found.branch, months: months)
    }
    if fitting.count == 1 { return fitting[0] }
    if let picked = line.pick.flatMap({ pick in fitting.first { $0.person.description == pick } }) { return picked }
    if fitting.isEmpty { line.refuse("amount.differs", .bankAmount(name, amount), field: "amount") } else {
      line.ask("member.several", .bankSeveral(name), field: "name", fitting.map { RowOption($0.person.description, Word(zh: $0.branch.name, en: $0.branch.name)) })
    }
    return nil
  }
  /// The month that was named, or the oldest open ones that come to the amount exactly. Nil where it does not come out even.
  static func months(_ member: Payable, _ amount: Fen, _ month: DuesMonth?) -> [DuesMonth]? {
    let open = member.months.filter(\.isOpen)
    if let month { return open.first { $0.month == month && $0.amount == amount }.map { [$0.month] } }
    var left = amount, months: [DuesMonth] = []
    for one in open where left > .zero {
      left = left - one.amount
      months.append(one.month)
    }
    return left == .zero && !months.isEmpty ? months : nil
  }
  private func amount(_ line: inout SheetLine) -> Fen? {
    let text = line.compact("amount").map { $0.filter { !",，¥￥元+".contains($0) } }, found = text.flatMap { Fen(yuan: $0) }
    if found == nil || found == .zero { line.refuse("amount.unreadable", .bankAmountUnreadable, field: "amount") }
    return found
  }
  private func month(_ line: inout SheetLine) -> DuesMonth? {
    guard let text = line.compact("month") else { return nil }
    let digits = text.split { !$0.isNumber }.map(String.init)
    let parts = digits.count == 1 && digits[0].count == 6 ? [String(digits[0].prefix(4)), String(digits[0].suffix(2))] : digits
    guard parts.count >= 2, let year = Int(parts[0]), let month = Int(parts[1]), (2008...2100).contains(year), (1...12).contains(month) else { line.refuse("month.unreadable", .bankMonth, field: "month"); return nil }
    return DuesMonth(year, month)
  }
}
