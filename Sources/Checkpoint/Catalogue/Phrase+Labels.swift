extension Phrase {
    static let from = Phrase(en: "From", ja: "差出人")
    static let to = Phrase(en: "To", ja: "宛先")
    static let subject = Phrase(en: "Subject", ja: "件名")
    static let date = Phrase(en: "Date", ja: "日時")
    static let sentBy = Phrase(en: "Sent by", ja: "送信元")
    static let returnPath = Phrase(en: "Return path", ja: "返送先")
    static let reverseDNS = Phrase(en: "Reverse DNS", ja: "逆引き")
    static let defects = Phrase(en: "Irregularities in the message:", ja: "メールの形式に不備があります：")
    static let unknown = Phrase(en: "unknown", ja: "不明")
    static let nullSender = Phrase(en: "<> (a bounce)", ja: "<>（エラー通知）")

    static let takenFromReceived = Phrase(
        en: "taken from the message's own Received and Return-Path fields; --ip, --helo, --from tell otherwise",
        ja: "メール内の Received と Return-Path から読み取りました（--ip、--helo、--from で指定できます）"
    )

    static let readerSees = Phrase(en: "A reader at a large webmail sees:", ja: "大手ウェブメールでの見え方：")
}
