#!/usr/bin/env bash
# Starts a package where there is nobody to talk to, visits its pages, and says how many packets tried to leave:
# unshare --net alone.sh CERTIF DATA PASSWORD. The way out leads to a wire whose other end nobody listens to.
set -euo pipefail
certif=$1 data=$2 password=$3
log=$data.log

echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6 # it would look for routers by itself
ip link set lo up
ip link add out type veth peer name nobody
ip address add 192.0.2.2/24 dev out
ip link set nobody up
ip link set out up
ip route add default via 192.0.2.1

left() { awk '$1 == "out:" { print $11 }' /proc/net/dev; }

if [ "$password" = prove ]; then # that a call would be counted
  (echo > /dev/tcp/198.51.100.1/80) 2>/dev/null & sleep 1
  kill $! 2>/dev/null || true
  echo "packets that tried to leave: $(left)"
  exit
fi
CERTIF_DEMO_PASSWORD=$password "$certif" run --port 0 --data "$data" > "$log" 2>&1 &
server=$!
trap 'kill -TERM $server 2>/dev/null || true; wait $server || true' EXIT
address=''
for _ in $(seq 1 3000); do
  address=$(sed -n 's/^Pix Certif: //p' "$log")
  if [ -n "$address" ] || ! kill -0 $server 2>/dev/null; then break; fi
  sleep 0.1
done
[ -n "$address" ] || { cat "$log"; exit 1; }
"$JAVA_HOME/bin/java" "$(dirname "$certif")/app/Visit.java" "$address" "$log" "$password"
sleep 5 # what is done beside requests has its time, too
echo "packets that tried to leave: $(left)"
