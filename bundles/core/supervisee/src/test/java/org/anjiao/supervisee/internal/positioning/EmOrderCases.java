package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A person under the Law on 2026-01-10, who refused to report and was warned, and what is asked of the orders. */
abstract class EmOrderCases {
    static TestWorld world;
    static EmOrderBook orders;
    static DueWatch watch;
    static DueListReader dues;
    static EmDuties duties;

    String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        orders = EmOrderBookTest.orders(world);
        watch = new DueWatch(world.desk, List.of(new EmOrderClock(world.desk)), new SilentBell());
        dues = new DueListReader(world.desk);
        duties = new EmDuties(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-01-10T09:00");
        person = keyPerson("涉黑涉恶");
        world.documents.clear();
        world.audited.clear();
    }

    static String keyPerson(String categories) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("重点类别", categories);
        row.put("矫正结束日期", "2028-01-01");
        return world.person(row);
    }

    EmOrder approved() {
        EmOrder order = orders.propose(world.beilin, warned("610103-D14-2026-0001"));
        return orders.approve(world.beilinHead, order.id(), order.version());
    }

    EmProposal warned(String decision) {
        return new EmProposal(
                person,
                "REFUSES_REPORT_WARNED",
                "两次拒不报告活动情况的谈话笔录",
                decision,
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 4, 10),
                null,
                "原执行地作出");
    }

    List<Due> dues(DueKind kind) {
        return dues.list(world.beilin, new DueQuery(null, person, kind, null, null, 10))
                .items();
    }

    List<String> steps() {
        return new TimelineReader(world.desk)
                .of(world.beilin, person, null, 50).items().stream()
                        .map(TimelineEntry::action)
                        .toList();
    }

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    static boolean lawful(String person, String time) {
        return orders.positioningOrderAt(person, at(time)).lawful();
    }

    EmOrderState state(EmOrder order) {
        return orders.find(world.beilin, order.id()).state();
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
