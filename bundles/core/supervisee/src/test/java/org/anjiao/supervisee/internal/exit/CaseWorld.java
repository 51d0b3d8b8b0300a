package org.anjiao.supervisee.internal.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralClock;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.exitcontrol.ExitControlBook;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.internal.leave.LeaveClock;
import org.anjiao.supervisee.internal.leave.LeaveNotices;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.positioning.EmOrderBook;
import org.anjiao.supervisee.internal.positioning.EmOrderClock;
import org.anjiao.supervisee.internal.positioning.EmOrderNotices;
import org.anjiao.supervisee.internal.transfer.TransferBook;
import org.anjiao.supervisee.internal.transfer.TransferClock;
import org.anjiao.supervisee.internal.transfer.TransferLetters;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Everything that ends with a case, on one database. */
public final class CaseWorld implements AutoCloseable {
    public final TestWorld world = new TestWorld();
    /** Whose zones were lifted. */
    public final List<String> zonesLifted = new CopyOnWriteArrayList<>();

    public final EmOrderBook orders = new EmOrderBook(
            world.desk, new EmOrderClock(world.desk), new EmOrderNotices(world.desk, world.caseDocuments()));
    public final LeaveBook leaves;
    public final ExitControlBook exits = new ExitControlBook(world.desk, world.caseDocuments());
    public final DetentionBook detentions = new DetentionBook(world.desk);
    public final TransferBook transfers;
    public final ReleaseBook releases;
    public final TerminationBook terminations;
    public final ReferralBook referrals;
    public final TermWatch terms = new TermWatch(world.desk);
    public final DueWatch watch;
    private final CaseEnd end;

    public final Caller lianhu = world.account("lianhu", "610104", Role.COUNTY_OFFICER);
    public final Caller lianhuOffice = world.account("lianhu-office", "610104001", Role.OFFICE_OFFICER);

    public CaseWorld() {
        world.unit("6103", "61", UnitType.CITY_JUSTICE);
        world.unit("610322", "6103", UnitType.COUNTY_JUSTICE);
        world.unit("610322100", "610322", UnitType.JUSTICE_OFFICE);
        LeaveNotices notices =
                new LeaveNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        LeaveClock leaveClock = new LeaveClock(world.desk, notices);
        leaves = new LeaveBook(world.desk, leaveClock, notices);
        TransferLetters letters = new TransferLetters(world.desk, world.caseDocuments());
        Searches searches = new Searches(
                world.desk,
                new AbsenceNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add),
                new Conditions(world.desk));
        TransferClock transferClock = new TransferClock(world.desk, searches);
        end = new CaseEnd(
                world.desk,
                List.of(orders, exits),
                (caller, person, reason) -> zonesLifted.add(person),
                world.caseDocuments());
        transfers = new TransferBook(world.desk, letters, end, searches, () -> world.followers);
        releases = new ReleaseBook(world.desk, end, world.caseDocuments());
        terminations = new TerminationBook(world.desk, end, world.caseDocuments());
        Conditions conditions = new Conditions(world.desk);
        ReferralLetters referralLetters = new ReferralLetters(world.desk, world.caseDocuments());
        referrals = new ReferralBook(world.desk, world.registry, referralLetters, conditions);
        ReferralClock referralClock =
                new ReferralClock(world.desk, referralLetters, world.caseHazards(), world.alerts::add, conditions);
        watch = new DueWatch(
                world.desk,
                List.of(leaveClock, transferClock, referralClock, new ReleaseClock(world.desk)),
                new SilentBell());
    }

    /** Somebody whom the court has sent and who has not come; the judgment is in force on that day, the term begins later. */
    public Referral referral(Category category, String effectiveOn) {
        LocalDate effective = LocalDate.parse(effectiveOn);
        world.clock.set(effectiveOn + "T09:00");
        return referrals.refer(
                world.beilin,
                new NewReferral(
                        Agency.COURT,
                        "某区人民法院",
                        "刑初1号",
                        effective,
                        "u-610103001",
                        "测试对象01",
                        TestWorld.anotherIdNumber(),
                        category,
                        effective.plusDays(10),
                        effective.plusYears(1),
                        null,
                        null));
    }

    /** A new person whose term ends on that day; the clock stands at that moment, and nothing else has happened. */
    public String person(String now, String termTo) {
        return person("缓刑", now, termTo);
    }

    /** As {@link #person(String, String)}, of that category. */
    public String person(String category, String now, String termTo) {
        world.clock.set(now);
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正类别", category);
        row.put("矫正结束日期", termTo);
        String person = world.person(row);
        terms.look();
        world.documents.clear();
        world.hazards.clear();
        world.alerts.clear();
        zonesLifted.clear();
        return person;
    }

    /** Ends a case in another way than by a termination. */
    public void end(String person) {
        inCase(person, (manager, found) -> {
            end.end(manager, world.province, found, Status.TERMINATED, "撤销缓刑");
            return null;
        });
    }

    /** Lets the clock act. */
    public void look(String now) {
        world.clock.set(now);
        terms.look();
        watch.look();
    }

    public Set<Flag> flags(String person) {
        return inCase(person, (manager, found) -> world.desk.flags().of(manager, person));
    }

    public void raise(String person, Flag flag) {
        inCase(person, (manager, found) -> {
            world.desk.flags().raise(manager, person, flag, "record-" + flag);
            return null;
        });
    }

    public void lower(String person, Flag flag) {
        inCase(person, (manager, found) -> {
            world.desk.flags().lower(manager, person, flag, "record-" + flag);
            return null;
        });
    }

    private <T> T inCase(String person, BiFunction<EntityManager, SuperviseeEntity, T> step) {
        return world.desk.step(world.province, Permission.SUPERVISEE_READ, person, step);
    }

    /** What is open of that kind for a person. */
    public List<Due> dues(String person, DueKind kind) {
        return new DueListReader(world.desk)
                .list(world.province, new DueQuery(null, person, kind, null, null, 50))
                .items();
    }

    /** The last day of the one open obligation of that kind. */
    public LocalDate due(String person, DueKind kind) {
        List<Due> open = dues(person, kind);
        assertThat(open).as(kind.name()).hasSize(1);
        return open.get(0).lastDay();
    }

    public List<String> timeline(String person) {
        return new TimelineReader(world.desk)
                .of(world.province, person, null, 200).items().stream()
                        .map(entry -> entry.action())
                        .toList();
    }

    public static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Override
    public void close() {
        world.close();
    }
}
