import Essentials
import Glibc

/// A file that cannot be read, or written, as a sheet: what is wrong and what to do next, in words. `code` is kept for programs.
package struct Unusable: Error, Hashable, Sendable {
  package let code: String
  package let word: Word
  init(_ code: String, zh: String, en: String) {
    self.code = code
    word = Word(zh: zh, en: en)
  }
}

extension Unusable {
  static func noSuchFile(_ name: String) -> Unusable {
    Unusable("file.missing", zh: "找不到文件“\(name)”。请核对文件名和所在文件夹。", en: "There is no file “\(name)”. Check its name and folder.")
  }
  static func unreadableFile(_ name: String) -> Unusable {
    Unusable("file.unreadable", zh: "文件“\(name)”打不开。请确认它是文件而不是文件夹，并且允许读取。", en: "The file “\(name)” cannot be opened. Make sure that it is a file, not a folder, and that it may be read.")
  }
  static let emptyFile = Unusable("file.empty", zh: "文件是空的。请确认选对了文件，保存后重新上传。", en: "The file is empty. Make sure that it is the right one, save it and upload it again.")
  static func tooLarge(_ limit: Int) -> Unusable {
    Unusable("file.tooLarge", zh: "文件超过 \(limit >> 20) MB。请拆成几份，分别导入。", en: "The file is larger than \(limit >> 20) MB. Split it and import the parts one by one.")
  }
  static let notSpreadsheet = Unusable("file.notSpreadsheet", zh: "这不是电子表格。请上传 .xlsx 或 .csv 文件。", en: "This is not a spreadsheet. Upload an .xlsx or .csv file.")
  static let webPage = Unusable("file.webPage", zh: "这个文件名为表格，内容其实是网页或旧式 XML 表格。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传。",
    en: "This file is called a spreadsheet but holds a web page or an old XML table. Open it in WPS or Excel, save it as .xlsx and upload that.")
  static let openDocument = Unusable("file.openDocument", zh: "这是 OpenDocument 表格（.ods）。请打开后另存为 .xlsx 再上传。", en: "This is an OpenDocument sheet (.ods). Open it, save it as .xlsx and upload that.")
  static let binaryWorkbook = Unusable("file.binaryWorkbook", zh: "这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为 .xlsx 后再上传。", en: "This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and upload that.")
  static let legacyWorkbook = Unusable("file.legacyWorkbook", zh: "这是旧格式的表格（.xls 或 .et）。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传。",
    en: "This is a sheet in the old format (.xls or .et). Open it in WPS or Excel, save it as .xlsx and upload that.")
  static let encrypted = Unusable("file.encrypted", zh: "表格设有打开密码，无法读取。请打开后取消密码，另存一份再上传。", en: "The sheet needs a password to open and cannot be read. Open it, remove the password, save a copy and upload that.")
  static let brokenArchive = Unusable("file.broken", zh: "表格文件不完整或已损坏，可能没有上传或下载完。请重新取得原文件，打开确认无误后再上传。",
    en: "The spreadsheet is incomplete or damaged; it may not have been uploaded or downloaded to the end. Get the original again, make sure that it opens, and upload that.")
  static let bomb = Unusable("file.bomb", zh: "压缩内容展开后过大，已停止读取，未写入任何数据。请把需要的行复制到新的表格，另存后再上传。",
    en: "The packed content unfolds to far too much; reading was stopped and nothing was written. Copy the rows you need into a new sheet, save it and upload that.")
  static let documentType = Unusable("file.documentType", zh: "表格内含 DTD 声明，正常的表格没有，出于安全不予读取。请用 WPS 或 Excel 打开，另存为新的 .xlsx 后再上传。",
    en: "The sheet declares a document type (DTD), which no ordinary sheet does; it is not read, for safety. Open it in WPS or Excel, save it as a new .xlsx and upload that.")
  static let noSheets = Unusable("workbook.noSheets", zh: "工作簿里没有工作表。请把数据放在普通工作表里，保存后再上传。", en: "The workbook has no worksheet. Put the data in an ordinary sheet, save and upload it again.")
  static func noSuchSheet(_ name: String) -> Unusable {
    Unusable("workbook.noSuchSheet", zh: "工作簿里没有工作表“\(name)”。请重新选择工作表。", en: "The workbook has no sheet “\(name)”. Choose a sheet again.")
  }
  static func tooManyColumns(_ row: Int, _ limit: Int) -> Unusable {
    Unusable("sheet.tooManyColumns", zh: "第 \(row) 行超过 \(limit) 列。请删去不需要的列；若是 CSV，请检查分隔符和引号。",
      en: "Row \(row) has more than \(limit) columns. Remove the columns that are not needed; in a CSV file, check separators and quotes.")
  }
  static func tooManyRows(_ limit: Int) -> Unusable {
    Unusable("sheet.tooManyRows", zh: "工作表超过 \(limit) 行。请拆成几份，分别导入。", en: "The sheet has more than \(limit) rows. Split it and import the parts one by one.")
  }
  static func tooLongText(_ row: Int) -> Unusable {
    Unusable("sheet.tooLongText", zh: "第 \(row) 行有一格文字过长。请把它缩短后再试。", en: "A cell of row \(row) holds too long a text. Shorten it and try again.")
  }
  static func unclosedQuote(_ line: Int) -> Unusable {
    Unusable("csv.unclosedQuote", zh: "第 \(line) 行有一个引号没有配对，其后的内容无法分列。请补上或删去这个引号。", en: "A quotation mark on line \(line) is never closed, so what follows cannot be split into columns. Close or remove it.")
  }
  static func damagedText(_ line: Int) -> Unusable {
    Unusable("csv.damagedText", zh: "第 \(line) 行的文字编码有误，文件可能不完整。请用 WPS 或 Excel 打开核对，另存为 .xlsx 或 CSV（UTF-8）后再上传。",
      en: "The text encoding is broken on line \(line); the file may be incomplete. Check it in WPS or Excel, save it as .xlsx or CSV (UTF-8) and upload that.")
  }
  static func unknownEncoding(_ encoding: String) -> Unusable {
    Unusable("csv.unknownEncoding", zh: "本机缺少 \(encoding) 编码的转换表。请把文件另存为 CSV（UTF-8）后再上传，或请管理员安装。",
      en: "This machine has no conversion table for \(encoding). Save the file as CSV (UTF-8) and upload that, or ask the administrator to install it.")
  }
  static func cannotWrite(_ code: Int32) -> Unusable {
    switch code {
    case ENOSPC, EDQUOT: Unusable("file.diskFull", zh: "磁盘已满，文件没有写成。请清理磁盘空间后再试一次。", en: "The disk is full and the file was not written. Free some space, then try again.")
    case ENOENT, ENOTDIR, EACCES, EPERM, EROFS:
      Unusable("file.folder", zh: "文件没有写成：文件夹不存在或不允许写入。请换一个文件夹，或检查权限后再试一次。", en: "The file was not written: the folder does not exist or may not be written to. Choose another or check its permissions, then try again.")
    default: Unusable("file.cannotWrite", zh: "文件没有写成。请检查磁盘空间和文件夹权限，再试一次。", en: "The file was not written. Check disk space and folder permissions, then try again.")
    }
  }
}
