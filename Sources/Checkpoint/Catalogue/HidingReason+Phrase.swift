public import Inspection

extension HidingReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .display: Phrase(en: "not displayed", ja: "非表示の指定")
        case .invisible: Phrase(en: "made invisible", ja: "透明の指定")
        case .tiny: Phrase(en: "letters too small to see", ja: "見えないほど小さな文字")
        case .colour: Phrase(en: "in the colour of the background", ja: "背景と同じ色の文字")
        case .offScreen: Phrase(en: "moved out of the window", ja: "画面の外への配置")
        case .clipped: Phrase(en: "in a box without size", ja: "大きさのない枠の中")
        }
    }
}
