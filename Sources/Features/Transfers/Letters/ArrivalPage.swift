import FeatureKit
import Issuers
import People
import QRCodes
import Signatures

/// Somebody who came with a letter: the signed receipt to send back, and the way into the register.
struct ArrivalPage: Page {
  var arrival: Arrival
  var receipt: String
  /// What the letter says, for the form of the register.
  var status: String?
  var joined: String?
  var confirmed: String?
  var mayRegister: Bool

  static func load(_ id: ID<Arrival>, in scope: Scope) throws -> ArrivalPage {
    let a = try ArrivalTable.one(id, in: scope), texts = try ArrivalTable.texts(of: id, in: scope), letter = try SignedText(reading: texts.letter)
    return ArrivalPage(
      arrival: a, receipt: texts.receipt, status: letter["status"].flatMap { word in PersonStatus.allCases.first { $0.word.zh == word }?.rawValue }, joined: letter["joined"], confirmed: letter["confirmed"], mayRegister: scope.actor.may("people.change", at: a.branch.place))
  }
  static let samples = [
    ArrivalPage(arrival: Sample.arrival, receipt: Sample.text, status: "full", joined: "2016-07-01", confirmed: "2017-07-01", mayRegister: true), ArrivalPage(arrival: Sample.arrival, receipt: Sample.text, mayRegister: false),
  ]
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list())] }
  func title(_ t: Reader) -> String { t(.arrivalTitle) }
  func view(_ t: Reader) -> HTML {
    let a = arrival, form = People.new().with(["organization": a.branch.id.description, "name": a.name, "status": status, "joined": joined, "confirmed": confirmed])
    let next: HTML = mayRegister ? box(t(.registerNext), next: true, smallNote(t(.registerNextWhy)), "<p>\(button(t(.registerGo), form, .go))</p>") : .none
    let facts = box(nil, summary([
      SummaryLine(t(.personName), text: a.name), SummaryLine(t(.letterNumber), text: a.number), SummaryLine(t(.fromCommittee), text: a.sender), SummaryLine(t(.signedBy), text: a.issuer), SummaryLine(t(.joinsBranch), text: a.branch.name),
      SummaryLine(t(.arrivedOn), text: t.longDate(a.arrivedOn)),
    ]))
    let back = box(t(.receiptTitle), "<div class=\"scan\">\(QR.svg("\(t.site)\(Issuers.verify().path)#\(receipt)", label: t(.receiptTitle)))</div>", smallNote(t(.receiptWhy)), row(button(t(.printReceipt), Transfers.printReceipt(a.id), icon: .printer), act(t(.takeFile), Transfers.receiptFile(a.id))))
    return "\(pageHead(title(t), "\(a.name)　\(a.branch.name)"))\(columns(.aside, stack(.normal, next, facts), back))"
  }
}

/// The receipt on paper, with the signed code.
struct ReceiptPrint: Page {
  var arrival: Arrival
  var receipt: String
  var committee: String

  static func load(_ id: ID<Arrival>, in scope: Scope) throws -> ReceiptPrint {
    let a = try ArrivalTable.one(id, in: scope)
    return ReceiptPrint(arrival: a, receipt: try ArrivalTable.texts(of: id, in: scope).receipt, committee: try Organization.committee(of: a.branch, in: scope).name)
  }
  static let samples = [ReceiptPrint(arrival: Sample.arrival, receipt: Sample.text, committee: Sample.town.name)]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.printReceipt) }
  func view(_ t: Reader) -> HTML {
    let a = arrival
    return Sheet.desk([
      Sheet(
        "组织关系介绍信回执", reference: "介绍信编号　\(a.number)", title: ["党员组织关系介绍信回执"], footer: "扫码核对签名；随盖章的纸质回执寄回", mark: QR.svg("\(t.site)\(Issuers.verify().path)#\(receipt)", label: "二维码：核对签名"),
        "<p class=\"no\">\(a.sender)：</p>", Sheet.paragraph("\(a.name)同志的党员组织关系已于\(a.arrivedOn.inChinese)转达我处，编入\(a.branch.name)，特此回复。"), Sheet.signature("\(committee)（盖章）", a.arrivedOn.inChinese), Sheet.line("经办人", "　　　　　　　　联系电话：")),
    ], t)
  }
}
