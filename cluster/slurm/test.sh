#!/bin/bash
# Runs both scripts for real and compares what comes of them with a sweep of one process.
#
#   cluster/slurm/test.sh                            # on a cluster, from a folder that the nodes see
#   cluster/slurm/one-node.sh cluster/slurm/test.sh  # on this machine
#
# Ends with 0 and "the same digest" three times, or with what went wrong. REDIS=redis://… is a queue that the nodes reach;
# without it a redis-server is started here, on this machine's own name; without redis-server the queue is left out.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
glasshouse=$root/node_modules/.bin/glasshouse
place=${PLACE:-$root/.cache/slurm-test-$$}
mkdir -p "$place"
redis=
finish() {
  if [ -n "$redis" ]; then kill "$redis" 2> /dev/null || true; wait "$redis" 2> /dev/null || true; fi
  rm -rf "$place"
}
trap finish EXIT
cat > "$place/plan.yaml" << PLAN
glasshouse: sweep/1
id: slurm-test
scheme: rongcheng
persons: 500
months: 6
replicates: ${REPLICATES:-20}
vary: [{ path: indicators.littering.recorded, values: 0.1..0.5 step 0.1 }]
measures: [mean_score]
PLAN
digest() { node -e 'console.log(JSON.parse(require("node:fs").readFileSync(0, "utf8")).digest)'; }
same() {
  [ "$2" = "$alone" ] || { echo "✖ $1: $2, alone $alone" >&2; tail -n 20 "$place"/*.log >&2; exit 1; }
  echo "✔ $1: the same digest"
}
alone=$("$glasshouse" sweep "$place/plan.yaml" -o "$place/alone" --jobs 1 --json --quiet | digest)
echo "alone: $alone"

sbatch --parsable --wait --array=0-1 --cpus-per-task=1 --mem-per-cpu=500 --output="$place/share-%a.log" \
  cluster/slurm/glasshouse-share.sbatch "$place/plan.yaml" "$place/shared" > "$place/id"
same "an array of shares" "$("$glasshouse" sweep "$place/plan.yaml" -o "$place/shared" --json --quiet | digest)"
# All was there before the plain sweep came.
grep -h "of the whole sweep" "$place"/share-*.log

# Told to begin again after a failure of its node: the lock that it left there is nobody's.
rm "$place/shared/runs/part-00000.parquet"
echo '{"pid":1,"host":"a-node-that-burnt","began":null}' > "$place/shared/lock-0-of-2"
SLURM_RESTART_COUNT=1 SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_COUNT=2 SLURM_CPUS_PER_TASK=1 \
  bash cluster/slurm/glasshouse-share.sbatch "$place/plan.yaml" "$place/shared" > "$place/again.log" 2>&1
same "a task that is started again" "$("$glasshouse" sweep "$place/plan.yaml" -o "$place/shared" --json --quiet | digest)"

if [ -z "${REDIS:-}" ] && ! command -v redis-server > /dev/null; then
  echo "– workers of a queue: left out, redis-server is not installed and REDIS is not set"
  exit 0
fi
if [ -z "${REDIS:-}" ]; then
  port=$(node -e 'const s = require("node:net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
  redis-server --port "$port" --bind 0.0.0.0 --requirepass secret --save '' --dir "$place" > "$place/redis.log" 2>&1 & redis=$!
  REDIS=redis://:secret@$(hostname):$port
  for _ in $(seq 50); do redis-cli -p "$port" -a secret ping 2> /dev/null | grep -q PONG && break; sleep 0.1; done
fi
export GLASSHOUSE_QUEUE=$REDIS IDLE=5
job=$(sbatch --parsable --array=0-1 --cpus-per-task=1 --mem-per-cpu=500 --output="$place/worker-%a.log" cluster/slurm/glasshouse-workers.sbatch)
same "an array of workers" "$("$glasshouse" sweep "$place/plan.yaml" --on "$REDIS" -o "$place/queued" --json --quiet | digest)"
for _ in $(seq 120); do [ -z "$(squeue -h -j "$job" 2> /dev/null)" ] && break; sleep 0.5; done
[ -z "$(squeue -h -j "$job" 2> /dev/null)" ] || { echo "✖ the workers did not end by themselves" >&2; scancel "$job"; exit 1; }
grep -h "Ended after" "$place"/worker-*.log
