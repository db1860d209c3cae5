extension FileObstacle {
    var phrase: Phrase {
        place == path
            ? Phrase(
                en: "\(path) is closed to the user \(user), as whom the server runs. Run: \(remedy)",
                ja: "サーバーを動かすユーザー \(user) は \(path) を使えません。次を実行してください：\(remedy)"
            )
            : Phrase(
                en: "The user \(user), as whom the server runs, does not get to \(path): \(place) is closed to it. Move"
                    + " the file to another folder, such as /etc/sekisho, or run: \(remedy)",
                ja: "サーバーを動かすユーザー \(user) は、\(place) に入れないため \(path) を使えません。/etc/sekisho など別の"
                    + "フォルダーへ移すか、次を実行してください：\(remedy)"
            )
    }
}
