CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1');
INSERT INTO grdb_migrations VALUES ('2');
INSERT INTO grdb_migrations VALUES ('3');
INSERT INTO grdb_migrations VALUES ('4');
CREATE TABLE message (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    queue_id TEXT,
    direction TEXT NOT NULL,
    client TEXT,
    authors TEXT NOT NULL,
    return_path TEXT,
    recipients TEXT NOT NULL,
    subject TEXT,
    size INTEGER NOT NULL,
    standing TEXT NOT NULL,
    spf TEXT NOT NULL,
    dkim TEXT NOT NULL,
    dmarc TEXT NOT NULL,
    arc TEXT NOT NULL,
    action TEXT NOT NULL,
    rule TEXT NOT NULL
) STRICT;
CREATE TABLE story (key INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE INDEX message_queue_id ON message (queue_id) WHERE queue_id IS NOT NULL;
CREATE INDEX message_standing ON message (standing) WHERE standing <> 'proven';
CREATE INDEX message_spf ON message (spf) WHERE spf <> 'pass';
CREATE INDEX message_dkim ON message (dkim) WHERE dkim <> 'pass';
CREATE INDEX message_dmarc ON message (dmarc) WHERE dmarc <> 'pass';
CREATE INDEX message_arc ON message (arc) WHERE arc <> 'none';
CREATE INDEX message_action ON message (action) WHERE action <> 'deliver';
CREATE INDEX message_rule ON message (rule) WHERE rule <> 'default';
CREATE TABLE party (
    key INTEGER NOT NULL,
    role INTEGER NOT NULL,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    PRIMARY KEY (key, role, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_address ON party (address);
CREATE INDEX party_domain ON party (domain);
CREATE TABLE correspondent (
    address TEXT PRIMARY KEY,
    seconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX correspondent_seconds ON correspondent (seconds);
CREATE TABLE sent (
    id TEXT PRIMARY KEY,
    seconds INTEGER NOT NULL,
    recipients TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_seconds ON sent (seconds);
INSERT INTO message VALUES (3677021798400000000, '361v7v06g00000000000000000', '4ABC0', 'inbound', '192.0.2.1',
    'yamada@tsubaki.example', 'bounce@mail.tsubaki.example', 'tanaka@kaede.example
sato@kaede.example', 'ご注文の確認',
    2000, 'unproven', 'pass', 'none', 'none', 'none', 'deliver', 'default');
INSERT INTO story VALUES (3677021798400000000, CAST('{"id":"361v7v06g00000000000000000"}' AS BLOB));
INSERT INTO message VALUES (3677021798400002048, '361v7v06g02000000000000001', '4ABC1', 'inbound', '192.0.2.1',
    '', '', 'tanaka@kaede.example', NULL,
    2000, 'unproven', 'none', 'none', 'none', 'none', 'deliver', 'default');
INSERT INTO story VALUES (3677021798400002048, CAST('{"id":"361v7v06g02000000000000001"}' AS BLOB));
INSERT INTO message VALUES (3677021798400004096, '361v7v06g04000000000000002', '4ABC2', 'inbound', '192.0.2.1',
    'it''s ''me''@evil.example', 'x@evil.example', 'sato@kaede.example', '%_\ 100%',
    2000, 'unproven', 'fail', 'none', 'none', 'none', 'reject', 'forged');
INSERT INTO story VALUES (3677021798400004096, CAST('{"id":"361v7v06g04000000000000002"}' AS BLOB));
INSERT INTO party VALUES (3677021798400000000, 1, 'yamada@tsubaki.example', 'example.tsubaki');
INSERT INTO party VALUES (3677021798400000000, 2, 'bounce@mail.tsubaki.example', 'example.tsubaki.mail');
INSERT INTO party VALUES (3677021798400000000, 3, 'sato@kaede.example', 'example.kaede');
INSERT INTO party VALUES (3677021798400000000, 3, 'tanaka@kaede.example', 'example.kaede');
INSERT INTO party VALUES (3677021798400002048, 3, 'tanaka@kaede.example', 'example.kaede');
INSERT INTO party VALUES (3677021798400004096, 1, 'it''s ''me''@evil.example', 'example.evil');
INSERT INTO party VALUES (3677021798400004096, 2, 'x@evil.example', 'example.evil');
INSERT INTO party VALUES (3677021798400004096, 3, 'sato@kaede.example', 'example.kaede');
CREATE TABLE held (
    id TEXT PRIMARY KEY,
    queue_id TEXT,
    return_path BLOB NOT NULL,
    recipients TEXT NOT NULL,
    author TEXT NOT NULL,
    subject TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    files TEXT NOT NULL,
    password TEXT,
    password_until INTEGER NOT NULL,
    keep_until INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX held_keep_until ON held (keep_until) WHERE state IN ('held', 'released');
CREATE TABLE held_event (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    time INTEGER NOT NULL,
    who TEXT NOT NULL,
    deed TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX held_event_id ON held_event (id);
INSERT INTO held VALUES ('0e1n4xq6q4j5n8y5w0s3k7v2ba', '4ABC0', x'7461726f40742e6578', 'hanako@kaede.example', 'taro@t.example', '注文', 1234, '0000000000000000000000000000000000000000000000000000000000000000', '[]', 'abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456', 9000000000000000, 9000000000000000, 'held');
