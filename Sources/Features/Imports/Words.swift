import FeatureKit
import Importing

extension Word {
  static let importsTitle = Word(zh: "导入导出", en: "Import and export")
  static let importsLead = Word(zh: "先试算，看清每一行，再写入。试算不改动任何数据。", en: "First a check of every row, then writing. A check changes nothing.")
  static let runImports = Word(zh: "导入和导出表格", en: "import and export spreadsheets")
  static let bringIn = Word(zh: "导入表格", en: "Import a sheet")
  static let whichList = Word(zh: "名单", en: "List"), whichFile = Word(zh: "表格文件", en: "Spreadsheet")
  static let intoWhere = Word(zh: "导入到", en: "Into"), intoHint = Word(zh: "表里的支部在这个党组织之下查找", en: "Branches named in the sheet are looked for below it")
  static let intoTextHint = Word(zh: "填写党组织的全称或编号", en: "The organization's full name or number")
  static let fileHint = Word(zh: "XLSX 或 CSV，最大 50 MB；标题行、合并单元格、列的先后都不用改", en: "XLSX or CSV, up to 50 MB; title rows, merged cells and the order of columns may stay as they are")
  static let makeBranches = Word(zh: "表里有、系统里没有的支部，一并设立", en: "Set up branches that the sheet names and the register lacks")
  static let makeBranchesHint = Word(zh: "设在所选党组织之下，成立日期记为今天，以后可以更正", en: "Under the organization chosen, founded today; this can be corrected later")
  static let checkFirst = Word(zh: "上传并试算", en: "Upload and check")
  static func columnsOf(_ list: Word) -> Word { Word(zh: "“\(list.zh)”认得的列", en: "Columns of “\(list.en)”") }
  static let columnsHint = Word(zh: "“手机”“身份证号”“入党时间”等常见叫法都认得；别的列不导入。", en: "Usual synonyms are understood; other columns are not read.")
  static let toExports = Word(zh: "导出", en: "Export")
  static let nothingImported = Word(zh: "还没有导入过", en: "Nothing was imported yet")
  static let nothingImportedWhy = Word(zh: "在上面选好名单、党组织和文件，先试算一遍。", en: "Choose list, organization and file above and have it checked first.")
  static let pastImports = Word(zh: "最近的导入", en: "Latest imports")
  static let when = Word(zh: "时间", en: "When"), fileWord = Word(zh: "文件", en: "File"), stateWord = Word(zh: "状态", en: "State")
  static let writtenRows = Word(zh: "已写入", en: "Written"), refusedRows = Word(zh: "有问题，先跳过", en: "With problems, skipped"), canBeWritten = Word(zh: "可以写入", en: "Can be written")
  static let rowsInSheet = Word(zh: "表里共有", en: "In the sheet"), ofThemRepaired = Word(zh: "其中自动修好", en: "Of them put right"), perhapsTwice = Word(zh: "重复或已在册", en: "Twice or registered")
  static func rowCount(_ n: Int) -> Word { Word(zh: "\(n) 行", en: n == 1 ? "1 row" : "\(n) rows") }

  static let chooseList = Word(zh: "请选择名单", en: "Choose a list"), chooseOrganization = Word(zh: "请选择党组织", en: "Choose an organization"), chooseFile = Word(zh: "请选择表格文件，文件不能是空的", en: "Choose a spreadsheet that is not empty")
  static func noSuchOrganization(_ text: String) -> Word { Word(zh: "没有叫“\(text)”的党组织，或不在您的办理范围内；请写全称或编号", en: "There is no organization “\(text)” within your reach; write its full name or number") }
  static func severalOrganizations(_ text: String, _ ids: [String]) -> Word { Word(zh: "有 \(ids.count) 个党组织叫“\(text)”，请改写编号：\(ids.joined(separator: "、"))", en: "\(ids.count) organizations are called “\(text)”; give the number: \(ids.joined(separator: ", "))") }
  static let stillChecking = Word(zh: "还在试算，请稍候", en: "It is still being checked"), alreadyWritten = Word(zh: "这份文件已经写入", en: "This file was written already")
  static let uploadAgain = Word(zh: "文件已不在（写完即删，未写入的保留一天），请重新上传", en: "The file is gone (removed once written, or after a day); please upload it again")
  static func allOrNothingRefused(_ n: Int) -> Word { Word(zh: "有 \(n) 行存在问题；按“全部无误才写入”的要求，没有写入任何一行", en: "\(n) rows have problems; as asked, nothing was written") }
  static func importBegan(_ list: String, _ rows: Int, _ refused: Int) -> Word { Word(zh: "导入名单（\(list)）：共 \(rows) 行，其中 \(refused) 行有问题，不写入", en: "imported a list (\(list)): \(rows) rows, of which \(refused) have problems and are left out") }
  static func tookOut(_ list: String, _ organization: String, _ count: Int, _ format: SheetFormat, _ digest: String) -> Word {
    Word(zh: "从“\(organization)”导出名单（\(list)，\(format.rawValue)）：\(count) 行，文件校验值 \(digest.prefix(16))", en: "took out the list \(list) of “\(organization)” (\(format.rawValue)): \(count) rows, file digest \(digest.prefix(16))")
  }

