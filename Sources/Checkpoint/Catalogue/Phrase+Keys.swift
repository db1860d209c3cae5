extension Phrase {
    static func keyInFile(_ file: String, type: String, bits: Int) -> Phrase {
        let size = type == "rsa" ? " \(bits) bit" : ""
        return Phrase(en: "Private key (\(type)\(size)): \(file)", ja: "秘密鍵（\(type)\(size)）：\(file)")
    }

    static let publishThis = Phrase(
        en: "Publish this record in the DNS of the domain before you sign with the key:",
        ja: "この鍵で署名を始める前に、ドメインの DNS に次のレコードを登録してください："
    )
}
