#!/bin/sh
# Prints measured figures; docs/performance.md keeps them.
# Usage: benchmarks/run.sh intake derby|postgresql [positions] [terminals] [reports a second at moderate load]
#                                                                           JT/T 808 over TCP until durable and evaluated
#        benchmarks/run.sh alert derby|postgresql [terminals] [persons who leave]  from a crossing to the open console, under load
#        benchmarks/run.sh hostile derby|postgresql [honest] [silent] [endless] [slow]  what honest terminals wait for beside hostile ones
#        benchmarks/run.sh idle [terminals] [inside]                         memory of a gateway with terminals that report nothing;
#                                                                           inside: without sockets, for more than the files allowed
#        benchmarks/run.sh track derby|postgresql [positions]                one person's day out of 100 million positions
#        benchmarks/run.sh cases derby|postgresql [--people N] [--months N]    a person's page, what is due, what waits, the orders of persons,
#                                                                           all limits counted anew
#        benchmarks/run.sh zone                                              one position against a county's boundary, one report evaluated
#        benchmarks/run.sh facts                                             the sums behind the board, without HTTP
#        benchmarks/run.sh server URL [persons]                              board, lists and import of a running demonstration
set -eu
cd "$(dirname "$0")/.."
name=${1:?"which benchmark? intake, alert, track, hostile, idle, cases, zone, facts or server"}
shift
mvn -q -pl benchmarks -am install -DskipTests -Dspotless.check.skip=true
mvn -q -pl benchmarks dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
classpath="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
case $name in
  intake) main=org.anjiao.benchmark.IntakeBenchmark ;;
  alert) main=org.anjiao.benchmark.AlertBenchmark ;;
  track) main=org.anjiao.benchmark.TrackBenchmark ;;
  hostile) main=org.anjiao.benchmark.HostileBenchmark ;;
  idle) main=org.anjiao.benchmark.IdleBenchmark ;;
  cases) main=org.anjiao.benchmark.CaseBenchmark ;;
  zone) main=org.anjiao.benchmark.ZoneBenchmark ;;
  facts) main=org.anjiao.platform.internal.fact.FactsBenchmark ;;
  server) main=org.anjiao.benchmark.ServerBenchmark ;;
  *) echo "no benchmark $name: intake, alert, track, hostile, idle, cases, zone, facts or server" >&2; exit 2 ;;
esac
# The server's own settings of the Java machine, so that what is measured is what is shipped.
options=$(set +u; . karaf-assembly/distribution/src/main/resources/bin/setenv; echo "$JAVA_OPTS")
# shellcheck disable=SC2086 # several options
exec java $options -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$classpath" "$main" "$@"
