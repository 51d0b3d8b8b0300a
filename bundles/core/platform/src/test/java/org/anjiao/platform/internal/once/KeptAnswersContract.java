package org.anjiao.platform.internal.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.internal.SetClock;
import org.anjiao.platform.once.FirstAnswers.Request;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands for the effect of a request is a row of the same database: the audit chain's head. */
abstract class KeptAnswersContract {
    private static final Duration KEPT = Duration.ofHours(24);

    private TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2019-03-15T01:00:00Z"));
    private KeptAnswers answers;

    /** A database with the platform's tables, in which nobody waits for a lock much longer than a second. */
    abstract TestStore openStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        answers = restarted();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aRepetitionHasTheFirstAnswerAlsoAfterARestart() throws SQLException {
        assertThat(answers.once(request("k1", "print"), () -> effect("first"))).isEqualTo("first");
        assertThat(answers.once(request("k1", "print"), () -> effect("second"))).isEqualTo("first");
        assertThat(restarted().once(request("k1", "print"), () -> effect("third")))
                .isEqualTo("first");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anAnswerMayBeLongerThanAnyColumn() {
        String answer = "长".repeat(100_000);
        answers.once(request("k1", "print"), () -> answer);
        assertThat(answers.once(request("k1", "print"), () -> "other")).isEqualTo(answer);
    }

    @Test
    void aKeyBelongsToOneRequestOfOneAccount() throws SQLException {
        answers.once(request("k1", "print"), () -> effect("first"));
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> answers.once(request("k1", "other"), () -> effect("second")));
        assertThat(problem.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        assertThat(problem.field()).isEqualTo("Idempotency-Key");
        assertThat(answers.once(new Request("someone-else", "k1", "other"), () -> effect("theirs")))
                .isEqualTo("theirs");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void failedWorkLeavesNeitherEffectNorKey() throws SQLException {
        assertThatThrownBy(() -> answers.once(request("k1", "print"), () -> {
                    effect("half");
                    throw CommonProblem.required("title");
                }))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("FIELD_REQUIRED");
        assertThat(effects()).isZero();
        assertThat(answers.once(request("k1", "corrected"), () -> effect("whole")))
                .isEqualTo("whole");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void ofManyAtTheSameMomentOneWorks() throws Exception {
        int callers = 8;
        CountDownLatch together = new CountDownLatch(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                String mine = "answer of " + i;
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return answers.once(request("k1", "print"), () -> effect(mine));
                }));
            }
            List<String> got = new ArrayList<>();
            for (Future<String> one : running) {
                got.add(one.get());
            }
            assertThat(got).hasSize(callers).containsOnly(got.get(0));
            assertThat(effects()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoHasWaitedTooLongIsToldToComeAgain() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> slow =
                CompletableFuture.supplyAsync(() -> answers.once(request("k1", "print"), () -> {
                    working.countDown();
                    await(goOn);
                    return effect("first");
                }));
        working.await();
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> answers.once(request("k1", "print"), () -> effect("second")));
        assertThat(problem.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_IN_USE);
        goOn.countDown();
        assertThat(slow.get()).isEqualTo("first");
        assertThat(answers.once(request("k1", "print"), () -> effect("third"))).isEqualTo("first");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aKeyIsFreeAgainAfterTheStatedTime() throws SQLException {
        answers.once(request("k1", "print"), () -> effect("first"));
        clock.advance(KEPT);
        assertThat(answers.once(request("k1", "print"), () -> effect("second"))).isEqualTo("first");
        clock.advance(Duration.ofMillis(1));
        assertThat(answers.once(request("k1", "other"), () -> effect("third"))).isEqualTo("third");
    }

    @Test
    void whatNobodyAsksForAgainIsSweptOut() throws SQLException {
        answers.once(request("k1", "print"), () -> effect("first"));
        clock.advance(KEPT.plusHours(2));
        answers.once(request("k2", "print"), () -> effect("second"));
        assertThat(number("select count(*) from plt_first_answer")).isEqualTo(1);
    }

    private KeptAnswers restarted() {
        return new KeptAnswers(new AnswerTable(store.dataSource()), store.transactions(), clock, KEPT);
    }

    private static Request request(String key, String fingerprint) {
        return new Request("beiguan", key, fingerprint);
    }

    private String effect(String answer) {
        try {
            sql("UPDATE plt_audit_head SET last_seq = last_seq + 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    private long effects() throws SQLException {
        return number("select last_seq from plt_audit_head");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) throws SQLException {
        execute(store, statement);
    }

    static void execute(TestStore store, String statement) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
