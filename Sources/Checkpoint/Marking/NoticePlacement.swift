/// What became of the notice in one place of a message.
struct NoticePlacement: Sendable, Hashable {
    /// The number of the part in `Message.parts`.
    let part: Int
    /// nil where the notice was put in.
    let obstacle: NoticeObstacle?
    /// The languages in which it speaks.
    var languages: [Language] = []

    init(part: Int, obstacle: NoticeObstacle? = nil, languages: [Language] = []) {
        self.part = part
        self.obstacle = obstacle
        self.languages = languages
    }
}
