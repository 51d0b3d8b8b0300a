package org.anjiao.security.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.export.ExportBox;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.ExportState;
import org.anjiao.platform.export.NewExport;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.security.internal.MovableClock;
import org.anjiao.security.internal.RecordedAudit;
import org.anjiao.security.internal.SmallProvince;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests for lists on a real database: who may ask, approve and fetch, until when and how often. */
abstract class ExportBookContract {
    private static final Caller OFFICER = caller("ganbu", "changanlu", Role.OFFICE_OFFICER);
    private static final Caller HEAD = caller("suozhang", "changanlu", Role.OFFICE_HEAD);
    private static final Caller COUNTY = caller("beilin", "beilin", Role.COUNTY_OFFICER);
    private static final Caller AGENCY = caller("beilin.jigou", "beilin", Role.COUNTY_AGENCY_HEAD);
    private static final Caller NEIGHBOUR = caller("lianhu.jigou", "lianhu", Role.COUNTY_AGENCY_HEAD);
    private static final Caller CITY = caller("xian", "xian", Role.CITY_OFFICER);
    private static final Duration OPEN = Duration.ofHours(24);
    private static final Map<String, String> KNOWN = Map.of("visits", "unit superviseeId kind q");

    private final MovableClock clock = new MovableClock();
    private final RecordedAudit audit = new RecordedAudit();
    private TestStore store;
    private ExportBook book;
    private int made;

    /** A database with the tables of this bundle. */
    abstract TestStore openStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        book = new ExportBook(
                new ExportTable(store.dataSource()),
                new SubtreeRights(),
                audit,
                store.transactions(),
                new SmallProvince(),
                () -> "00000000-0000-7000-8000-%012x".formatted(++made),
                clock,
                new ExportBook.Grant(OPEN, 2));
        book.add(ExportBookContract::knows);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aListIsAskedForApprovedByAnotherAndFetched() {
        ExportRequest asked = book.ask(OFFICER, visits(Map.of("kind", "family", "q", "测试 & 对象=01")));
        assertThat(asked.state()).isEqualTo(ExportState.REQUESTED);
        assertThat(asked.unitId()).isEqualTo("changanlu");
        assertThat(book.get(OFFICER, asked.id())).isEqualTo(asked);

        ExportRequest approved = book.approve(HEAD, asked.id(), 0L);

        assertThat(approved.state()).isEqualTo(ExportState.APPROVED);
        assertThat(approved.until()).isEqualTo(clock.instant().plus(OPEN));
        assertThat(approved.decidedBy()).isEqualTo("suozhang");
        assertThat(approved.decidedByName()).isEqualTo("测试suozhang");
        assertThat(approved.version()).isEqualTo(1);
        assertThat(book.open(OFFICER, asked.id()))
                .isEqualTo(approved)
                .extracting(ExportRequest::filter)
                .isEqualTo(Map.of("kind", "family", "q", "测试 & 对象=01"));

        book.fetched(OFFICER, asked.id(), 12);

        assertThat(book.get(OFFICER, asked.id()).fetchesLeft()).isEqualTo(1);
        assertThat(audit.actions()).containsExactly("EXPORT_REQUESTED", "EXPORT_APPROVED", "EXPORT_FETCHED");
        assertThat(audit.records)
                .allSatisfy(record -> assertThat(record.purpose()).isEqualTo("季度核对"))
                .allSatisfy(record -> assertThat(record.unitId()).isEqualTo("changanlu"))
                .allSatisfy(record -> assertThat(record.recordId()).isEqualTo(asked.id()));
        // What was typed to find somebody may be a number that is masked everywhere else.
        assertThat(audit.records.get(0).details())
                .isEqualTo(Map.of("list", "visits", "media", "XLSX", "kind", "family", "q", "*"));
        assertThat(audit.records.get(1).details())
                .isEqualTo(Map.of("list", "visits", "askedBy", "ganbu", "until", "2019-04-01T01:00:00Z"));
        assertThat(audit.records.get(2).details()).containsEntry("rows", "12").containsEntry("export", asked.id());
    }

    @Test
    void whoAsksNeverApprovesAndNeverRefuses() {
        ExportRequest own = book.ask(HEAD, visits(Map.of()));
        assertCode("EXPORT_OWN_REQUEST", () -> book.approve(HEAD, own.id(), null));
        assertCode("EXPORT_OWN_REQUEST", () -> book.refuse(HEAD, own.id(), null, "不需要"));
        assertCode("EXPORT_NOT_APPROVED", () -> book.open(HEAD, own.id()));
        assertThat(book.approve(AGENCY, own.id(), null).state()).isEqualTo(ExportState.APPROVED);
        assertThat(audit.actions()).containsExactly("EXPORT_REQUESTED", "EXPORT_APPROVED");
    }

