import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.scannerKinds`; nil for others. Arguments must have been made harmless.
    var scannerWords: FindingWords? {
        guard arguments.count >= 3 else { return nil }
        let (scanner, name, file) = (arguments[0], arguments[1], arguments[2])
        switch identifier {
        case FindingKind.malware.identifier:
            return FindingWords(
                seen: Phrase(
                    en: "The virus scanner \(scanner) knows the attachment “\(file)” as \(name).",
                    ja: "ウイルス検査（\(scanner)）で、添付ファイル「\(file)」から \(name) が検出されました。"
                ),
                why: Phrase(
                    en: "It has a signature of this malware: opening the file can harm the computer.",
                    ja: "既知のマルウェアと一致しています。開くとコンピューターに害が及ぶおそれがあります。"
                ),
                against: Phrase(
                    en: "Signatures are wrong now and then; another scanner can tell.",
                    ja: "まれに誤検出もあります。別の検査ソフトで確かめられます。"
                )
            )
        case FindingKind.suspected.identifier:
            return FindingWords(
                seen: Phrase(
                    en: "The virus scanner \(scanner) finds the attachment “\(file)” suspicious: \(name).",
                    ja: "ウイルス検査（\(scanner)）が添付ファイル「\(file)」を疑わしいと判定しました：\(name)。"
                ),
                why: Phrase(
                    en: "It looks like something harmful, or holds what few people want.",
                    ja: "有害なものに似ているか、多くの人にとって不要なものが含まれています。"
                ),
                against: Phrase(
                    en: "This is a guess, not a signature: honest files look like that, too.",
                    ja: "既知のマルウェアとの一致ではなく推定です。問題のないファイルでも起こります。"
                )
            )
        case FindingKind.unscanned.identifier:
            return FindingWords(
                seen: Phrase(
                    en: "The attachment “\(file)” was not scanned by \(scanner): \(name).",
                    ja: "添付ファイル「\(file)」は \(scanner) で検査できませんでした：\(name)。"
                ),
                why: Phrase(
                    en: "Whether it holds known malware is not known.",
                    ja: "既知のマルウェアが含まれているかどうかは分かりません。"
                ),
                against: Phrase(
                    en: "The scanner was away or the file too large for it: that says nothing about the file.",
                    ja: "検査ソフトの停止やサイズの上限によるもので、ファイルに問題があるという意味ではありません。"
                )
            )
        default: return nil
        }
    }
}
