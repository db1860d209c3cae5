extension ConfigurationFault: Explained {
    /// `FILE:LINE: KEY: what is wrong`: the place first, as compilers do, so that editors can jump there.
    var phrase: Phrase {
        let place = Visible.text(file) + (line.map { ":\($0)" } ?? "") + ": "
        let subject = key.isEmpty ? "" : key + ": "
        let problem = problem.phrase
        return Phrase(en: place + subject + problem.english, ja: place + subject + problem.japanese)
    }
}