    @Test
    void whoAnswersForTheUnitAskedForDecides() {
        ExportRequest ofTheOffice = book.ask(COUNTY, visits(Map.of("unit", "changanlu")));
        assertThat(ofTheOffice.unitId()).isEqualTo("changanlu");
        assertCode("RECORD_NOT_FOUND", () -> book.approve(NEIGHBOUR, ofTheOffice.id(), null));
        assertCode("RECORD_NOT_FOUND", () -> book.approve(OFFICER, ofTheOffice.id(), null));
        assertThat(book.approve(HEAD, ofTheOffice.id(), null).state()).isEqualTo(ExportState.APPROVED);

        ExportRequest ofTheCounty = book.ask(COUNTY, visits(Map.of()));
        assertThat(ofTheCounty.unitId()).isEqualTo("beilin");
        assertCode("RECORD_NOT_FOUND", () -> book.approve(HEAD, ofTheCounty.id(), null));
        assertThat(book.approve(CITY, ofTheCounty.id(), null).state()).isEqualTo(ExportState.APPROVED);
        assertCode(
                "NOT_PERMITTED",
                () -> book.approve(COUNTY, book.ask(COUNTY, visits(Map.of())).id(), null));
    }

    /** The filter's unit would choose the approver while the person is of another. */
    @Test
    void aPersonsListIsThatOfTheOwnUnitWhateverTheFilterSays() {
        ExportRequest ofAPerson = book.ask(COUNTY, visits(Map.of("unit", "changanlu", "superviseeId", "s-1")));
        assertThat(ofAPerson.unitId()).isEqualTo("beilin");
        book.approve(AGENCY, ofAPerson.id(), null);
        book.fetched(COUNTY, ofAPerson.id(), 3);
        AuditRecord fetched = audit.records.get(2);
        assertThat(fetched.recordType()).isEqualTo("supervisee");
        assertThat(fetched.recordId()).isEqualTo("s-1");
        assertThat(fetched.details()).containsEntry("export", ofAPerson.id());
    }

