#!/bin/sh
# Installs this folder on a Debian 12 (or another Linux with glibc 2.36 or later) without a network. Usage, as root: ./install.sh
set -e
[ "$(id -u)" = 0 ] || { echo "run this as root" >&2; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
rm -rf /usr/lib/zhibu.new
cp -a "$here/lib/zhibu" /usr/lib/zhibu.new
rm -rf /usr/lib/zhibu.old
[ ! -e /usr/lib/zhibu ] || mv /usr/lib/zhibu /usr/lib/zhibu.old
mv /usr/lib/zhibu.new /usr/lib/zhibu
rm -rf /usr/lib/zhibu.old
ln -sf ../lib/zhibu/bin/zhibu /usr/bin/zhibu
mkdir -p /usr/share/man/man8 /usr/share/doc/zhibu /etc/zhibu /lib/systemd/system
cp "$here"/man/zhibu.8.gz /usr/share/man/man8/
cp "$here"/doc/* /usr/share/doc/zhibu/
cp "$here"/zhibu.service /lib/systemd/system/
[ -e /etc/zhibu/zhibu.env ] || install -m 0640 "$here/zhibu.env" /etc/zhibu/zhibu.env
sh "$here/postinst" configure
echo "installed: set /etc/zhibu/zhibu.env, then systemctl enable --now zhibu and read journalctl -u zhibu"
