#!/bin/bash
# A Slurm of one node on this machine, for trying the scripts beside: needs root and `apt-get install slurm-wlm munge`.
# Everything of it lies in one folder; it ends when what it was started for ends.
#
#   cluster/slurm/one-node.sh COMMAND …      # with SLURM_CONF set, so that sbatch, squeue and scancel find it
set -euo pipefail
for program in munged slurmctld slurmd sbatch; do
  PATH=$PATH:/usr/sbin command -v "$program" > /dev/null || { echo "$program is not installed: apt-get install -y --no-install-recommends slurm-wlm munge" >&2; exit 3; }
done
[ "$(id -u)" = 0 ] || { echo "only root can start a Slurm of one's own" >&2; exit 3; }
export PATH=$PATH:/usr/sbin
here=$(mktemp -d /tmp/glasshouse-slurm-XXXXXX)
chmod 755 "$here"
mkdir "$here/state" "$here/spool"
head -c 1024 /dev/urandom > "$here/munge.key"
chmod 400 "$here/munge.key"
host=$(hostname -s)
free() { node -e 'const s = require("node:net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })'; }
cat > "$here/slurm.conf" << CONF
ClusterName=glasshouse
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free)
SlurmdPort=$(free)
AuthType=auth/munge
AuthInfo=socket=$here/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool
SlurmctldPidFile=$here/slurmctld.pid
SlurmdPidFile=$here/slurmd.pid
SlurmctldLogFile=$here/slurmctld.log
SlurmdLogFile=$here/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$here/slurm.conf
started=()
finish() {
  for (( n = ${#started[@]} - 1; n >= 0; n-- )); do kill "${started[$n]}" 2> /dev/null || true; done
  wait
  rm -rf "$here"
}
trap finish EXIT
munged --foreground --force --key-file="$here/munge.key" --socket="$here/munge.socket" --pid-file="$here/munged.pid" \
  --log-file="$here/munged.log" --seed-file="$here/munged.seed" > "$here/munged.out" 2>&1 & started+=($!)
for _ in $(seq 50); do [ -S "$here/munge.socket" ] && break; sleep 0.1; done
slurmctld -D > "$here/slurmctld.out" 2>&1 & started+=($!)
slurmd -D > "$here/slurmd.out" 2>&1 & started+=($!)
for _ in $(seq 100); do sinfo -h -o %T 2> /dev/null | grep -q idle && break; sleep 0.2; done
if ! sinfo -h -o %T | grep -q idle; then
  echo "Slurm does not start:" >&2
  tail -n 5 "$here"/*.log "$here"/*.out >&2
  exit 4
fi
"$@"