    @Test
    void theFileIsThereUntilTheLastSecond() {
        ExportRequest approved = approved();
        clock.pass(OPEN.minusSeconds(1));
        assertThat(book.open(OFFICER, approved.id()).state()).isEqualTo(ExportState.APPROVED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(book.get(OFFICER, approved.id()).state()).isEqualTo(ExportState.LAPSED);
        assertCode("EXPORT_LAPSED", () -> book.open(OFFICER, approved.id()));
        assertCode("EXPORT_LAPSED", () -> book.fetched(OFFICER, approved.id(), 1));
        assertCode("EXPORT_DECIDED", () -> book.approve(HEAD, approved.id(), null));
    }

    @Test
    void theFileIsFetchedAsOftenAsWasGranted() {
        ExportRequest approved = approved();
        book.fetched(OFFICER, approved.id(), 1);
        book.open(OFFICER, approved.id());
        book.fetched(OFFICER, approved.id(), 1);
        assertThat(book.get(OFFICER, approved.id()).state()).isEqualTo(ExportState.TAKEN);
        assertCode("EXPORT_TAKEN", () -> book.open(OFFICER, approved.id()));
        assertCode("EXPORT_TAKEN", () -> book.fetched(OFFICER, approved.id(), 1));
        assertThat(audit.actions()).filteredOn("EXPORT_FETCHED"::equals).hasSize(2);
    }

    /** Two who read the same request at once: the row itself decides who was first. */
    @Test
    void noMoreFilesLeaveThanWereGranted() {
        ExportTable table = new ExportTable(store.dataSource());
        ExportRequest approved = approved();
        assertThat(table.fetch(approved.id())).isTrue();
        assertThat(table.fetch(approved.id())).isTrue();
        assertThat(table.fetch(approved.id())).isFalse();
        assertThat(book.get(OFFICER, approved.id()).fetchesLeft()).isZero();
    }

    @Test
    void onlyWhoAskedFetchesAndOnlyFromTheSameUnit() {
        ExportRequest approved = approved();
        assertCode("RECORD_NOT_FOUND", () -> book.open(HEAD, approved.id()));
        assertCode("RECORD_NOT_FOUND", () -> book.open(CITY, approved.id()));
        assertCode("EXPORT_UNIT_CHANGED", () -> book.open(caller("ganbu", "xian", Role.CITY_OFFICER), approved.id()));
        assertCode("NOT_PERMITTED", () -> book.open(caller("ganbu", "changanlu", Role.PSYCHOLOGIST), approved.id()));
    }

    @Test
    void aRefusalSaysWhyAndIsTheEnd() {
        ExportRequest asked = book.ask(OFFICER, visits(Map.of()));
        assertCode("FIELD_REQUIRED", () -> book.refuse(HEAD, asked.id(), null, " "));
        ExportRequest refused = book.refuse(HEAD, asked.id(), 0L, "用途\n不明");
        assertThat(refused.state()).isEqualTo(ExportState.REFUSED);
        assertThat(refused.reason()).isEqualTo("用途 不明");
        assertThat(refused.until()).isNull();
        assertCode("EXPORT_NOT_APPROVED", () -> book.open(OFFICER, asked.id()));
        assertCode("EXPORT_DECIDED", () -> book.approve(AGENCY, asked.id(), null));
        assertThat(audit.records.get(1).action()).isEqualTo("EXPORT_REFUSED");
        assertThat(audit.records.get(1).details()).containsEntry("reason", "用途 不明");
    }

    @Test
    void aDecisionOnAnotherVersionIsStale() {
        ExportRequest asked = book.ask(OFFICER, visits(Map.of()));
        assertCode("STALE_VERSION", () -> book.approve(HEAD, asked.id(), 1L));
        assertThat(book.get(OFFICER, asked.id()).state()).isEqualTo(ExportState.REQUESTED);
    }

    @Test
    void whatIsAskedForKeepsItsRules() {
        assertCode("FIELD_REQUIRED", () -> book.ask(OFFICER, new NewExport(null, Map.of(), TableMedia.CSV, "核对")));
        assertCode("FIELD_REQUIRED", () -> book.ask(OFFICER, new NewExport("visits", Map.of(), null, "核对")));
        assertCode("FIELD_REQUIRED", () -> book.ask(OFFICER, new NewExport("visits", Map.of(), TableMedia.CSV, "\n ")));
        String longest = "核".repeat(200);
        assertCode(
                "FIELD_INVALID",
                () -> book.ask(OFFICER, new NewExport("visits", Map.of(), TableMedia.CSV, longest + "对")));
        assertCode(
                "EXPORT_LIST_UNKNOWN",
                () -> book.ask(OFFICER, new NewExport("secrets", Map.of(), TableMedia.CSV, "核对")));
        assertCode("FIELD_INVALID", () -> book.ask(OFFICER, visits(Map.of("state", "open"))));
        assertCode("FIELD_INVALID", () -> book.ask(OFFICER, visits(Map.of("q", "核".repeat(200)))));
        assertCode("OUTSIDE_OWN_UNIT", () -> book.ask(OFFICER, visits(Map.of("unit", "beiguan"))));
        assertCode("NOT_PERMITTED", () -> book.ask(caller("xinli", "beilin", Role.PSYCHOLOGIST), visits(Map.of())));
        assertThat(book.list(OFFICER, ExportBox.MINE, null, 50).items()).isEmpty();
        assertThat(audit.records).isEmpty();

        assertThat(book.ask(OFFICER, new NewExport("visits", null, TableMedia.CSV, longest))
                        .purpose())
                .isEqualTo(longest);
    }

    @Test
    void theListsShowOwnRequestsAndThoseToDecidePageByPage() {
        List<String> ofTheOfficer = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ofTheOfficer.add(0, book.ask(OFFICER, visits(Map.of())).id());
        }
        String ofTheHead = book.ask(HEAD, visits(Map.of())).id();
        String ofTheNeighbour = book.ask(NEIGHBOUR, visits(Map.of())).id();

        assertThat(all(OFFICER, ExportBox.MINE)).isEqualTo(ofTheOfficer);
        assertThat(all(HEAD, ExportBox.TO_APPROVE)).isEqualTo(ofTheOfficer);
        assertThat(all(AGENCY, ExportBox.TO_APPROVE)).hasSize(4).startsWith(ofTheHead);
        assertThat(all(CITY, ExportBox.TO_APPROVE)).hasSize(5).startsWith(ofTheNeighbour, ofTheHead);
        book.approve(HEAD, ofTheOfficer.get(1), null);
        assertThat(all(HEAD, ExportBox.TO_APPROVE)).containsExactly(ofTheOfficer.get(0), ofTheOfficer.get(2));
        assertThat(all(OFFICER, ExportBox.MINE)).isEqualTo(ofTheOfficer);

        assertCode("NOT_PERMITTED", () -> book.list(OFFICER, ExportBox.TO_APPROVE, null, 50));
        assertCode("FIELD_INVALID", () -> book.list(OFFICER, ExportBox.MINE, "' or 1=1", 50));
        assertCode("FIELD_REQUIRED", () -> book.list(OFFICER, null, null, 50));
    }

