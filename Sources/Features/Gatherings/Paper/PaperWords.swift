import FeatureKit

// 纸质往返: the sheet, its photo and what is said about them.
extension Word {
  static let recordSheet = Word(zh: "会议记录纸", en: "Record sheet"), printSheet = Word(zh: "打印会议记录纸", en: "Print the record sheet")
  static let fileSheet = Word(zh: "拍照归档", en: "File a photographed sheet"), fileSheetLead = Word(zh: "上传填好的会议记录纸照片，按二维码归到对应的活动。照片就是会议记录。", en: "Send a photo of the record sheet that was filled in; its square code says whose it is. The photo is the minutes.")
  static let photoOfSheet = Word(zh: "记录纸照片", en: "Photo of the sheet"), anotherPhoto = Word(zh: "换一张照片", en: "Another photo instead")
  static func photoHint(_ megabytes: Int) -> Word { Word(zh: "拍全整页，二维码要清楚；JPEG 或 PNG，不超过 \(megabytes) MB，位置信息会自动去除", en: "The whole page, with a sharp code; JPEG or PNG of at most \(megabytes) MB. What tells where it was taken is removed") }
  static let photoThere = Word(zh: "照片已收到", en: "The photo has arrived"), photoThereWhy = Word(zh: "不用再传。把下面的内容补全就能归档。", en: "It need not be sent again. What stands below is all that is missing.")
  static let sheetNumber = Word(zh: "记录纸编号", en: "Number of the sheet"), sheetNumberHint = Word(zh: "二维码拍不清楚时填写，印在记录纸左上角", en: "Where the code is not sharp; it is printed at the top left")
  static let whichGathering = Word(zh: "哪次活动", en: "Which gathering"), ifUnreadable = Word(zh: "二维码和编号都看不清时选择", en: "Where neither code nor number can be read"), latestOnly = Word(zh: "只列最近 50 次没有记录的；更早的请填编号", en: "The latest 50 without minutes; for an earlier one enter the number")
  static let goOn = Word(zh: "下一步", en: "Go on")
  static let heldOn = Word(zh: "召开日期", en: "Held on"), heldOnHint = Word(zh: "与计划不同的，改为实际召开的那一天", en: "If it was another day than planned, the day on which it was held")
  static let whoWasThere = Word(zh: "到会人员", en: "Who was there"), whoWasThereHint = Word(zh: "没有到会的取消勾选；已请假的按请假登记，其余按缺席登记", en: "Untick who was not there: those who took leave are on leave, the others absent")
  static let byHand = Word(zh: "会议记录见手写记录纸照片。", en: "The minutes are the photographed sheet."), paperName = Word(zh: "会议记录纸", en: "record sheet"), sheetAlt = Word(zh: "手写会议记录的照片", en: "Photo of the minutes written by hand")

  static let choosePhoto = Word(zh: "请选择记录纸照片", en: "Please choose the photo of the sheet"), photoType = Word(zh: "照片只收 JPEG、PNG；按文件内容判断，与扩展名无关", en: "A photo is JPEG or PNG; the content decides, not the name")
  static let photoBroken = Word(zh: "照片打不开，内容不完整或不是真正的图片，请重新拍一张", en: "The photo cannot be opened: it is incomplete, or no picture. Please take another")
  static let photoTooManyPixels = Word(zh: "照片的像素太多，处理不了；请用手机普通画质重新拍一张", en: "The photo has too many pixels; please take another with the phone's ordinary quality")
  static let photoGone = Word(zh: "照片已过一天，不再保留，请重新选择", en: "The photo was kept for a day and is gone; please choose it again")
  static let severalSheets = Word(zh: "照片里有两张不同的记录纸，请一张一张拍", en: "There are two different sheets in the photo; please photograph them one by one")
  static let codeNotRead = Word(zh: "照片里没有认出记录纸的二维码。请填写编号，或者选择是哪次活动；照片已收到，不用重传", en: "No code of a record sheet was found in the photo. Enter its number, or choose the gathering; the photo has arrived and need not be sent again")
  static let noSuchSheet = Word(zh: "您管理的支部没有这个编号的记录纸，请核对", en: "No branch of yours has a sheet of this number; please check")
  static let codeDiffers = Word(zh: "与照片里的二维码不是同一张记录纸，请核对", en: "This is not the sheet whose code is in the photo; please check")
  static func sheetOf(_ label: Word, _ branch: String) -> Word { Word(zh: "这是\(branch)\(label.zh)的记录纸，不是这次活动的", en: "This is the sheet of \(branch), \(label.en), not of this gathering") }
  static let sheetOfAnother = Word(zh: "照片里的二维码不是这次活动的记录纸", en: "The code in the photo is not that of this gathering's sheet")
  static let heldAhead = Word(zh: "召开日期不能晚于今天", en: "It cannot have been held after today")
  static let paperStands = Word(zh: "这张照片就是归档的会议记录；先撤回记录，才能移除", en: "This photo is the minutes that stand; withdraw them before removing it")
  static func filedPaper(_ label: Word) -> Word { Word(zh: "用记录纸照片归档\(label.zh)", en: "filed the \(label.en) by the photo of its sheet") }
}
