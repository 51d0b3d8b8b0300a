#!/bin/sh
# Prints how many positions a second are taken in, durable and evaluated, and what they cost.
# Usage: benchmarks/run-intake.sh derby|postgresql [positions] [terminals]
#        benchmarks/run-intake.sh zone
set -eu
cd "$(dirname "$0")/.."
mvn -q -pl benchmarks -am install -DskipTests
mvn -q -pl benchmarks dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
classpath="benchmarks/target/classes:$(cat benchmarks/target/classpath)"
if [ "${1:-}" = zone ]; then
  exec java -cp "$classpath" org.anjiao.benchmark.ZoneBenchmark
fi
exec java -Xmx1g -XX:+UseParallelGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$classpath" \
  org.anjiao.benchmark.IntakeBenchmark "$@"
