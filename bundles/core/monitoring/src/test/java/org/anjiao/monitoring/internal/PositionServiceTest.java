package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.Positions.LivePosition;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.testkit.TestAccess;
import org.junit.jupiter.api.Test;

class PositionServiceTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller CITY = new Caller("xian", "测试", "U", Set.of(Role.CITY_OFFICER));

    private final List<AuditRecord> audited = new ArrayList<>();
    private final PositionService positions = new PositionService(
            journal(),
            new AlertStore(null),
            orders(),
            top -> unit -> unit.startsWith(top),
            new TestAccess(String::startsWith),
            new AuditLog() {
                @Override
                public void record(Caller actor, AuditRecord record) {
                    audited.add(record);
                }

                @Override
                public Verification verify() {
                    throw new UnsupportedOperationException();
                }
            },
            Clock.fixed(Chain.NOW, ZoneOffset.UTC));

    @Test
    void aReadNeedsAPurposeAndLeavesARecordOfIt() {
        assertThatThrownBy(() -> positions.last(OFFICER, null, " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.PURPOSE_REQUIRED));
        assertThat(audited).isEmpty();
        positions.last(OFFICER, null, "日常核查");
        assertThat(audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("TRACK_READ");
            assertThat(record.purpose()).isEqualTo("日常核查");
            assertThat(record.unitId()).isEqualTo("U1");
        });
    }

    @Test
    void onlyTheOwnSubtreeAndOnlyPersonsUnderAnOrderAreShown() {
        assertThat(positions.last(OFFICER, null, "日常核查"))
                .extracting(LivePosition::superviseeId)
                .containsExactly("P1");
    }

    @Test
    void aRoleWithoutTheRightSeesNoTracks() {
        assertThatThrownBy(() -> positions.last(CITY, null, "日常核查")).isInstanceOf(ProblemException.class);
        assertThat(audited).isEmpty();
    }

    private static PositionJournal journal() {
        List<LastPosition> all = Stream.of("P1 U1-a", "P-released U1-a", "P2 U2-a")
                .map(text -> text.split(" "))
                .map(parts -> new LastPosition(
                        new Wearer(1, 1, "D", parts[0], parts[1], "O"), 1, 2, 34.25, 108.95, Double.NaN))
                .toList();
        return proxy(PositionJournal.class, arguments -> {
            @SuppressWarnings("unchecked")
            Predicate<String> unit = (Predicate<String>) arguments[0];
            return all.stream()
                    .filter(last -> unit.test(last.wearer().unitId()))
                    .toList();
        });
    }

    private static LawfulPositioning orders() {
        return proxy(
                LawfulPositioning.class,
                arguments -> new PositioningWindow(
                        arguments[0].equals("P-released") ? null : "O", Instant.MIN, Instant.MAX, 0));
    }

    /** A service of which one method is called. */
    private static <T> T proxy(Class<T> type, java.util.function.Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.apply(arguments)));
    }
}
