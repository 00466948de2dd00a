import Essentials

extension Word {
  static let fileEmpty = Word(zh: "文件是空的", en: "The file is empty")
  static func fileLarge(_ megabytes: Int) -> Word { Word(zh: "文件不能超过 \(megabytes) MB", en: "A file may have at most \(megabytes) MB") }
  static let fileType = Word(zh: "只收 PNG、JPEG 图片，PDF，以及 docx、xlsx 文件；按文件内容判断，与扩展名无关", en: "PNG and JPEG pictures, PDF, docx and xlsx are taken; the content decides, not the name")
}
