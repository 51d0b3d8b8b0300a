package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.NewDocument;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.Supervisees;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents from issue to answer, and S-12: the court's route down, dead letter, recovery; on a real Derby. */
class ExchangeTest {
    private static final Caller BEILIN = new Caller("beilin", "碑林", "beilin", Set.of(Role.COUNTY_OFFICER));
    private static final Caller XIAN = new Caller("xian", "西安", "xian", Set.of(Role.CITY_OFFICER));
    private static final Caller COURT = new Caller("agency.court", "法院", "province", Set.of(Role.AGENCY));
    private static final NewDocument PROPOSAL = new NewDocument("D-17", "court", "probationer", "撤销缓刑建议书", "事实与理由");

    private static TestStore store;

    private final MovableClock clock = new MovableClock(Instant.parse("2019-03-31T01:00:00Z"));
    private final List<AuditRecord> audited = new ArrayList<>();
    private final AtomicInteger nextId = new AtomicInteger();
    private final Routes routes = new Routes();
    private final Gateway gateway = new Gateway();
    private ExchangeStore exchange;
    private DocumentService documents;
    private ReceiptService receipts;
    private Dispatcher dispatcher;

    @BeforeAll
    static void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/exchange.xml");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void world() {
        store.transactions()
                .run(() -> store.jpa("anjiao-exchange").tx(em -> {
                    for (String entity : List.of("DocumentEntity", "MessageEntity", "AttemptEntity", "CounterEntity")) {
                        em.createQuery("delete from " + entity + " e").executeUpdate();
                    }
                }));
        exchange = new ExchangeStore(store.jpa("anjiao-exchange"));
        Organization organization = Stubs.of(Organization.class, new Units());
        Supervisees supervisees = Stubs.of(Supervisees.class, new Persons());
        AuditLog audit = Stubs.of(AuditLog.class, new AuditList());
        AccessControl access = Stubs.of(AccessControl.class, new Access());
        Catalogue catalogue = Catalogue.load();
        dispatcher = new Dispatcher(
                exchange,
                store.transactions(),
                catalogue,
                routes,
                organization,
                supervisees,
                audit,
                this::nextId,
                clock,
                new RetryPolicy(5, Duration.ofSeconds(30), Duration.ofMinutes(60), Duration.ofMinutes(5)),
                Runnable::run);
        documents = new DocumentService(
                exchange,
                store.transactions(),
                catalogue,
                routes,
                () -> {},
                organization,
                supervisees,
                Stubs.of(SuperviseeDirectory.class, new Labels()),
                access,
                audit,
                this::nextId,
                clock);
        receipts = new ReceiptService(exchange, store.transactions(), catalogue, access, audit, clock);
    }

    private String nextId() {
        return "id-%06d".formatted(nextId.incrementAndGet());
    }

    @Test
    void numbersRunPerUnitCodeAndYear() {
        assertThat(documents.issue(BEILIN, PROPOSAL).number()).isEqualTo("610103-D17-2019-0001");
        assertThat(documents.issue(BEILIN, PROPOSAL).number()).isEqualTo("610103-D17-2019-0002");
        clock.set(Instant.parse("2019-12-31T16:00:00Z"));
        assertThat(documents.issue(BEILIN, PROPOSAL).number())
                .as("already 2020 in Shanghai")
                .isEqualTo("610103-D17-2020-0001");
    }

    @Test
    void numberIsNotLostWhenTheTransactionFails() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    documents.issue(BEILIN, PROPOSAL);
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(documents.list(BEILIN, all()).items()).isEmpty();
        assertThat(exchange.agenciesWithWork(clock.instant())).isEmpty();
        assertThat(documents.issue(BEILIN, PROPOSAL).number()).isEqualTo("610103-D17-2019-0001");
    }

    @Test
    void rulesOfIssuing() {
        refused(ExchangeProblem.DOCUMENT_CODE_UNKNOWN, () -> issue("D-99", "court", "probationer", "t", "b"));
        refused(ExchangeProblem.DOCUMENT_SUBJECT_CATEGORY, () -> issue("D-18", "court", "probationer", "t", "b"));
        refused(CommonProblem.FIELD_REQUIRED, () -> issue("D-17", "court", "probationer", " ", "b"));
        refused(CommonProblem.FIELD_REQUIRED, () -> issue("D-17", "court", "probationer", "t", null));
        refused(CommonProblem.FIELD_INVALID, () -> issue("D-17", "Court!", "probationer", "t", "b"));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> issue("D-17", "court", "stranger", "t", "b"));
        refused(CommonProblem.NOT_PERMITTED, () -> documents.issue(XIAN, PROPOSAL));
        Caller office = new Caller("o", "o", "office", Set.of(Role.COUNTY_OFFICER));
        refused(ExchangeProblem.DOCUMENT_ISSUER_LEVEL, () -> documents.issue(office, PROPOSAL));
        assertThat(documents.list(BEILIN, all()).items()).isEmpty();
    }

    @Test
    void receiptAtOnceDeliversAndStartsTheReplyClock() {
        routes.use(gateway);
        gateway.answer = sent -> new ExchangeOutcome.Received("R-1", clock.instant());
        Document issued = documents.issue(BEILIN, PROPOSAL);
        assertThat(issued.state()).isEqualTo(MessageState.QUEUED);
        dispatcher.run();

        Document delivered = documents.find(BEILIN, issued.id());
        assertThat(delivered.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(delivered.receiptNumber()).isEqualTo("R-1");
        assertThat(delivered.replyDueOn()).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(delivered.attempts()).extracting(Document.Attempt::outcome).containsExactly("RECEIVED");
        assertThat(gateway.sent).singleElement().satisfies(sent -> {
            assertThat(sent.superviseeIdNumber()).isEqualTo("619900198001010014");
            assertThat(sent.senderCode()).isEqualTo("610103");
            assertThat(sent.replyDays()).isEqualTo(30);
        });
        clock.set(Instant.parse("2019-04-30T15:59:59Z"));
        assertThat(documents.find(BEILIN, issued.id()).replyOverdue()).isFalse();
        clock.set(Instant.parse("2019-04-30T16:00:00Z"));
        assertThat(documents.find(XIAN, issued.id()).replyOverdue()).isTrue();
    }

    @Test
    void withoutRouteMessagesAreHeldAndGoOutOnceItIsBack() {
        Document issued = documents.issue(BEILIN, PROPOSAL);
        dispatcher.run();
        gateway.installed = false;
        routes.use(gateway);
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        dispatcher.run();
        Document held = documents.find(BEILIN, issued.id());
        assertThat(held.state()).isEqualTo(MessageState.QUEUED);
        assertThat(held.routeInstalled()).isFalse();
        assertThat(held.tries()).isZero();
        assertThat(held.attempts()).isEmpty();
        gateway.installed = true;
        gateway.answer = sent -> new ExchangeOutcome.Received("R-1", clock.instant());
        dispatcher.run();
        assertThat(documents.find(BEILIN, issued.id()).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void routeThatVanishesBetweenClaimAndTryCostsNoTry() {
        routes.use(gateway);
        gateway.answer = sent -> null;
        Document issued = documents.issue(BEILIN, PROPOSAL);
        dispatcher.run();
        assertThat(documents.find(BEILIN, issued.id()))
                .satisfies(held -> assertThat(held.state()).isEqualTo(MessageState.QUEUED))
                .satisfies(held -> assertThat(held.tries()).isZero());
        gateway.answer = sent -> new ExchangeOutcome.Accepted();
        dispatcher.run();
        assertThat(documents.find(BEILIN, issued.id()).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void failuresBackOffUntilDeadLetterAndResendKeepsTheKey() {
        routes.use(gateway);
        gateway.answer = sent -> new ExchangeOutcome.Failed("connection refused");
        Document issued = documents.issue(BEILIN, PROPOSAL);
        for (long seconds : List.of(30L, 60L, 120L, 240L)) {
            dispatcher.run();
            Document retrying = documents.find(BEILIN, issued.id());
            assertThat(retrying.state()).isEqualTo(MessageState.RETRYING);
            assertThat(retrying.nextTryAt()).isEqualTo(clock.instant().plusSeconds(seconds));
            clock.set(retrying.nextTryAt().minusMillis(1));
            int before = gateway.sent.size();
            dispatcher.run();
            assertThat(gateway.sent).as("not before its time").hasSize(before);
            clock.set(retrying.nextTryAt());
        }
        dispatcher.run();
        Document dead = documents.find(BEILIN, issued.id());
        assertThat(dead.state()).isEqualTo(MessageState.DEAD_LETTER);
        assertThat(dead.lastError()).isEqualTo("connection refused");
        assertThat(dead.attempts()).hasSize(5);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        dispatcher.run();
        assertThat(gateway.sent).hasSize(5);

        refused(CommonProblem.NOT_PERMITTED, () -> documents.resend(XIAN, issued.id()));
        documents.resend(BEILIN, issued.id());
        gateway.answer = sent -> new ExchangeOutcome.Received("R-1", clock.instant());
        dispatcher.run();
        assertThat(documents.find(BEILIN, issued.id()).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(gateway.sent.stream().map(OutgoingDocument::messageId).distinct())
                .hasSize(1);
        assertThat(audited)
                .extracting(AuditRecord::action)
                .contains(
                        "DOCUMENT_ISSUE",
                        "DOCUMENT_RETRYING",
                        "DOCUMENT_DEAD_LETTER",
                        "DOCUMENT_RESEND",
                        "DOCUMENT_DELIVERED");
    }

    @Test
    void exceptionOfARouteIsAFailedTry() {
        routes.use(gateway);
        gateway.answer = sent -> {
            throw new IllegalStateException("bug");
        };
        Document issued = documents.issue(BEILIN, PROPOSAL);
        dispatcher.run();
        assertThat(documents.find(BEILIN, issued.id()).lastError()).contains("bug");
    }

    @Test
    void claimOfADeadServerRunsOut() {
        documents.issue(BEILIN, PROPOSAL);
        String id = exchange.waiting("court", clock.instant(), 1).get(0).message().id;
        Instant now = clock.instant();
        assertThat(exchange.claim(id, now, now.plusSeconds(300))).isTrue();
        assertThat(exchange.claim(id, now, now.plusSeconds(300))).isFalse();
        routes.use(gateway);
        gateway.answer = sent -> new ExchangeOutcome.Accepted();
        dispatcher.run();
        assertThat(gateway.sent).isEmpty();
        clock.set(now.plusSeconds(300));
        dispatcher.run();
        assertThat(gateway.sent).extracting(OutgoingDocument::messageId).containsExactly(id);
    }

    @Test
    void receiptsComeByThemselves() {
        String messageId = sentMessage();
        Receipt receipt = new Receipt(messageId, Receipt.Kind.RECEIVED, "R-7", clock.instant(), null);
        Caller otherCourt = new Caller("agency.court2", "x", "province", Set.of(Role.AGENCY));
        refused(CommonProblem.RECORD_NOT_FOUND, () -> receipts.accept(otherCourt, receipt));
        Caller impostor = new Caller("agency.court", "x", "province", Set.of(Role.CITY_OFFICER));
        refused(CommonProblem.NOT_PERMITTED, () -> receipts.accept(impostor, receipt));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> receipts.accept(
                        COURT, new Receipt(messageId, Receipt.Kind.RECEIVED, " ", clock.instant(), null)));
        refused(
                CommonProblem.FIELD_INVALID,
                () -> receipts.accept(
                        COURT,
                        new Receipt(
                                messageId,
                                Receipt.Kind.RECEIVED,
                                "R",
                                clock.instant().plusSeconds(1),
                                null)));

        assertThat(receipts.accept(COURT, receipt)).isEqualTo(MessageState.DELIVERED);
        assertThat(receipts.accept(COURT, receipt)).as("again").isEqualTo(MessageState.DELIVERED);
        refused(
                ExchangeProblem.RECEIPT_CONTRADICTS,
                () -> receipts.accept(
                        COURT, new Receipt(messageId, Receipt.Kind.RECEIVED, "R-8", clock.instant(), null)));
        assertThat(receipts.accept(COURT, new Receipt(messageId, Receipt.Kind.ANSWERED, null, clock.instant(), "裁定")))
                .isEqualTo(MessageState.ANSWERED);
        refused(
                ExchangeProblem.MESSAGE_STATE,
                () -> receipts.accept(
                        COURT, new Receipt(messageId, Receipt.Kind.REFUSED, null, clock.instant(), "no")));
        assertThat(audited).extracting(AuditRecord::action).containsOnlyOnce("RECEIPT_RECEIVED", "RECEIPT_ANSWERED");
    }

    @Test
    void receiptThatOvertakesTheAnswerStands() {
        routes.use(gateway);
        gateway.answer = sent -> {
            receipts.accept(COURT, new Receipt(sent.messageId(), Receipt.Kind.RECEIVED, "R-9", clock.instant(), null));
            return new ExchangeOutcome.Failed("read timed out");
        };
        Document issued = documents.issue(BEILIN, PROPOSAL);
        dispatcher.run();
        Document delivered = documents.find(BEILIN, issued.id());
        assertThat(delivered.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(delivered.attempts()).extracting(Document.Attempt::outcome).containsExactly("FAILED");
    }

    @Test
    void deliveryByHandEndsTheTries() {
        Document issued = documents.issue(BEILIN, PROPOSAL);
        refused(CommonProblem.FIELD_REQUIRED, () -> documents.deliverByHand(BEILIN, issued.id(), " "));
        assertThat(documents.deliverByHand(BEILIN, issued.id(), "专人送达").state()).isEqualTo(MessageState.MANUAL);
        routes.use(gateway);
        dispatcher.run();
        assertThat(gateway.sent).isEmpty();
        refused(ExchangeProblem.MESSAGE_STATE, () -> documents.resend(BEILIN, issued.id()));
    }

    @Test
    void listGoesPageByPageWithinTheOwnSubtree() {
        for (int i = 0; i < 3; i++) {
            documents.issue(BEILIN, PROPOSAL);
        }
        var first = documents.list(XIAN, new DocumentQuery(null, null, null, 2));
        assertThat(first.items())
                .extracting(Document::number)
                .containsExactly("610103-D17-2019-0003", "610103-D17-2019-0002");
        var second = documents.list(XIAN, new DocumentQuery(null, MessageState.QUEUED, first.next(), 2));
        assertThat(second.items()).extracting(Document::number).containsExactly("610103-D17-2019-0001");
        assertThat(second.next()).isNull();
        Caller lianhu = new Caller("l", "l", "lianhu", Set.of(Role.COUNTY_OFFICER));
        assertThat(documents.list(lianhu, all()).items()).isEmpty();
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> documents.find(lianhu, first.items().get(0).id()));
    }

    private String sentMessage() {
        routes.use(gateway);
        gateway.answer = sent -> new ExchangeOutcome.Accepted();
        documents.issue(BEILIN, PROPOSAL);
        dispatcher.run();
        return gateway.sent.get(0).messageId();
    }

    private void issue(String code, String agency, String person, String title, String body) {
        documents.issue(BEILIN, new NewDocument(code, agency, person, title, body));
    }

    private static DocumentQuery all() {
        return new DocumentQuery(null, null, null, 50);
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Keeps what is sent and answers as told; an answer of null means that no route took it. */
    private static final class Gateway implements AgencyGateway {
        private final List<OutgoingDocument> sent = new ArrayList<>();
        private boolean installed = true;
        private Function<OutgoingDocument, ExchangeOutcome> answer;

        @Override
        public boolean takes(String agency, String documentCode) {
            return installed;
        }

        @Override
        public Optional<ExchangeOutcome> send(OutgoingDocument document) {
            sent.add(document);
            return Optional.ofNullable(answer.apply(document));
        }
    }

    private static final Map<String, String> PARENTS =
            Map.of("xian", "province", "beilin", "xian", "lianhu", "xian", "office", "beilin");

    private static boolean within(String unit, String ancestor) {
        for (String at = unit; at != null; at = PARENTS.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** A province, a city, two counties and an office. */
    public static final class Units {
        public Unit unit(String id, Instant at) {
            UnitType type = switch (id) {
                case "province" -> UnitType.PROVINCE_JUSTICE;
                case "xian" -> UnitType.CITY_JUSTICE;
                case "office" -> UnitType.JUSTICE_OFFICE;
                default -> UnitType.COUNTY_JUSTICE;
            };
            String code = id.equals("beilin") ? "610103" : id;
            return new Unit(id, code, id, type, PARENTS.get(id), null, Instant.EPOCH, null);
        }

        public Unit root(Instant at) {
            return unit("province", at);
        }

        public OrganizationTree tree(Axis axis, Instant at) {
            return Stubs.of(OrganizationTree.class, new Tree());
        }
    }

    /** The same units as a tree. */
    public static final class Tree {
        public TreeNode root() {
            return new TreeNode("province", "省", "61", 0, null, List.of("xian"));
        }

        public List<String> unitsBelow(String key) {
            return List.of("province", "xian", "beilin", "lianhu", "office").stream()
                    .filter(unit -> within(unit, key))
                    .toList();
        }

        public List<String> officesBelow(String key) {
            return within("office", key) ? List.of("office") : List.of();
        }
    }

    /** Decides by role and subtree. */
    public static final class Access {
        public void require(Caller caller, Permission permission, String unit) {
            if (!caller.may(permission)) {
                throw new ProblemException(CommonProblem.NOT_PERMITTED, null, permission);
            }
            if (!within(unit, caller.unitId())) {
                throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
            }
        }

        public String scope(Caller caller, Permission permission, String wished) {
            String unit = wished == null ? caller.unitId() : wished;
            require(caller, permission, unit);
            return unit;
        }
    }

    /** Two probationers, one of another county. */
    public static final class Persons {
        public Supervisee find(Caller caller, String id) {
            String unit = id.equals("stranger") ? "lianhu" : "office";
            return new Supervisee(
                    id,
                    "SN-" + id,
                    "测试对象01",
                    "6199**********0014",
                    null,
                    LocalDate.of(1980, 1, 1),
                    Category.PROBATION,
                    null,
                    null,
                    null,
                    unit,
                    Set.of(),
                    false,
                    false,
                    null,
                    null,
                    null,
                    1,
                    false);
        }

        public Supervisee unmask(Caller caller, String id, String purpose) {
            assertThat(caller.roles()).containsExactly(Role.SYSTEM);
            assertThat(purpose).contains("610103-D17-2019-");
            Supervisee masked = find(caller, id);
            return new Supervisee(
                    masked.id(),
                    masked.number(),
                    masked.name(),
                    "619900198001010014",
                    null,
                    masked.birthDate(),
                    masked.category(),
                    null,
                    null,
                    null,
                    masked.unitId(),
                    Set.of(),
                    false,
                    false,
                    null,
                    null,
                    null,
                    1,
                    true);
        }
    }

    /** Labels of persons. */
    public static final class Labels {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "SN-" + id, "测**", "office", false, false));
        }
    }

    /** Keeps what is put on record. */
    public final class AuditList {
        public void record(Caller caller, AuditRecord record) {
            audited.add(record);
        }
    }
}
