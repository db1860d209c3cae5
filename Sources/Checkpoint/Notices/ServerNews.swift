import Mail

/// What happens that somebody should hear of: into the log always, and by mail to the administrator.
struct ServerNews: Sendable {
    let log: ServerLog
    let desk: NoticeDesk

    func copies(_ news: CopyNews) {
        log.copies(news)
        post(news.notice)
    }

    func ledger(_ trouble: LedgerTrouble) {
        guard let times = log.recurrences.times(of: trouble) else { return }
        log.ledger(trouble, times: times)
        post(trouble.notice)
    }

    func key(_ notice: KeyNotice) {
        log.key(notice)
        post(notice.notice)
    }

    func blocklist(_ news: BlocklistNews) {
        log.blocklist(news)
        post(news.notice)
    }

    /// A message left under names that do not belong together; its own line of the log says so. Our own notices may
    /// leave so, too, and must not be the reason for further ones.
    func identityBroken(_ chain: IdentityChain, _ envelope: Envelope) {
        guard envelope.returnPath != desk.sender else { return }
        post(chain.notice)
    }

    func reloadFailed(_ error: InputError) {
        log.reloadFailed(error, in: desk.language)
        post(AdminNotice(.reloadFailed, about: "", subject: .reloadFailedSubject, text: error.phrase))
    }

    private func post(_ notice: AdminNotice?) { if let notice { desk.post(notice) } }
}
