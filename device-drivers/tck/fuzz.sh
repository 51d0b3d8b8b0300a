#!/bin/sh
# Fuzzes drivers, one after the other, following their branches (Jazzer), until one does what DriverFuzz forbids.
#
#   device-drivers/tck/fuzz.sh SECONDS [MODULE…]      MODULE is a folder of device-drivers; all that have a fuzz test
#
# The inputs that reach a new branch are kept in target/fuzz/corpus of the module, and the next run begins with them. An
# input that fails is written to target/fuzz; copied into src/test/resources/…/<TestClass>Inputs/anyBytes it is a test.
# MVN and JAVA name other commands, such as JAVA="nice java".
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:?usage: fuzz.sh SECONDS [MODULE…]}
shift
failed=

tests() {
    cd "$root/device-drivers/$1/src/test/java"
    grep -rl 'extends DriverFuzz' . | sed 's|^\./||; s|\.java$||; s|/|.|g'
}

fuzz() {
    module=$root/device-drivers/$1
    out=$module/target/fuzz
    mkdir -p "$out"
    (cd "$root" && ${MVN:-mvn} -q -pl "device-drivers/$1" test-compile dependency:build-classpath \
        -Dmdep.outputFile="$out/classpath" -Dmdep.includeScope=test)
    for test in $(tests "$1"); do
        mkdir -p "$out/corpus/$test"
        echo "== $test, $seconds s"
        (cd "$out" && ${JAVA:-java} -Xmx512m -XX:+UseSerialGC \
            -cp "$module/target/test-classes:$module/target/classes:$(cat "$out/classpath")" \
            com.code_intelligence.jazzer.Jazzer --target_class="$test" \
            --instrumentation_includes='org.anjiao.**' --coverage_report="$out/$test.coverage.txt" \
            -max_total_time="$seconds" -print_final_stats=1 "$out/corpus/$test" >"$out/$test.log" 2>&1) \
            || failed="$failed $test"
        grep -E 'DONE|== Java Exception|Test unit written|crash-' "$out/$test.log" | cut -c1-200 || true
    done
}

if [ $# -eq 0 ]; then
    set -- $(cd "$root/device-drivers" && grep -rl --include='*FuzzTest.java' 'extends DriverFuzz' . | cut -d/ -f2 | sort -u)
fi
for module in "$@"; do
    fuzz "$module"
done
[ -z "$failed" ] || { echo "failed:$failed"; exit 1; }
