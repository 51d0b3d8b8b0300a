package org.anjiao.policy.internal.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.editing.Draft;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.editing.NewDraft;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.editing.RuleQuery;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.WorkedCase;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two persons of the province change the limit of leaves that the county may grant. */
class DraftBookTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);
    private static final String LIMIT = RuleCodes.LEAVE_COUNTY_MAX_DAYS;
    private static final Jurisdiction BEILIN = Jurisdiction.of(List.of("61", "6101", "610103"));

    private final Caller editor = new Caller("editor", "编辑", "u-61", Set.of(Role.PROVINCE_OFFICER));
    private final Caller publisher = new Caller("publisher", "复核", "u-61", Set.of(Role.PROVINCE_OFFICER));
    private final Caller county = new Caller("county", "县", "u-610103", Set.of(Role.COUNTY_AGENCY_HEAD));

    private final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/policy.xml");
    private final MovableClock clock = new MovableClock("2026-04-01T09:00");
    private final TestUnits units = new TestUnits()
            .add("u-61", "61", UnitType.PROVINCE_JUSTICE, null, "61")
            .add("u-6101", "6101", UnitType.CITY_JUSTICE, "u-61", "6101")
            .add("u-6108", "6108", UnitType.CITY_JUSTICE, "u-61", "6108")
            .add("u-610103", "610103", UnitType.COUNTY_JUSTICE, "u-6101", "610103");
    private final List<AuditRecord> audited = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Shelf shelf = shelf();
    private final DraftBook book = new DraftBook(
            new DraftBook.Around(
                    store.jpa("anjiao-policy"),
                    units,
                    new TestAccess(units),
                    audit(),
                    () -> "draft-" + ids.incrementAndGet(),
                    clock),
            shelf);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPublishedVersionDecidesFromItsFirstDayOnAndIsStampedOnEveryResult() {
        Draft draft = limited(20);

        Draft published = book.publish(publisher, draft.id(), draft.version(), "省厅 2026 年第 3 号通知");

        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        RuleValue before = shelf.rule(LIMIT, BEILIN, FIRST_DAY.minusDays(1));
        RuleValue since = shelf.rule(LIMIT, BEILIN, FIRST_DAY);
        assertThat(before.intValue()).isEqualTo(30);
        assertThat(before.basis()).isEqualTo("CN-2020 1.0.0 第二十七条");
        assertThat(since.intValue()).isEqualTo(20);
        assertThat(since.basis()).isEqualTo("CN-2020 1.1.0 省厅通知第三条");
        assertThat(shelf.packs())
                .filteredOn(pack -> pack.id().equals("CN-2020"))
                .extracting(PackStatus::version, PackStatus::state, PackStatus::published)
                .containsExactly(tuple("1.0.0", PackState.ACTIVE, false), tuple("1.1.0", PackState.ACTIVE, true));
    }

    @ParameterizedTest
    @CsvSource({"6101,true", "610103,true", "6108,false", "61,false", "CN,false", "610199,false", "YANGLING,false"})
    void aCityEditsItsOwnOverlaysAndItsCountiesAndTheProvincePublishesThem(String jurisdiction, boolean may) {
        Caller city = new Caller("city", "市", "u-6101", Set.of(Role.CITY_OFFICER));
        NewDraft wanted = new NewDraft("SN-LOCAL", FIRST_DAY, "地方规则", "Local rules", jurisdiction);

        if (!may) {
            refused(() -> book.begin(city, wanted), CommonProblem.OUTSIDE_OWN_UNIT);
            Draft draft = book.begin(editor, wanted);
            refused(() -> book.discard(city, draft.id(), draft.version(), "无权"), CommonProblem.OUTSIDE_OWN_UNIT);
            return;
        }
        Draft draft = book.begin(city, wanted);
        refused(() -> book.publish(city, draft.id(), draft.version(), "通知"), CommonProblem.NOT_PERMITTED);
        assertThat(book.discard(city, draft.id(), draft.version(), "不再需要").state())
                .isEqualTo(DraftState.DISCARDED);
    }

    @Test
    void publishedVersionsAreThereAfterARestart() {
        Draft draft = limited(20);
        book.publish(publisher, draft.id(), draft.version(), "通知");

        Shelf restarted = shelf();
        DraftSearch.published(store.jpa("anjiao-policy")).forEach(restarted::publish);

        assertThat(restarted.rule(LIMIT, BEILIN, FIRST_DAY).basis())
                .isEqualTo(shelf.rule(LIMIT, BEILIN, FIRST_DAY).basis());
        assertThat(restarted.packs()).isEqualTo(shelf.packs());
    }

    @Test
    void theDifferenceIsSaidInWords() {
        Draft draft = limited(20);

        assertThat(book.changes(editor, draft.id()))
                .extracting(RuleChange::code, RuleChange::kind, RuleChange::zh, RuleChange::en)
                .containsExactly(tuple(
                        LIMIT,
                        RuleChange.Kind.CHANGED,
                        "县级可批准的外出由 30 天改为 20 天，依据由《社区矫正法实施办法》第二十七条改为《测试通知》省厅通知第三条，自 2026-05-01 起，" + "依据《测试通知》省厅通知第三条",
                        LIMIT + " changes from 30 days to 20 days; basis changes from 《社区矫正法实施办法》 第二十七条 to"
                                + " 《测试通知》 省厅通知第三条; from 2026-05-01; basis: 《测试通知》 省厅通知第三条"));
    }

    @Test
    void anyTwoVersionsAreCompared() {
        List<RuleChange> changes = book.compare(county, "CN-2012", "1.0.0", "CN-2020", "1.0.0");

        assertThat(changes)
                .filteredOn(change -> change.code().equals(RuleCodes.WARNINGS_BEFORE_REVOCATION))
                .extracting(RuleChange::zh)
                .singleElement()
                .satisfies(zh -> assertThat(zh).contains("由 3 改为 2").contains("自 2020-07-01 起"));
        assertThat(changes)
                .filteredOn(change -> change.code().equals(RuleCodes.EM_MANDATORY_FOR_KEY))
                .extracting(RuleChange::kind)
                .containsExactly(RuleChange.Kind.REMOVED);
        assertThat(changes)
                .filteredOn(change -> change.code().equals(RuleCodes.ADMONITION_GROUNDS))
                .extracting(RuleChange::kind)
                .containsExactly(RuleChange.Kind.ADDED);
        assertThat(changes)
                .filteredOn(change -> change.code().equals(RuleCodes.EM_GROUNDS))
                .extracting(RuleChange::zh)
                .singleElement()
                .satisfies(zh -> assertThat(zh).contains("增加 ").contains("删去 "));
    }

    @Test
    void aVersionComparedWithItselfHasNoDifference() {
        assertThat(book.compare(county, "CN-2020", "1.0.0", "CN-2020", "1.0.0")).isEmpty();
    }

    @Test
    void whoHasWrittenInTheDraftDoesNotPublishIt() {
        Draft draft = limited(20);
        Draft touched = book.putRules(publisher, draft.id(), draft.version(), "OWN_RULE", List.of(row("OWN_RULE", 1)));

        refused(() -> book.publish(editor, touched.id(), touched.version(), "x"), PolicyProblem.EDITOR_PUBLISHES);
        refused(() -> book.publish(publisher, touched.id(), touched.version(), "x"), PolicyProblem.EDITOR_PUBLISHES);
        assertThat(shelf.rule(LIMIT, BEILIN, FIRST_DAY).intValue()).isEqualTo(30);
    }

    @Test
    void aDraftThatFailsAWorkedCaseIsNotPublishedAndNamesTheCase() {
        Draft begun = begin();
        Draft draft = book.putRules(editor, begun.id(), begun.version(), LIMIT, List.of(row(LIMIT, 20)));

        assertThat(book.test(editor, draft.id()))
                .extracting(PackFinding::zh)
                .containsExactly("算例“县级可批准三十日以内外出”应得 30，实得 20");
        assertThatThrownBy(() -> book.publish(publisher, draft.id(), draft.version(), "x"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(PolicyProblem.DRAFT_FAILS);
                    assertThat(problem.zh()).contains("县级可批准三十日以内外出");
                    assertThat(problem.en()).contains("县级可批准三十日以内外出");
                });
        assertThat(book.find(editor, draft.id()).state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void aCopyOfOurPacksPassesTheirOwnCases() {
        assertThat(book.test(editor, begin().id())).isEmpty();
        Draft overlay = book.begin(editor, new NewDraft("SN", FIRST_DAY, null, null, null));
        assertThat(book.test(editor, overlay.id())).isEmpty();
    }

    @Test
    void nothingIsPublishedUnchangedOrTwiceOrInPlace() {
        Draft same = begin();
        refused(() -> book.publish(publisher, same.id(), same.version(), "x"), PolicyProblem.DRAFT_UNCHANGED);
        Draft draft = limit(same, 20);
        Draft published = book.publish(publisher, draft.id(), draft.version(), "x");

        refused(() -> book.publish(publisher, draft.id(), published.version(), "x"), PolicyProblem.DRAFT_STATE);
        refused(
                () -> book.putRules(editor, draft.id(), published.version(), LIMIT, List.of()),
                PolicyProblem.DRAFT_STATE);
        refused(() -> book.discard(editor, draft.id(), published.version(), "x"), PolicyProblem.DRAFT_STATE);
    }

    @Test
    void aSecondChangeBuildsOnTheFirstAndTakesOverFromItsOwnDay() {
        Draft first = limited(20);
        book.publish(publisher, first.id(), first.version(), "x");
        Draft second =
                limit(book.begin(editor, new NewDraft("CN-2020", FIRST_DAY.plusMonths(1), null, null, null)), 25);

        assertThat(second.contents().identity().version()).isEqualTo("1.2.0");
        assertThat(second.baseVersion()).isEqualTo("1.1.0");
        book.publish(publisher, second.id(), second.version(), "x");

        assertThat(List.of(30, 20, 20, 25))
                .isEqualTo(List.of(
                        on(FIRST_DAY.minusDays(1)),
                        on(FIRST_DAY),
                        on(FIRST_DAY.plusMonths(1).minusDays(1)),
                        on(FIRST_DAY.plusMonths(1))));
    }

    @Test
    void aLaterBundleDoesNotTakeBackWhatWasPublished() {
        Draft first = limited(20);
        book.publish(publisher, first.id(), first.version(), "x");
        PackContents bundle = PackContents.of(new Cn2020());
        shelf.add(new PackContents(
                new PackIdentity("CN-2020", "1.5.0", "新", "new", "CN"),
                bundle.validity(),
                bundle.rules(),
                bundle.workedCases()));

        Draft next = book.begin(editor, new NewDraft("CN-2020", FIRST_DAY.plusDays(1), null, null, null));

        assertThat(on(FIRST_DAY)).isEqualTo(20);
        assertThat(next.baseVersion()).isEqualTo("1.1.0");
        assertThat(next.contents().identity().version()).isEqualTo("1.6.0");
        assertThat(book.changes(editor, next.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31,false", "2026-04-01,false", "2026-04-02,true"})
    void aVersionBeginsAfterToday(LocalDate from, boolean possible) {
        ThrowingCallable begin = () -> book.begin(editor, new NewDraft("CN-2020", from, null, null, null));

        if (possible) {
            assertThat(book.begin(editor, new NewDraft("CN-2020", from, null, null, null))
                            .contents()
                            .validity()
                            .from())
                    .isEqualTo(from);
        } else {
            refused(begin, PolicyProblem.DRAFT_TOO_EARLY);
        }
    }

    @Test
    void aDraftWhoseDayHasComeIsNotPublished() {
        Draft draft = limited(20);
        clock.set("2026-05-01T00:00");

        refused(() -> book.publish(publisher, draft.id(), draft.version(), "x"), PolicyProblem.DRAFT_TOO_EARLY);
        Draft moved = book.setPeriod(editor, draft.id(), draft.version(), FIRST_DAY.plusDays(9), null);
        book.publish(publisher, moved.id(), moved.version(), "x");

        assertThat(on(FIRST_DAY.plusDays(8))).isEqualTo(30);
        assertThat(on(FIRST_DAY.plusDays(9))).isEqualTo(20);
    }

    @Test
    void onePackIsChangedOnceAtATimeAndADiscardedDraftMakesRoom() {
        Draft draft = begin();
        refused(this::begin, PolicyProblem.DRAFT_OPEN);

        book.discard(editor, draft.id(), draft.version(), "重来");
        assertThat(begin().contents().identity().version()).isEqualTo("1.1.0");
        assertThat(book.drafts(county)).extracting(Draft::state).contains(DraftState.DISCARDED, DraftState.DRAFT);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Draft draft = begin();
        book.putRules(editor, draft.id(), draft.version(), "OWN_RULE", List.of(row("OWN_RULE", 1)));

        refused(
                () -> book.putRules(editor, draft.id(), draft.version(), "OWN_RULE", List.of()),
                CommonProblem.STALE_VERSION);
        refused(() -> book.publish(publisher, draft.id(), draft.version(), "x"), CommonProblem.STALE_VERSION);
        refused(() -> book.publish(publisher, draft.id(), null, "x"), CommonProblem.FIELD_REQUIRED);
    }

    @Test
    void theCountyReadsAndOnlyTheProvinceWrites() {
        Draft draft = limited(20);

        assertThat(book.rules(county, "CN-2020", "1.0.0", new RuleQuery("外出", false, null, 50))
                        .items())
                .extracting(Rule::code)
                .contains(LIMIT);
        refused(() -> book.begin(county, new NewDraft("SN", FIRST_DAY, null, null, null)), CommonProblem.NOT_PERMITTED);
        refused(
                () -> book.putRules(county, draft.id(), draft.version(), LIMIT, List.of()),
                CommonProblem.NOT_PERMITTED);
        refused(() -> book.publish(county, draft.id(), draft.version(), "x"), CommonProblem.NOT_PERMITTED);
    }

    @Test
    void aCountysOwnOverlayBeginsEmptyAndDecidesForThatCounty() {
        Draft begun = book.begin(editor, new NewDraft("SN-610103", FIRST_DAY, "碑林区规则", "Rules of Beilin", "610103"));
        Draft draft = limit(begun, 15);
        book.publish(publisher, draft.id(), draft.version(), "x");

        assertThat(on(FIRST_DAY)).isEqualTo(15);
        assertThat(shelf.rule(LIMIT, Jurisdiction.of(List.of("61", "6101", "610104")), FIRST_DAY)
                        .intValue())
                .isEqualTo(30);
        assertThat(on(FIRST_DAY.minusDays(1))).isEqualTo(30);
    }

    @Test
    void everyStepIsOnTheAuditLogWithWhatItChanged() {
        Draft draft = limited(20);
        book.publish(publisher, draft.id(), draft.version(), "省厅通知");

        assertThat(audited)
                .extracting(AuditRecord::action)
                .containsExactly(
                        "POLICY_DRAFT_BEGUN", "POLICY_DRAFT_CHANGED", "POLICY_DRAFT_CHANGED", "POLICY_PUBLISHED");
        assertThat(audited.get(3).details())
                .containsEntry("reason", "省厅通知")
                .containsEntry("version", "1.1.0")
                .hasEntrySatisfying("changes", changes -> assertThat(changes).contains("由 30 天改为 20 天"));
    }

    @Test
    void theDocumentGoesOutAndComesBackAsTheNextVersion() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackContents contents = limited(20).contents();
        book.write(contents, out);
        book.discard(editor, "draft-1", null, "改用文件");

        Draft imported = book.beginWith(editor, new ByteArrayInputStream(out.toByteArray()));

        assertThat(imported.contents()).isEqualTo(contents);
        assertThat(imported.baseVersion()).isEqualTo("1.0.0");
        refused(
                () -> book.beginWith(editor, new ByteArrayInputStream(new byte[] {'<', 'a', '/', '>'})),
                PolicyProblem.PACK_UNREADABLE);
    }

    @Test
    void whatADocumentCannotHoldIsRefusedBeforeItIsKept() {
        Draft draft = begin();
        List<WorkedCase> cases =
                List.of(new WorkedCase("坏\u0001字", LIMIT, FIRST_DAY, WorkedCase.Question.VALUE, "", "30"));
        refused(() -> book.putCases(editor, draft.id(), draft.version(), cases), PolicyProblem.PACK_UNREADABLE);
        assertThat(book.find(editor, draft.id()).contents()).isEqualTo(draft.contents());
        book.discard(editor, draft.id(), null, "x");
        String huge = "<policy-pack id='SN' version='1' jurisdiction='61' zh='a' en='b' valid-from='2026-05-01'>"
                + "<rule code='A' number='1e999999999' unit='COUNT' source='s' article='' verified='true'/></policy-pack>";
        refused(
                () -> book.beginWith(editor, new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))),
                CommonProblem.FIELD_INVALID);
    }

    @Test
    void theTableGoesOutAndComesBackUnchanged() {
        Draft draft = begin();
        List<List<String>> rows = new ArrayList<>();
        book.writeRules(draft.contents(), writer(rows));

        Draft imported = book.importRules(editor, draft.id(), draft.version(), table(rows));

        assertThat(imported.contents()).isEqualTo(draft.contents());
    }

    @Test
    void aTableWithABadCellIsRefusedAsAWholeAndNamesTheCell() {
        Draft draft = begin();
        List<List<String>> rows = new ArrayList<>();
        book.writeRules(draft.contents(), writer(rows));
        List<String> bad = new ArrayList<>(rows.get(1));
        bad.set(rows.get(0).indexOf("单位"), "FORTNIGHTS");
        rows.set(1, bad);

        assertThatThrownBy(() -> book.importRules(editor, draft.id(), draft.version(), table(rows)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("row[2].单位"));
        assertThat(book.find(editor, draft.id()).contents()).isEqualTo(draft.contents());
    }

    @Test
    void rulesAreListedPageByPageWithoutLossOrRepetition() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            Page<Rule> page = book.rules(county, "CN-2012", "1.0.0", new RuleQuery(null, false, cursor, 7));
            page.items().forEach(rule -> codes.add(rule.code() + rule.validity().from()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(codes).doesNotHaveDuplicates().hasSameSizeAs(new Cn2012().rules());
        assertThat(book.rules(county, "CN-2020", "1.0.0", new RuleQuery(null, true, null, 200))
                        .items())
                .isNotEmpty()
                .noneMatch(Rule::verified);
    }

    @ParameterizedTest
    @CsvSource({"lower_case,1,source", "A,1,''", "A,1e999999999,source", "A,'',source"})
    void aRowThatBreaksItsRuleIsRefused(String code, String number, String source) {
        Draft draft = begin();
        RuleRow row = new RuleRow(
                code,
                "",
                number.isEmpty() ? null : new BigDecimal(number),
                RuleUnit.COUNT,
                null,
                source,
                null,
                false,
                null,
                null,
                null,
                false);

        assertThatThrownBy(() -> book.putRules(editor, draft.id(), draft.version(), code, List.of(row)))
                .isInstanceOf(ProblemException.class);
        assertThat(book.find(editor, draft.id()).version()).isEqualTo(draft.version());
    }

    private int on(LocalDate day) {
        return shelf.rule(LIMIT, BEILIN, day).intValue();
    }

    private Draft begin() {
        return book.begin(editor, new NewDraft("CN-2020", FIRST_DAY, null, null, null));
    }

    private Draft limited(int days) {
        return limit(begin(), days);
    }

    /** Another limit, with the worked cases on it. */
    private Draft limit(Draft draft, int days) {
        Draft put = book.putRules(editor, draft.id(), draft.version(), LIMIT, List.of(row(LIMIT, days)));
        List<WorkedCase> cases = new ArrayList<>(put.contents().workedCases());
        cases.removeIf(worked -> worked.ruleCode().equals(LIMIT));
        cases.add(new WorkedCase(
                "县级可批准的外出",
                LIMIT,
                put.contents().validity().from(),
                WorkedCase.Question.VALUE,
                "",
                Integer.toString(days)));
        return book.putCases(editor, put.id(), put.version(), cases);
    }

    private static RuleRow row(String code, int number) {
        return new RuleRow(
                code,
                code.equals(LIMIT) ? "县级可批准的外出" : "自有规则",
                BigDecimal.valueOf(number),
                RuleUnit.CALENDAR_DAYS,
                null,
                "《测试通知》",
                "省厅通知第三条",
                false,
                null,
                null,
                null,
                false);
    }

    private static void refused(ThrowingCallable step, ProblemCode code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Shelf shelf() {
        Shelf shelf = new Shelf();
        shelf.calendar(List.of(new Holidays()));
        shelf.add(new Cn2012());
        shelf.add(new Cn2020());
        shelf.add(new Shaanxi());
        return shelf;
    }

    private AuditLog audit() {
        return new AuditLog() {
            @Override
            public void record(Caller actor, AuditRecord record) {
                audited.add(record);
            }

            @Override
            public Verification verify() {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static TableWriter writer(List<List<String>> rows) {
        return new TableWriter() {
            @Override
            public void row(List<String> cells) {
                rows.add(cells);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static TableReader table(List<List<String>> rows) {
        return new TableReader() {
            private int next = 1;

            @Override
            public List<String> heading() {
                return rows.get(0);
            }

            @Override
            public boolean hasNext() {
                return next < rows.size();
            }

            @Override
            public TableRow next() {
                next++;
                return new TableRow(next, rows.get(next - 1));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
