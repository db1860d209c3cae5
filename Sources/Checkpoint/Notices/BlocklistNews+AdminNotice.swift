extension BlocklistNews {
    /// What the administrator gets.
    var notice: AdminNotice {
        AdminNotice(.blocklist, about: "\(zone) \(state.word)", subject: .blocklistSubject(self), text: phrase)
    }
}
