#!/bin/sh
# Fuzzes the parsers of what strangers send, one after the other, following their branches (Jazzer), each until its time
# is over or it does what its test forbids. docs/fuzzing.md says what was found.
#
#   ./fuzz.sh SECONDS [MODULE…]      such as device-drivers/jt808; all modules that have a fuzz test if none is named
#
# The inputs that reach a new branch are kept in target/fuzz/corpus of the module, and the next run begins with them. An
# input that fails is written to target/fuzz; copied into src/test/resources/…/<TestClass>Inputs/anyBytes, with the class's
# package as path, it is a test of every build. MVN and JAVA name other commands, such as JAVA="nice java".
set -eu

root=$(cd "$(dirname "$0")" && pwd)
seconds=${1:?usage: fuzz.sh SECONDS [MODULE…]}
shift
failed=

tests() {
    (cd "$root/$1/src/test/java" && grep -rlE --include='*FuzzTest.java' 'extends DriverFuzz|@FuzzTest' . |
        sed 's|^\./||; s|\.java$||; s|/|.|g')
}

fuzz() {
    module=$root/$1
    out=$module/target/fuzz
    mkdir -p "$out"
    (cd "$root" && ${MVN:-mvn} -q -pl "$1" test-compile dependency:build-classpath \
        -Dmdep.outputFile="$out/classpath" -Dmdep.includeScope=test)
    for test in $(tests "$1"); do
        mkdir -p "$out/corpus/$test"
        echo "== $test, $seconds s"
        (cd "$out" && ${JAVA:-java} -Xmx512m -XX:+UseSerialGC \
            -cp "$module/target/test-classes:$module/target/classes:$(cat "$out/classpath")" \
            com.code_intelligence.jazzer.Jazzer --target_class="$test" \
            --instrumentation_includes='org.anjiao.**' --coverage_report="$out/$test.coverage.txt" \
            -max_total_time="$seconds" -print_final_stats=1 "$out/corpus/$test" >"$out/$test.log" 2>&1) ||
            failed="$failed $test"
        grep -E 'DONE|== Java Exception|Test unit written' "$out/$test.log" | cut -c1-200 || true
    done
}

if [ $# -eq 0 ]; then
    set -- $(cd "$root" && grep -rlE --include='*FuzzTest.java' 'extends DriverFuzz|@FuzzTest' bundles device-drivers |
        sed 's|/src/test/.*||' | sort -u)
fi
for module in "$@"; do
    fuzz "$module"
done
[ -z "$failed" ] || { echo "failed:$failed"; exit 1; }
