#!/bin/bash
# A mail house in the namespaces it is started in: see README.md beside it.
set -euo pipefail
folder=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C

chmod 755 "$folder"
fill() { sed "s|@FOLDER@|$folder|g" "$here/$1" >"$2"; }

# The network.
mount --make-rprivate /
ip link set lo up
for last in 1 2 10 11 12 50 51; do ip addr add "192.0.2.$last/32" dev lo; done
for last in 1 10; do ip -6 addr add "2001:db8::$last/128" dev lo nodad; done
echo "nameserver 127.0.0.1" >"$folder/resolv.conf"
mount --bind "$folder/resolv.conf" /etc/resolv.conf

# The DNS: one signed zone with nearly everything, one unsigned below it.
mkdir -p "$folder/dns"
cat "$here/root.zone" "$folder"/*.records >"$folder/dns/root" 2>/dev/null || cp "$here/root.zone" "$folder/dns/root"
cp "$here/plain.zone" "$folder/dns/plain"
(
    cd "$folder/dns"
    key=$(ldns-keygen -a ECDSAP256SHA256 -k . 2>/dev/null)
    ldns-signzone -f root.signed -o . root "$key"
    grep DNSKEY "$key.key" >root.key
)
[ ! -e /usr/share/dns/root.key ] || mount --bind "$folder/dns/root.key" /usr/share/dns/root.key
fill nsd.conf "$folder/dns/nsd.conf"
nsd -c "$folder/dns/nsd.conf"

# The mailboxes.
for which in mail second; do
    mkdir -p "$folder/$which" "$folder/$which.run"
    chown mail:mail "$folder/$which"
    listener=""
    [ "$which" = mail ] || listener="inet_listener lmtp {\n    port = 24\n  }"
    sed "s|@FOLDER@|$folder|g; s|@WHICH@|$which|g; s|@LISTENER@|$listener|" "$here/dovecot.conf" >"$folder/$which.conf"
    dovecot -c "$folder/$which.conf"
done

# Postfix.
mkdir -p "$folder/postfix/etc" "$folder/postfix/queue" "$folder/postfix/data"
chown postfix "$folder/postfix/data"
fill main.cf "$folder/postfix/etc/main.cf"
[ ! -e "$folder/main.cf" ] || cat "$folder/main.cf" >>"$folder/postfix/etc/main.cf"
# Nothing in a chroot, and a log without syslog.
sed -E '/^[a-z#]/s/^([^#[:space:]]+[[:space:]]+[a-z]+[[:space:]]+[-yn][[:space:]]+[-yn?][[:space:]]+)y/\1n/' \
    /usr/share/postfix/master.cf.dist >"$folder/postfix/etc/master.cf"
grep -q '^postlog ' "$folder/postfix/etc/master.cf" ||
    echo 'postlog unix-dgram n - n - 1 postlogd' >>"$folder/postfix/etc/master.cf"
[ ! -e "$folder/master.cf" ] || cat "$folder/master.cf" >>"$folder/postfix/etc/master.cf"
postfix -c "$folder/postfix/etc" start 2>"$folder/postfix/start.log" || {
    cat "$folder/postfix/start.log" >&2
    exit 1
}

# A name server that never answers.
/usr/bin/python3 -c '
import socket, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("192.0.2.51", 5353))
time.sleep(1e6)' &

mkdir -p "$folder/remote"
/usr/bin/python3 "$here/sink.py" 192.0.2.50 25 "$folder/remote" &
/usr/bin/python3 "$here/wait.py" 127.0.0.1:53 192.0.2.1:25 192.0.2.2:24 192.0.2.50:25

echo ready
cat >/dev/null