  static let reachLost = Word(zh: "这次导入的党组织已不在您的办理范围内", en: "The organization of this import is no longer within your reach")
  static func stoppedByFault(_ reference: String) -> Word { Word(zh: "系统出错，停了下来（编号 \(reference)，管理员可据此查日志）。已写入的行不受影响，可以接着办；再次出错请联系管理员", en: "It was stopped by a fault (reference \(reference), under which the administrator finds it in the log). What is written stays written and you may go on; tell the administrator if it happens again") }
  static let interruptedTag = Word(zh: "中断，可以接着办", en: "interrupted, can go on")
  static let checkInterrupted = Word(zh: "试算没有做完", en: "The check was not finished"), checkInterruptedWhy = Word(zh: "没有写入任何数据。上传的文件还在，可以再试算一次。", en: "Nothing was written. The file is still here and can be checked again.")
  static let checkAgain = Word(zh: "重新试算", en: "Check again")
  static let columnsWanted = Word(zh: "有的列还对不上，请先指定", en: "Some columns are not understood; please say which they are")
  static let columnsForm = Word(zh: "改列的对应", en: "Change which column is which"), columnsFormHint = Word(zh: "每一格上面是表里的标题和前几行，请选它是什么。改好后重新试算；写入后会记住，下次导入到这里时自动对应。", en: "Each heading with its first rows; choose what it is. The file is then checked again; once written, it is remembered for the next file that comes in here.")
  static let headingRowWord = Word(zh: "标题在哪一行", en: "Row of the headings"), headingRowHint = Word(zh: "换了行，各列的对应会重新判断", en: "Another row has its columns recognised anew")
  static func headingRow(_ n: Int, _ texts: String) -> Word { Word(zh: "第 \(n) 行：\(texts)", en: "row \(n): \(texts)") }
  static func examples(_ all: [String]) -> Word { Word(zh: "前几行：\(all.joined(separator: "、"))", en: "first rows: \(all.joined(separator: ", "))") }
  static let noExamples = Word(zh: "前几行是空的", en: "the first rows are empty")
  static func columnTwice(_ heading: Word) -> Word { Word(zh: "有两列都选了“\(heading.zh)”，请只留一列", en: "Two columns are both taken for “\(heading.en)”; keep one") }
  static func whoIsMeant(_ n: Int) -> Word { Word(zh: "有 \(n) 行分不清是谁，请选定", en: n == 1 ? "In 1 row it is not clear who is meant" : "In \(n) rows it is not clear who is meant") }
  static let whoIsMeantHint = Word(zh: "选定后重新试算。没有选的行先跳过，不写入。", en: "Choose, then check again. Rows without a choice are skipped.")
  static func rowNamed(_ row: Int, _ name: String) -> Word { Word(zh: "原表第 \(row) 行：\(name)", en: "Row \(row): \(name)") }
  static let skipThisRow = Word(zh: "先跳过这一行", en: "Skip this row for now")
  static let applyChoices = Word(zh: "按选择重新试算", en: "Check again with these choices")
  static func chosenRows(_ n: Int) -> Word { Word(zh: "已选定 \(n) 行是谁。", en: n == 1 ? "Who is meant was chosen for 1 row." : "Who is meant was chosen for \(n) rows.") }
  static let chooseAnew = Word(zh: "全部重新选", en: "Choose anew")
  static let chooseBelow = Word(zh: "请在上面选定", en: "choose above")
  static let waitsTitle = Word(zh: "请先指定各列", en: "Say which column is which")

