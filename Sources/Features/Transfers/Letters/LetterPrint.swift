import FeatureKit
import Issuers
import People
import QRCodes

/// 中国共产党党员组织关系介绍信 in its three parts on one A4, to be cut and sealed: the stub stays, the letter and the receipt travel. Chinese, as offices file it.
struct LetterPrint: Page {
  var letter: TransferLetter
  var text: String
  var sex: String
  var age: Int?
  var status: String

  static func load(_ id: ID<TransferLetter>, in scope: Scope) throws -> LetterPrint {
    let l = try LetterTable.one(id, in: scope), f = try PersonTable.one(l.person.id, in: scope).facts
    return LetterPrint(letter: l, text: try LetterTable.texts(of: id, in: scope).letter, sex: f.sex == .unknown ? "　" : f.sex.word.zh, age: f.birth.map { $0.years(until: l.issuedOn) }, status: f.status.word.zh)
  }
  static var samples: [LetterPrint] { [LetterPrint(letter: Sample.letter, text: Sample.text, sex: "女", age: 46, status: "正式党员"), LetterPrint(letter: Sample.letter, text: Sample.text, sex: "　", age: nil, status: "预备党员")] }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.printLetter) }
  func view(_ t: Reader) -> HTML {
    let l = letter, days = l.validUntil.number - l.issuedOn.number, square = QR.svg("\(t.site)\(Issuers.verify().path)#\(text)", label: "二维码：核对签名")
    let year = String(l.number.prefix(4)), serial = String(l.number.suffix(4)), number: HTML = "<p class=\"n\">〔\(year)〕第 \(serial) 号</p>", who = "\(l.person.name)同志（\(sex)，\(age.map(String.init) ?? "　")岁，\(status)）"
    let goes = "由\(l.branch.name)去\(l.toBranch.isEmpty ? l.toCommittee : l.toCommittee + l.toBranch)", dues = Month.inChinese(l.dues), blank: HTML = "<span class=\"rule\"></span>"
    return """
      <main class="desk"><p class="no-print sheet-bar">\(printButton(t))　\(act(t(.back), Transfers.letter(l.id)))</p>
      <article class="sheet three" lang="zh-Hans" aria-label="党员组织关系介绍信">
      <section class="stub"><h1>党员组织关系介绍信存根</h1>\(number)<p>\(who)，\(goes)。党费已交到\(dues)。有效期\(days)天，至\(l.validUntil.inChinese)。</p><p class="sign">\(l.issuedOn.inChinese)　经办人\(blank)</p></section>
      <p class="cut">…………………………（骑缝加盖公章）　第 \(serial) 号…………………………</p>
      <section class="middle">\(square)<h2>中国共产党党员组织关系介绍信</h2>\(number)<p class="no">\(l.toCommittee)：</p><p>\(who)，身份证号码\(blank)，\(goes)，请转接组织关系。该同志党费已交到\(dues)。</p>\
      <p class="no">（有效期\(days)天，至\(l.validUntil.inChinese)）</p><p class="sign">\(l.committee)（盖章）</p><p class="sign">\(l.issuedOn.inChinese)</p>\
      <p class="no small">党员联系电话\(blank)　通讯地址\(blank)　经办人电话\(blank)</p><p class="no small">二维码是本信内容的电子签名，随纸质介绍信同行，不代替盖章。</p></section>
      <p class="cut">…………………………（骑缝加盖公章）　第 \(serial) 号…………………………</p>
      <section class="back"><h2>党员组织关系介绍信回执联</h2>\(number)<p class="no">\(l.committee)：</p><p>\(l.person.name)同志的党员组织关系已转达我处，特此回复。</p><p class="sign">接收党支部所在基层党委（盖章）\(blank)</p>\
      <p class="sign">　　年　　月　　日　经办人\(blank)　电话\(blank)</p></section></article></main>
      """
  }
}