    @Test
    void whoMayNeitherFetchNorDecideLearnsNothing() {
        String id = book.ask(OFFICER, visits(Map.of())).id();
        assertCode("RECORD_NOT_FOUND", () -> book.get(NEIGHBOUR, id));
        assertCode("RECORD_NOT_FOUND", () -> book.get(caller("tongshi", "changanlu", Role.OFFICE_OFFICER), id));
        assertThat(book.get(HEAD, id).askedBy()).isEqualTo("ganbu");
    }

    /** Three years run from the decision, or from the request where there was none. */
    @Test
    void aRequestIsKeptUntilItsTimeIsOver() {
        ExportRetention retention = new ExportRetention(new ExportTable(store.dataSource()));
        assertThat(retention.table()).isEqualTo("sec_export");
        assertThat(retention.rule()).isEqualTo("RETENTION_EXPORTS");
        ExportRequest undecided = book.ask(OFFICER, visits(Map.of()));
        ExportRequest decided = book.ask(OFFICER, visits(Map.of()));
        Instant asked = clock.instant();
        clock.pass(Duration.ofHours(1));
        Instant approval = clock.instant();
        book.approve(HEAD, decided.id(), null);
        ExportRequest later = book.ask(OFFICER, visits(Map.of()));

        assertThat(retention.deleteBefore(asked, 10)).isEmpty();
        assertThat(retention.deleteBefore(approval, 10)).containsExactly(new RetainedTable.Row(undecided.id(), asked));
        assertCode("RECORD_NOT_FOUND", () -> book.get(OFFICER, undecided.id()));
        assertThat(book.open(OFFICER, decided.id()).decidedBy()).isEqualTo("suozhang");

        assertThat(retention.deleteBefore(approval.plusSeconds(1), 1))
                .containsExactly(new RetainedTable.Row(decided.id(), approval));
        assertCode("RECORD_NOT_FOUND", () -> book.open(OFFICER, decided.id()));
        assertThat(all(OFFICER, ExportBox.MINE)).containsExactly(later.id());
        assertThat(audit.actions())
                .as("what was asked and approved stays on the audit log")
                .contains("EXPORT_APPROVED");
    }

    @Test
    void aDeletionStandsAndFallsWithItsRecord() {
        ExportRetention retention = new ExportRetention(new ExportTable(store.dataSource()));
        ExportRequest asked = book.ask(OFFICER, visits(Map.of()));
        Instant later = clock.instant().plusSeconds(1);
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    assertThat(retention.deleteBefore(later, 10)).hasSize(1);
                    throw new IllegalStateException("no record");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(book.get(OFFICER, asked.id())).isEqualTo(asked);
    }

    private List<String> all(Caller caller, ExportBox box) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<ExportRequest> page = book.list(caller, box, cursor, 2);
            page.items().forEach(request -> ids.add(request.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private ExportRequest approved() {
        return book.approve(HEAD, book.ask(OFFICER, visits(Map.of())).id(), null);
    }

    private static NewExport visits(Map<String, String> filter) {
        return new NewExport("visits", filter, TableMedia.XLSX, " 季度核对 ");
    }

    private static boolean knows(String list, Map<String, String> filter) {
        String parameters = KNOWN.get(list);
        if (parameters != null && !List.of(parameters.split(" ")).containsAll(filter.keySet())) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "filter", "filter", parameters);
        }
        return parameters != null;
    }

    private static Caller caller(String account, String unit, Role role) {
        return new Caller(account, "测试" + account, unit, Set.of(role));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }

    /** The rights of roles down the tree, without a record of refusals. */
    private static final class SubtreeRights implements AccessControl {
        private final SmallProvince units = new SmallProvince();

        @Override
        public void require(Caller caller, Permission permission, String unitId) {
            if (!caller.may(permission)) {
                throw new ProblemException(CommonProblem.NOT_PERMITTED, null, permission);
            }
            if (!units.isWithin(unitId, caller.unitId())) {
                throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, "unit");
            }
        }

        @Override
        public boolean permits(Caller caller, Permission permission, String unitId) {
            return caller.may(permission) && units.isWithin(unitId, caller.unitId());
        }

        @Override
        public String scope(Caller caller, Permission permission, String wishedUnitId) {
            String unitId = wishedUnitId == null ? caller.unitId() : wishedUnitId;
            require(caller, permission, unitId);
            return unitId;
        }
    }
}
