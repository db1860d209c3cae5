public import Mail

extension Defect.Kind: Explained {
    public var phrase: Phrase {
        switch self {
        case .bareLineFeed: Phrase(en: "lines end with LF alone", ja: "LF だけの改行があります")
        case .bareCarriageReturn: Phrase(en: "a CR without its LF", ja: "LF を伴わない CR があります")
        case .nulByte: Phrase(en: "NUL bytes", ja: "NUL バイトがあります")
        case .lineTooLong: Phrase(en: "a line is longer than 998 bytes", ja: "998 バイトを超える行があります")
        case .mailboxSeparator:
            Phrase(en: "a mailbox separator line (“From …”) on top", ja: "先頭に mbox の区切り行（From …）があります")
        case .notAField: Phrase(en: "a line in the header is no field", ja: "ヘッダーに項目ではない行があります")
        case .blankBeforeColon: Phrase(en: "a blank before the colon of a field", ja: "項目名とコロンの間に空白があります")
        case .emptyFieldName: Phrase(en: "a field without a name", ja: "名前のない項目があります")
        case .headerNotTerminated: Phrase(en: "no empty line ends the header", ja: "ヘッダーの終わりの空行がありません")
        case .eightBitHeader: Phrase(en: "raw 8-bit text in the header", ja: "ヘッダーに符号化されていない文字があります")
        case .tooManyFields:
            Phrase(
                en: "more header fields than are read; behind them only the important ones were looked for",
                ja: "ヘッダーの項目が多すぎます。途中からは重要な項目だけを調べました"
            )
        case .headerTooLarge:
            Phrase(
                en: "the header is larger than is read; behind that only the important fields were looked for",
                ja: "ヘッダーが大きすぎます。途中からは重要な項目だけを調べました"
            )
        case .repeatedField: Phrase(en: "a field that may stand once is repeated", ja: "1 つしか許されない項目が重複しています")
        case .boundaryMissing: Phrase(en: "a multipart without a boundary", ja: "マルチパートに境界の指定がありません")
        case .boundaryNotClosed: Phrase(en: "a multipart that is not closed", ja: "マルチパートが閉じられていません")
        case .boundaryTooLong: Phrase(en: "a boundary is too long", ja: "境界の文字列が長すぎます")
        case .nestingTooDeep: Phrase(en: "parts are nested too deep", ja: "パートの入れ子が深すぎます")
        case .tooManyParts: Phrase(en: "more parts than are read", ja: "パートが多すぎます")
        case .contentTypeInvalid: Phrase(en: "a Content-Type cannot be read", ja: "Content-Type を読み取れません")
        case .encodingUnknown: Phrase(en: "an unknown transfer encoding", ja: "未知の転送符号化です")
        case .notAMessage: Phrase(en: "a message part that holds no message", ja: "メールではない message パートがあります")
        case .encodingOnComposite: Phrase(en: "an encoded multipart or message", ja: "マルチパートやメール自体が符号化されています")
        }
    }
}
