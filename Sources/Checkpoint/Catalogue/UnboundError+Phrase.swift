public import DNS

extension UnboundError: Explained {
    public var phrase: Phrase {
        switch step {
        case .create, .start:
            Phrase(
                en: "The DNS resolver could not start: \(detail).",
                ja: "DNS リゾルバーを起動できません（\(detail)）。"
            )
        case .forward:
            Phrase(
                en: "The DNS server's address was refused: \(detail).",
                ja: "DNS サーバーのアドレスを設定できません（\(detail)）。"
            )
        case .readSystemServers:
            Phrase(
                en: "/etc/resolv.conf could not be read: \(detail).",
                ja: "/etc/resolv.conf を読めません（\(detail)）。"
            )
        case .trustAnchor:
            Phrase(
                en: "The DNSSEC trust anchor could not be read: \(detail).",
                ja: "DNSSEC のトラストアンカーを読めません（\(detail)）。"
            )
        }
    }
}
