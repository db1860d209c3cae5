/// What `sekisho setup postfix` comes to.
extension Phrase {
    static let postfixIsReady = Phrase(
        en: "Postfix is set up for Sekisho: there is nothing to change.",
        ja: "Postfix は設定済みです。変更はありません。"
    )
    static let postfixHasNothingOfOurs = Phrase(
        en: "There is nothing of Sekisho in this Postfix.",
        ja: "この Postfix に Sekisho の設定はありません。"
    )
    static let postfixToApply = Phrase(
        en: "Nothing was changed. To do it, with a backup: sekisho setup postfix --apply. Or by hand:",
        ja: "まだ何も変更していません。sekisho setup postfix --apply で、バックアップを取って変更します。手で行うには："
    )
    static func postfixApplied(_ folder: String) -> Phrase {
        Phrase(
            en: "Done. \(folder)/\(PostfixRecord.backupName) is main.cf as it was; sekisho setup postfix --undo takes"
                + " all of it back.",
            ja: "変更しました。元の main.cf は \(folder)/\(PostfixRecord.backupName) にあります。"
                + "sekisho setup postfix --undo ですべて元に戻せます。"
        )
    }
    static let postfixUndone = Phrase(
        en: "Everything of Sekisho was taken back.",
        ja: "Sekisho の設定をすべて元に戻しました。"
    )
    static let postfixReloaded = Phrase(en: "Postfix has taken it up.", ja: "Postfix に反映しました。")
    static let postfixNotRunning = Phrase(
        en: "Postfix does not run; it will take it up when it starts.",
        ja: "Postfix は動いていません。次の起動で反映されます。"
    )
}