  static let checkingTitle = Word(zh: "正在试算", en: "Being checked"), checkedTitle = Word(zh: "试算结果，还没有写入", en: "Result of the check; nothing is written yet")
  static let runningTitle = Word(zh: "正在写入", en: "Being written"), interruptedTitle = Word(zh: "写入中断，可以接着写", en: "Writing was interrupted and can go on")
  static let finishedTitle = Word(zh: "写入完成", en: "Written"), unusableTitle = Word(zh: "这份文件无法导入", en: "This file cannot be imported"), droppedTitle = Word(zh: "这次导入已放弃", en: "This import was given up")
  static func sheetAndRow(_ sheet: String, _ row: Int) -> Word { Word(zh: "工作表“\(sheet)”　标题在第 \(row) 行　", en: "sheet “\(sheet)”, headings in row \(row)　") }
  static let mayLeave = Word(zh: "可以离开这个页面，稍后再回来看。", en: "You may leave this page and come back later.")
  static let toImports = Word(zh: "回到导入", en: "Back to imports")
  static let uploadAgainButton = Word(zh: "导入另一份", en: "Import another file")
  static let noProblems = Word(zh: "每一行都可以写入", en: "Every row can be written")
  static let problemList = Word(zh: "问题清单，行号是原表的行号", en: "Problems by the sheet's own row numbers")
  static func rowsWithProblems(_ n: Int) -> Word { Word(zh: "\(n) 行有问题", en: n == 1 ? "1 row has problems" : "\(n) rows have problems") }
  static let downloadProblems = Word(zh: "下载问题清单", en: "Download the problems")
  static let sheetRow = Word(zh: "原表行", en: "Row"), columnWord = Word(zh: "列", en: "Column"), writtenThere = Word(zh: "表里写的", en: "In the sheet"), problemWord = Word(zh: "问题", en: "Problem"), whatToDo = Word(zh: "怎么办", en: "What to do")
  static let wholeRow = Word(zh: "整行", en: "whole row")
  static let skipFirst = Word(zh: "先跳过", en: "will be skipped"), skipped = Word(zh: "已跳过", en: "was skipped")
  static func perhaps(_ text: String) -> Word { Word(zh: "若是“\(text)”，改好再传", en: "If it is “\(text)”, correct it and upload again") }
  static let nextStep = Word(zh: "下一步", en: "Next")
  static func willWrite(_ n: Int, _ skipped: Int) -> Word { Word(zh: skipped == 0 ? "写入 \(n) 行。" : "写入 \(n) 行，跳过 \(skipped) 行。跳过的改好以后再传一次，已写入的不会重复。", en: skipped == 0 ? "Write \(n) rows." : "Write \(n) rows and skip \(skipped). Correct those and upload again; what is written is not written twice.") }
  static func writeRows(_ n: Int) -> Word { Word(zh: "写入 \(n) 行", en: "Write \(n) rows") }
  static let onlyAll = Word(zh: "全部无误才写入", en: "Write only if no row has a problem")
  static let notNow = Word(zh: "先不写，回头再来", en: "Not now")
  static let keptADay = Word(zh: "上传的文件保留一天，写完即删。", en: "The file is kept for a day and removed once written.")
  static let nothingToWrite = Word(zh: "没有可以写入的行。请按问题清单改好后再传。", en: "No row can be written. Correct the sheet by the list and upload it again.")
  static func wasInterrupted(_ done: Int, _ total: Int) -> Word { Word(zh: "写到第 \(done) 行时中断，共 \(total) 行。接着写不会重复。", en: "It stopped after \(done) of \(total) rows. Going on writes nothing twice.") }
  static let goOnWriting = Word(zh: "接着写", en: "Go on")
  static let undoThis = Word(zh: "撤销这次导入", en: "Undo this import"), undoneTitle = Word(zh: "这次导入已撤销", en: "This import was undone"), undoInterrupted = Word(zh: "撤销中断，可以接着办", en: "Undoing was interrupted and can go on")
  static let undoingTitle = Word(zh: "正在撤销", en: "Being undone"), goOnUndoing = Word(zh: "接着撤销", en: "Go on undoing")
  static let undoWhat = Word(
    zh: "写入后没有改动过、也没有别的记录（会议、职务、账号、审批、材料）用到的，从名册里删去；其余的留下，并在这里列出。一并新建的支部不删。",
    en: "Those who were not changed since, and whom no other record (meetings, posts, accounts, approvals, papers) names, are removed from the register; the others stay and are listed here. Branches that were made with them stay.")
  static func undoRows(_ n: Int) -> Word { Word(zh: "撤回写入的 \(n) 行", en: n == 1 ? "Take back the row" : "Take back the \(n) rows") }
  static func tookBack(_ n: Int, _ left: Int) -> Word { Word(zh: left == 0 ? "撤回 \(n) 行。" : "撤回 \(n) 行，留下 \(left) 行：写入后已改动，或者有别的记录用到。", en: left == 0 ? "\(n) rows were taken back." : "\(n) rows were taken back; \(left) stayed, for they were changed since or other records name them.") }
  static let undoneAlready = Word(zh: "这次导入已经撤销", en: "This import was undone already"), notWrittenYet = Word(zh: "这份文件还没有写完，不能撤销", en: "This file is not written yet; there is nothing to undo")
  static let cannotBeTakenBack = Word(zh: "这份名单不能整批撤销，请逐条更正", en: "This list cannot be taken back as a whole; correct it row by row")
  static func importUndone(_ list: String, _ rows: Int) -> Word { Word(zh: "撤销一次导入（\(list)）：写入的 \(rows) 行中，没有别的记录用到的撤回", en: "undid an import (\(list)): of the \(rows) rows written, those that nothing depends on are taken back") }
  static let doneHint = Word(zh: "写入的每一行都记入台账，记录方式为“导入”。", en: "Every row that was written is in the journal as imported.")
  static func repairedRows(_ n: Int) -> Word { Word(zh: "已自动修好的 \(n) 行", en: n == 1 ? "1 row put right" : "\(n) rows put right") }
  static func places(_ what: Word, _ n: Int) -> Word { Word(zh: "\(what.zh)：\(n) 行", en: "\(what.en): \(n) rows") }
  static let onlyCertain = Word(zh: "只修有把握的。拿不准的不猜。", en: "Only what is certain. Nothing is guessed.")
  static let columnsTitle = Word(zh: "列的对应", en: "Columns"), notRead = Word(zh: "不导入", en: "not read")

