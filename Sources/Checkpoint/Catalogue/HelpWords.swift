/// The Japanese of `--help`, by the English text that stands in the command: what commands do.
enum HelpWords {
    static let commands: [String: String] = [
        "The checkpoint for your mail: is the sender who it claims to be, and why?":
            "メールの関所。差出人が本人かどうかを、理由とともに示します。",
        "Stand beside Postfix as a milter: authenticate, mark and record each message.":
            "Postfix の milter として動き、届いたメールを 1 通ずつ認証し、印を付け、記録します。",
        """
        Without a configuration it listens on loopback, adds its findings to the header of each message, \
        and refuses nothing. SIGHUP reads the configuration again; SIGTERM and Ctrl-C finish the messages \
        at hand.
        """:
            "設定がなければループバックで待ち受け、検査結果をヘッダーに加えるだけで、何も拒否しません。SIGHUP で設定を読み直し、SIGTERM と Ctrl-C では処理中のメールを終えてから止まります。",
        "Hand a message to a running ‘sekisho serve’ as Postfix would, and show what it does to it.":
            "動作中の ‘sekisho serve’ に Postfix と同じようにメールを渡し、どう扱うかを表示します。",
        """
        Nothing is delivered, recorded, held or copied; the server's log has a line with trial=yes. Exit \
        code 0: it takes the message; 1: it refuses it; 2: wrong use; 3: it cannot be reached.
        """:
            "配送、記録、保管、複製は行いません。サーバーのログには trial=yes の行が残ります。終了コード 0：受け入れる、1：拒否する、2：使い方の誤り、3：サーバーに接続できない。",
        "Say whether a message's sender is who it claims to be, and why.": "メールの差出人が本人かどうかを、理由とともに示します。",
        """
        Exit code 0: nothing speaks against the sender; 1: it is not from whom it claims, or not to be \
        trusted; 2: wrong use; 3: could not find out, try again later.
        """:
            "終了コード 0：疑わしい点はない、1：差出人を偽っているか信用できない、2：使い方の誤り、3：今は確認できない（時間をおいて再実行）。",
        "Show the header fields, parts and defects of a message.": "メールのヘッダー、構成、書式の乱れを表示します。",
        "Ask one question about a sender or a domain.": "送信者やドメインについて 1 つずつ調べます。",
        "The DKIM key published under a selector: is it there, and is it good?": "セレクターで公開されている DKIM 鍵の有無と良否を調べます。",
        "The DMARC policy of a domain, and what would become of a message.": "ドメインの DMARC ポリシーと、メールがどう扱われるかを調べます。",
        "Whether blocklists have an address or a domain. Tests the lists themselves, too.":
            "アドレスやドメインがブロックリストに載っているかを調べます。リスト自体の動作も確かめます。",
        """
        Asks the lists of the configuration; without any all that come with Sekisho. Exit code 0: not \
        listed; 1: listed; 3: some list could not be asked.
        """:
            "設定にあるリストに問い合わせます。設定がなければ、Sekisho が知るすべてのリストが対象です。終了コード 0：載っていない、1：載っている、3：問い合わせできないリストがある。",
        "Who takes mail for a domain.": "ドメイン宛てのメールを受け取るサーバーを調べます。",
        "The purported responsible address of a message (RFC 4407).": "メールの責任者と称するアドレス（RFC 4407 の PRA）を調べます。",
        "The names of an address.": "IP アドレスの名前（逆引き）を調べます。",
        "May this client send mail for that domain? Shows the walk through the record.":
            "接続元がそのドメインのメールを送れるかを、SPF レコードをたどりながら調べます。",
        "The texts published at a name.": "名前で公開されている TXT レコードを調べます。",
        "Sign a message with DKIM and print it.": "メールに DKIM 署名を付けて出力します。",
        "Make, check, rotate and revoke signing keys, and show the DNS records to publish.":
            "署名鍵の作成、確認、更新、失効を行い、公開する DNS レコードを表示します。",
        "Look up the records of the keys and take the next step: make, use or retire keys.":
            "鍵の DNS レコードを確認し、作成、使用開始、引退のうち次の段階へ進めます。",
        """
        The server does this by itself every few minutes. Exit code 0: all is well; 1: something is to be \
        done, which is shown; 3: the DNS did not answer.
        """:
            "サーバーも数分ごとに自動で行います。終了コード 0：問題なし、1：必要な作業がある（内容を表示）、3：DNS の応答がない。",
        "List the signing keys, their state, and what the DNS says about their records.":
            "署名鍵の一覧と状態、DNS レコードの公開状況を表示します。",
        "Make a private key and show the record to publish.": "秘密鍵を作り、公開するレコードを表示します。",
        "Take a key back at once: nothing is signed with it any more. Shows the record that tells others.":
            "鍵を直ちに失効させ、以後は署名に使いません。失効を知らせるレコードを表示します。",
        """
        A running server takes it up within a second. Another key is made; until its record is found, mail \
        is signed with the keys that are left. The private key is deleted when the DNS has the empty \
        record, or none.
        """:
            "動作中のサーバーには 1 秒以内に伝わります。代わりの鍵を作り、そのレコードが見つかるまでは残りの鍵で署名します。秘密鍵は、DNS のレコードが空になるか消えた時点で削除します。",
        "Make new keys for a domain now. They are used once their records have been published long enough.":
            "ドメインの新しい鍵を今すぐ作ります。レコードの公開から十分な時間がたってから使い始めます。",
        "Show the DNS record that belongs to a private key.": "秘密鍵に対応する DNS レコードを表示します。",
        "Look after the second copies: what waits, what failed, and whether all are accounted for.":
            "写しの送信待ちと失敗、過不足の有無を管理します。",
        "Count what came in, was delivered, failed, and waits; exit code 1 when that does not add up.":
            "受け入れ、配送、失敗、送信待ちの数を照合します。合わないときの終了コードは 1 です。",
        "Drop a copy for good.": "写しを破棄します。元には戻せません。",
        "List the copies that wait or failed, and the servers that do not answer.": "送信待ちと失敗の写し、応答のないサーバーを一覧表示します。",
        "Try a copy again at once, also one that failed.": "写しを今すぐ再送します。失敗したものも対象です。",
        "Show one copy: envelope, targets, and what stood in the way.": "写し 1 通のエンベロープ、送り先、届かない理由を表示します。",
        "Look after the originals of messages whose attachments were taken: passwords, release, removal.":
            "添付ファイルを取り除いたメールの原本を管理します（パスワード、解放、削除）。",
        "Remove the original of a message for good.": "メールの原本を破棄します。元には戻せません。",
        "List the messages whose originals are or were held, the newest first.": "原本を保管中、または保管していたメールを新しい順に表示します。",
        "Open encrypted attachments with the recipient's password; deliver the original if all is fine.":
            "受信者から聞いたパスワードで暗号化された添付ファイルを開き、問題がなければ原本を配送します。",
        """
        Exit code 0: delivered, or with --write, written and fine; 1: it stays held, since it does not open \
        or a rule objects; 2: wrong use; 3: could not be delivered now.
        """:
            "終了コード 0：配送した（--write では書き出して問題なし）、1：開けないか、ルールにより保管を続ける、2：使い方の誤り、3：今は配送できない。",
        "Show the password of the quarantined attachments of a message; who asked, when and why is recorded.":
            "隔離した添付ファイルのパスワードを表示します。誰が、いつ、なぜ求めたかを記録します。",
        "Deliver the original message, byte for byte, to its recipients or to others.":
            "原本をそのままの形で、元の宛先か別の宛先に配送します。",
        "Show one held message, and who did what with it; or write out the original.":
            "保管中のメール 1 通と操作の履歴を表示するか、原本を書き出します。",
        "Check the configuration, or show what is in force.": "設定を確認するか、有効な設定を表示します。",
        "Report every problem of a configuration. Exit code 0: it can be used; 2: it cannot.":
            "設定の問題をすべて表示します。終了コード 0：使える、2：使えない。",
        "Show every key with its value in force, and where that comes from.": "すべてのキーについて、有効な値とその出どころを表示します。",
        "Put Sekisho beside the mail server.": "Sekisho をメールサーバーに組み込みます。",
        "Show what to change in Postfix so that mail passes Sekisho; --apply changes it, --undo takes it back.":
            "メールが Sekisho を通るように Postfix の変更点を表示します。--apply で変更し、--undo で元に戻します。",
        "Allow or deny senders: addresses, domains and networks.": "送信者（アドレス、ドメイン、ネットワーク）を許可または拒否します。",
        "A running server takes changes up within a second.": "変更は、動作中のサーバーに 1 秒以内に伝わります。",
        "Add entries to a list.": "リストに登録します。",
        "Add the entries of a plain list: one a line, or the first column of a table.":
            "1 行に 1 件の一覧、または表の 1 列目を取り込みます。",
        """
        Comments (#, ;, //) are skipped. Where lines are no entries, each is told and nothing is imported \
        (exit code 1).
        """:
            "コメント（#、;、//）は読み飛ばします。登録できない行があれば、そのすべてを示し、何も取り込みません（終了コード 1）。",
        "Take entries out of a list.": "リストから登録を削除します。",
        "Show the entries of the lists.": "リストの登録を表示します。",
        "Show what was decided about messages, and why.": "メールの判定と、その理由を表示します。",
        "Exit code 0: found; 1: no message matches; 2: wrong use; 3: nothing can be read now.":
            "終了コード 0：見つかった、1：該当なし、2：使い方の誤り、3：今は読み出せない。",
        "Tell what was found about a message, which rule decided, and what was changed.":
            "メール 1 通の検査結果、判定したルール、変更した箇所を表示します。",
        "List messages, the newest last.": "メールを一覧表示します。新しいものが最後です。",
        "Open hostile files for a server, shut in. The server starts this itself.":
            "サーバーのために、隔離された状態で危険なファイルを開きます。サーバーが自動で起動します。",
    ]
}
