package org.anjiao.supervisee.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferState;

/** Whatever is tried in whatever order: no illegal state, no decision without a basis, nobody released by the clock. */
class TransferPropertiesTest {
    private static final LocalDate TERM_END = LocalDate.of(2026, 3, 20);

    private static CaseWorld cases;
    private static TestWorld world;

    @BeforeContainer
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
    }

    @AfterContainer
    static void close() {
        cases.close();
    }

    enum Try {
        OPINION,
        ASK,
        AGREE,
        DISAGREE,
        GRANT,
        GRANT_ABOVE,
        REFUSE,
        HAND_OVER,
        RECEIVE,
        REPORT,
        WITHDRAW,
        DETAIN,
        FREE,
        PREPARE,
        RELEASE,
        DEATH,
        DAYS
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Arbitraries.of(Try.class).list().ofMinSize(5).ofMaxSize(30);
    }

    @Property(tries = 25)
    void stepsInAnyOrderKeepTheCaseLegal(@ForAll("tries") List<Try> tries) {
        String person = cases.person("2026-03-02T09:00", TERM_END.toString());
        LocalDate today = LocalDate.of(2026, 3, 2);
        Transfer before = cases.transfers.apply(
                world.office, new TransferApplication(person, "u-610104", null, LocalDate.of(2026, 5, 1), "就业", "合同"));
        for (Try step : tries) {
            Status status = world.registry.find(world.province, person).status();
            today = step == Try.DAYS ? today.plusDays(6) : today;
            cases.look(today + "T09:00");
            attempt(step, person, before.id(), today);
            Transfer after = cases.transfers.find(world.province, before.id());
            check(before, after);
            check(step, status, world.registry.find(world.province, person).status(), today);
            before = after;
        }
        checkEnd(person, before);
    }

    private static void check(Transfer before, Transfer after) {
        TransferState state = after.state();
        // The clock may move it once before the step does.
        assertThat(before.state() == state
                        || before.state().next().contains(state)
                        || before.state().next().stream()
                                .anyMatch(mid -> mid.next().contains(state)))
                .isTrue();
        if (state == TransferState.APPROVED || state == TransferState.OVERDUE || state == TransferState.DONE) {
            assertThat(after.basis()).startsWith("CN-2020");
            assertThat(after.decidedBy()).isNotNull().isNotEqualTo(after.askedBy());
            assertThat(after.documentId()).isNotNull();
            assertThat(after.agreed() || after.comment() != null).isTrue();
        }
        assertThat(after.receivedAt() == null || after.handedOverAt() != null).isTrue();
    }

    private static void check(Try step, Status before, Status after, LocalDate today) {
        if (before == after) {
            return;
        }
        assertThat(before).isEqualTo(Status.ACTIVE);
        assertThat(step).isIn(Try.RELEASE, Try.DEATH);
        assertThat(step == Try.DEATH || !today.isBefore(TERM_END)).isTrue();
    }

    private static void checkEnd(String person, Transfer transfer) {
        boolean active = world.registry.find(world.province, person).status() == Status.ACTIVE;
        assertThat(cases.flags(person).contains(Flag.TRANSFER_PENDING))
                .isEqualTo(active && transfer.state().open());
        assertThat(cases.dues(person, DueKind.RELEASE)).hasSize(active ? 1 : 0);
        if (!active) {
            assertThat(transfer.state().open()).isFalse();
            assertThat(cases.dues(person, null)).extracting(Due::kind).isEmpty();
        }
    }

    private static void attempt(Try step, String person, String id, LocalDate today) {
        Caller other = world.account("city-head", "6101", Role.CITY_OFFICER);
        try {
            switch (step) {
                case OPINION -> cases.transfers.giveOpinion(world.officeHead, id, null, "属实");
                case ASK -> cases.transfers.ask(world.beilin, id, null);
                case AGREE -> cases.transfers.answer(cases.lianhu, id, null, true, "u-610104001", null);
                case DISAGREE -> cases.transfers.answer(cases.lianhu, id, null, false, null, "无住所");
                case GRANT -> cases.transfers.decide(world.agencyHead, id, null, true, "同意");
                case GRANT_ABOVE -> cases.transfers.decide(other, id, null, true, "应当接收");
                case REFUSE -> cases.transfers.decide(world.agencyHead, id, null, false, "理由不足");
                case HAND_OVER -> cases.transfers.handOver(world.beilin, id, null, "档案");
                case RECEIVE -> cases.transfers.receive(cases.lianhu, id, null);
                case REPORT -> cases.transfers.reportIn(cases.lianhu, id, null, today);
                case WITHDRAW -> cases.transfers.withdraw(world.office, id, null, "不去了");
                case DETAIN -> cases.raise(person, Flag.DETAINED);
                case FREE -> cases.lower(person, Flag.DETAINED);
                case PREPARE -> {
                    cases.releases.fileSummary(keeper(person), person, null, "总结", null);
                    cases.releases.appraise(keeper(person), person, null, "遵守规定");
                }
                case RELEASE -> {
                    boolean detained = cases.flags(person).contains(Flag.DETAINED);
                    cases.releases.release(county(person), person, null, new Announcement(today, "家属", "司法所"));
                    assertThat(detained).isFalse();
                }
                case DEATH ->
                    cases.terminations.terminate(
                            county(person),
                            null,
                            new NewTermination(person, TerminationReason.DEATH, today, "死亡证明", null));
                case DAYS -> {}
            }
        } catch (ProblemException refused) {
            assertThat(refused.code()).isNotNull();
        }
    }

    private static boolean moved(String person) {
        return world.registry.find(world.province, person).unitId().startsWith("u-610104");
    }

    private static Caller keeper(String person) {
        return moved(person) ? cases.lianhuOffice : world.officeHead;
    }

    private static Caller county(String person) {
        return moved(person) ? cases.lianhu : world.beilin;
    }
}
