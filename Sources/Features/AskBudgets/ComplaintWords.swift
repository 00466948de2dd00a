import FeatureKit

extension Word {
  static let complaints = Word(zh: "投诉建议", en: "Complaints and suggestions"), complainTitle = Word(zh: "提出投诉建议", en: "Complain or suggest"), complainGo = Word(zh: "提出投诉或建议", en: "Write one")
  static let complainLead = Word(zh: "上级要求的填报、回执、督办太多，或者可以更省事的，写在这里。", en: "Say here where an office asks too much, or how it could ask less.")
  static let whoReads = Word(zh: "谁能看到", en: "Who reads it")
  static func whoReadsText(_ roles: String) -> Word {
    Word(zh: "实名提出，写给被反映单位的上一级：由那里的\(roles)和更上级的同类人员看到，还有您自己。被反映的单位看不到内容，也看不到是谁写的，只知道还有几件没有答复。系统不接收匿名投诉，也不追查任何人的浏览。",
      en: "You write it in your own name to the organization above the office that it is about. It is read by these there and further up: \(roles); and by you. The office itself sees neither the words nor who wrote them, only how many still wait. Nothing anonymous is taken, and nobody's reading is tracked.")
  }
  static let aboutOffice = Word(zh: "反映哪个单位", en: "About which office"), complaintWord = Word(zh: "内容", en: "What you say"), sendWord = Word(zh: "提交", en: "Send"), yourComplaints = Word(zh: "看我提出的", en: "See what you wrote")
  static func goesTo(_ name: String) -> Word { Word(zh: "由\(name)办理", en: "goes to \(name)") }
  static func goesToItself(_ name: String) -> Word { Word(zh: "没有更上级，由\(name)自己办理，其经办人能看到", en: "nobody stands above it: \(name) receives this itself, and its staff will read it") }
  static func complaintHint(_ n: Int) -> Word { Word(zh: "写清哪一项、难在哪里、怎样更省事；最多 \(n) 字", en: "Which task, what makes it hard, how it could be less; at most \(n) characters") }
  static let nobodyAbove = Word(zh: "您的岗位没有上级单位可以反映", en: "No office stands above your posts"), nobodyAboveWhy = Word(zh: "在支部或委员会任职、或属于某个支部的人，可以反映其上级。", en: "Whoever belongs to a branch or holds a post below an office can write about that office.")
  static let complaintsLead = Word(zh: "您提出的，和您所在单位收到的；没有答复的排在前面。", en: "What you wrote, and what your organizations received; those without an answer come first.")
  static let noComplaints = Word(zh: "没有投诉建议", en: "None"), noComplaintsWhy = Word(zh: "您没有提出过，您所在的单位也没有收到。", en: "You wrote none, and your organizations received none.")
  static let receiverWord = Word(zh: "办理单位", en: "Goes to"), stateWord = Word(zh: "情况", en: "State"), fromWord = Word(zh: "提出人", en: "From"), waitsWord = Word(zh: "待答复", en: "Waits"), answeredWord = Word(zh: "已答复", en: "Answered"), answerWord = Word(zh: "答复", en: "Answer"), answerGo = Word(zh: "答复", en: "Answer")
  static func aboutWhom(_ name: String) -> Word { Word(zh: "对\(name)的投诉建议", en: "About \(name)") }
  static let complaintsWaiting = Word(zh: "待答复的投诉建议", en: "Complaints to answer")

  static let complaintMissing = Word(zh: "请写明内容", en: "Please say what it is"), answerMissing = Word(zh: "请写明答复", en: "Please write the answer"), answeredAlready = Word(zh: "这件已经答复", en: "This was answered already")
  static func complaintLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let received = Word(zh: "收到一件投诉建议", en: "received a complaint or suggestion"), answeredOne = Word(zh: "答复投诉建议", en: "answered a complaint or suggestion"), yoursAnswered = Word(zh: "您的投诉建议已有答复", en: "What you wrote was answered")
  static let mayReadAsks = Word(zh: "查看布置和负担", en: "see what is asked of branches"), mayCheck = Word(zh: "填写减负自查", en: "fill in the self-check"), mayComplain = Word(zh: "提出投诉建议", en: "complain about what is asked"), mayReadComplaints = Word(zh: "查看收到的投诉建议", en: "read complaints that were received"), mayAnswerComplaints = Word(zh: "答复投诉建议", en: "answer complaints")
}