  static let exportsTitle = Word(zh: "导出", en: "Export"), exportsLead = Word(zh: "导出的表格可以原样再导入。", en: "What is exported can be imported again as it is.")
  static let fromWhere = Word(zh: "党组织", en: "Organization"), fromHint = Word(zh: "包括它下面的各级党组织", en: "With all organizations below it")
  static let formatWord = Word(zh: "文件格式", en: "Format"), formatXLSX = Word(zh: "XLSX（WPS、Excel）", en: "XLSX (WPS, Excel)"), formatCSV = Word(zh: "CSV（UTF-8）", en: "CSV (UTF-8)")
  static let exportButton = Word(zh: "导出", en: "Export")
  static let exportPersonal = Word(zh: "名册含个人信息。每次导出都记入台账，表头写明导出人和时间。", en: "The register holds personal fields. Every export is journalled, and the sheet names who took it out and when.")
  static let nothingToExport = Word(zh: "没有可以导出的名单", en: "There is no list for you to export"), nothingToExportWhy = Word(zh: "您的岗位没有查看个人信息的权限，可请组织委员或组织干事办理。", en: "Your posts do not open personal fields; ask the organization commissioner or the clerk.")
  static func exportTitle(_ organization: String, _ list: Word, _ who: String?, _ now: Moment) -> Word {
    let by = who.map { Word(zh: "　导出人：\($0)", en: "　taken out by \($0)") } ?? Word(zh: "", en: "")
    return Word(zh: "\(organization)　\(list.zh)\(by.zh)　\(now.day) \(now.time)", en: "\(organization)　\(list.en)\(by.en)　\(now.day) \(now.time)")
  }
}
