import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.attachmentKinds`; nil for others. Arguments must have been made harmless.
    var attachmentWords: FindingWords? { AttachmentWords.all[identifier]?(self) }
}

extension Phrase {
    // Why what is carried matters.
    static let carriedRuns = Phrase(
        en: "Opening it runs whatever it holds, with all the rights of the reader.",
        ja: "開くと、中身がその人の権限のまま実行されます。"
    )
    static let carriedTrick = Phrase(
        en: "The name is made to look harmless; honest files have no reason for it.",
        ja: "無害に見せるための名前です。普通のファイルには必要ありません。"
    )
    static let carriedUnseen = Phrase(
        en: "What is inside cannot be inspected before it is opened.",
        ja: "開く前に中身を確かめることができません。"
    )
    static let carriedReader = Phrase(
        en: "Programs disagree about such archives, so a scanner may see other files than the reader "
            + "does.",
        ja: "このような書庫は、ソフトによって見えるファイルが変わります。検査をすり抜ける手口に使われます。"
    )
    static let carriedMacro = Phrase(
        en: "Macros are programs; malware has come in them for decades.",
        ja: "マクロはプログラムです。長年、マルウェアの運び手になっています。"
    )
    static let carriedFetch = Phrase(
        en: "What is fetched can be changed at any time after the message was checked.",
        ja: "読み込まれる中身は、メールの検査後にいつでも差し替えられます。"
    )
    static let carriedObject = Phrase(
        en: "Objects in documents have often carried programs, or used holes in old software.",
        ja: "文書内のオブジェクトは、プログラムの運び手や古いソフトの弱点の悪用によく使われます。"
    )
    static let carriedPdf = Phrase(
        en: "A PDF to be read needs nothing of the kind.",
        ja: "読むための PDF には必要のない仕掛けです。"
    )
    static let carriedPage = Phrase(
        en: "A page that comes as a file is opened outside of all filters, and is the usual form of "
            + "a forged sign-in.",
        ja: "添付された Web ページはフィルターを通らずに開かれます。偽のサインイン画面によく使われる形です。"
    )
    static let carriedSmuggle = Phrase(
        en: "So a file comes past the scanners that look at attachments (HTML smuggling).",
        ja: "添付ファイルの検査をすり抜けてファイルを送り込む手口（HTML スマグリング）です。"
    )
    static let carriedLimits = Phrase(
        en: "Somebody may want the inspection to give up before it finds something.",
        ja: "検査をあきらめさせるための仕掛けかもしれません。"
    )
}
