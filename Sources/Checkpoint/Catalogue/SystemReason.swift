import Glibc

/// Why something did not work, as the system or a library says it. It is kept and logged in English; what is common is
/// there in Japanese, too.
enum SystemReason {
    /// What the system says of an error number.
    static func text(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

    /// The same words for people, without a full stop, to stand within a sentence.
    static func phrase(_ text: String) -> Phrase { Phrase(en: text, ja: japanese[text] ?? text) }

    private static let japanese = Dictionary(system.map { (text($0.key), $0.value) } + libraries) { first, _ in first }

    private static let system: [Int32: String] = [
        ENOENT: "ファイルまたはフォルダーがありません", EACCES: "アクセス権がありません", EPERM: "許可されていない操作です",
        EEXIST: "すでに存在します", ENOTDIR: "フォルダーではありません", EISDIR: "フォルダーです", ENOTEMPTY: "フォルダーが空ではありません",
        ENOSPC: "空き容量がありません", EDQUOT: "容量の割り当てを超えています", EROFS: "読み取り専用です",
        EIO: "入出力エラーです", EFBIG: "ファイルが大きすぎます", EBUSY: "使用中です", EINVAL: "指定が正しくありません",
        EMFILE: "開いているファイルが多すぎます", ENFILE: "システム全体で開いているファイルが多すぎます", ENOMEM: "メモリが足りません",
        ENAMETOOLONG: "名前が長すぎます", ELOOP: "シンボリックリンクがたどれません", EADDRINUSE: "アドレスはすでに使われています",
        EADDRNOTAVAIL: "このマシンにないアドレスです", ECONNREFUSED: "接続を拒否されました", ECONNRESET: "接続が切られました",
        EPIPE: "接続が切られました", ETIMEDOUT: "応答がありません", EHOSTUNREACH: "ホストに届きません",
        ENETUNREACH: "ネットワークに届きません",
    ]

    private static let libraries = [
        (closed, "接続が切られました"), (untrusted, "サーバーの証明書を信頼できません"),
        (otherName, "証明書の名前がサーバーと一致しません"), (noCertificate, "サーバーに証明書がありません"),
        (cut, "TLS の接続が途中で切られました"), (unreadableCertificate, "証明書を読み取れません"), (stopping, "サーバーを停止しています"),
        (noAddress, "サーバーのアドレスが分かりません"),
    ]

    static let closed = "the connection was closed"
    static let untrusted = "the server's certificate is not trusted"
    static let otherName = "the certificate names another server"
    static let noCertificate = "the server has no certificate"
    static let cut = "the TLS connection was cut off"
    static let unreadableCertificate = "the certificate cannot be read"
    static let stopping = "the server stops"
    static let noAddress = "no address of the server is known"
}
