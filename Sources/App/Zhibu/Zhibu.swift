@main enum Zhibu { static func main() {} }
