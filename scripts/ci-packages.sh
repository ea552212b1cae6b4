#!/usr/bin/env bash
# Installs what the lab, the oracle and the editor host need from Debian or Ubuntu. Quick where everything is there already.
# The FTP daemons themselves are not installed: they conflict with each other, the lab unpacks them side by side.
set -euo pipefail

packages=(
  ca-certificates curl iproute2 iptables openssl procps util-linux         # networks and the plainest client
  lftp python3 python3-openssl python3-pyftpdlib tcpdump                    # more clients, one more server, a look at the wire
  openssh-client                                                           # the key of an SSH server that is no FTP server
  libpam-modules libpam0g libacl1 libcap2 libdbus-1-3 libgnutls30 libgssapi-krb5-2 libidn2-0 libmnl0     # what the daemons link to
  libnetfilter-conntrack3 libnettle8 libnftnl11 libsasl2-2 libsodium23 libssl3 libsystemd0
  chromium fonts-dejavu-core fonts-liberation                              # the editor host
)

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done

# The lab downloads packages too: it needs the lists, even where nothing is missing here.
if [ ${#missing[@]} -gt 0 ] || [ -z "$(apt-cache policy vsftpd 2>/dev/null)" ]; then
  apt-get -q update
fi
if [ ${#missing[@]} -gt 0 ]; then
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"
fi
