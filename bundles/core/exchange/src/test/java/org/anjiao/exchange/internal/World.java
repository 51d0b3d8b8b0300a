package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.NewDocument;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.reply.CaseReplies;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The exchange on a real Derby with one county, its office, a city, a probationer, and a court whose route a test sets. */
final class World implements AutoCloseable {
    static final Caller BEILIN = new Caller("beilin", "碑林", "beilin", Set.of(Role.COUNTY_OFFICER));
    static final Caller LIANHU = new Caller("lianhu", "莲湖", "lianhu", Set.of(Role.COUNTY_OFFICER));
    static final Caller XIAN = new Caller("xian", "西安", "xian", Set.of(Role.CITY_OFFICER));
    static final Caller COURT = new Caller("agency.court", "法院", "province", Set.of(Role.AGENCY));
    static final NewDocument PROPOSAL = new NewDocument("D-17", "court", "probationer", "撤销缓刑建议书", "事实与理由");
    static final NewDocument STRANGERS_PROPOSAL = new NewDocument("D-17", "court", "stranger", "撤销缓刑建议书", "事实与理由");

    final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/exchange.xml");
    final MovableClock clock = new MovableClock(Instant.parse("2019-03-31T01:00:00Z"));
    final List<AuditRecord> audited = new CopyOnWriteArrayList<>();
    /** Units that have switched the court's route off. */
    final Set<String> without = new HashSet<>();

    /** What was handed to cases, by the account that answered, or "delivered". */
    final List<Map.Entry<String, CaseReply>> handed = new CopyOnWriteArrayList<>();
    /** What a case says to an answer. */
    Consumer<CaseReply> caseAnswers = reply -> {};

    /** Whose case is a sensitive one. */
    final Secrets secrets = new Labels();

    final Routes routes = new Routes((module, unit) -> module.startsWith("agency.") && !without.contains(unit));
    final Gateway gateway = new Gateway();
    final ExchangeStore exchange = new ExchangeStore(store.jpa("anjiao-exchange"));
    final DocumentService documents;
    final DraftFollower follower;
    final TestUnits units = new TestUnits()
            .add("province", "61", UnitType.PROVINCE_JUSTICE, null, null)
            .add("xian", "6101", UnitType.CITY_JUSTICE, "province", null)
            .add("beilin", "610103", UnitType.COUNTY_JUSTICE, "xian", null)
            .add("lianhu", "610104", UnitType.COUNTY_JUSTICE, "xian", null)
            .add("office", "610103001", UnitType.JUSTICE_OFFICE, "beilin", null)
            .add("lianhu-office", "610104001", UnitType.JUSTICE_OFFICE, "lianhu", null);
    final ReceiptService receipts;
    final ServedDocumentService served;
    final Dispatcher dispatcher;

    private final AtomicInteger nextId = new AtomicInteger();

    World() {
        AccessControl access = new TestAccess(units);
        Supervisees supervisees = Stubs.of(Supervisees.class, new Persons());
        AuditLog audit = Stubs.of(AuditLog.class, new AuditList());
        Catalogue catalogue = Catalogue.load();
        Shelf law = new Shelf();
        law.calendar(List.of(new Holidays()));
        law.add(new Cn2012());
        law.add(new Cn2020());
        ReplyClock replies = new ReplyClock(catalogue, law, law, units);
        WayBack wayBack = new WayBack(cases());
        dispatcher = new Dispatcher(
                exchange,
                store.transactions(),
                replies,
                wayBack,
                routes,
                units,
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
                units,
                supervisees,
                Stubs.of(SuperviseeDirectory.class, secrets),
                access,
                audit,
                this::nextId,
                clock);
        follower = new DraftFollower(
                exchange,
                catalogue,
                units,
                Stubs.of(SuperviseeDirectory.class, secrets),
                store.transactions(),
                audit,
                clock);
        served = new ServedDocumentService(
                exchange, units, Stubs.of(SuperviseeDirectory.class, secrets), access, audit, clock);
        receipts = new ReceiptService(exchange, store.transactions(), replies, wayBack, access, audit, clock);
    }

    private CaseReplies cases() {
        return new CaseReplies() {
            @Override
            public void delivered(CaseReply reply) {
                handed.add(Map.entry("delivered", reply));
            }

            @Override
            public void answered(Caller caller, CaseReply reply) {
                caseAnswers.accept(reply);
                handed.add(Map.entry(caller.account(), reply));
            }
        };
    }

    /** Issued by hand: drafted by one officer and signed by the head of the same county. */
    Document issued(Caller drafter, NewDocument document) {
        Caller head = new Caller("head", "局长", drafter.unitId(), Set.of(Role.COUNTY_JUSTICE_HEAD));
        return documents.sign(head, documents.draft(drafter, document, "纸质案件补发").id());
    }

    private String nextId() {
        return "id-%06d".formatted(nextId.incrementAndGet());
    }

    static NewDocument proposalOn(String person) {
        return new NewDocument("D-17", "court", person, "撤销缓刑建议书", "事实与理由");
    }

    static DocumentQuery all() {
        return new DocumentQuery(null, null, false, null, 50);
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Override
    public void close() {
        store.close();
    }

    /** Keeps what is sent and answers as told; an answer of null means that no route took it. */
    static final class Gateway implements AgencyGateway {
        final List<OutgoingDocument> sent = new ArrayList<>();
        boolean installed = true;
        Function<OutgoingDocument, ExchangeOutcome> answer;

        @Override
        public boolean takes(String agency, String documentCode) {
            return installed;
        }

        @Override
        public Optional<String> module(String agency) {
            return installed ? Optional.of("agency." + agency) : Optional.empty();
        }

        @Override
        public Optional<ExchangeOutcome> send(OutgoingDocument document) {
            sent.add(document);
            return Optional.ofNullable(answer.apply(document));
        }
    }

    /** Two probationers, one of another county. */
    public final class Persons {
        public Supervisee find(Caller caller, String id, String purpose) {
            String unit = id.equals("stranger") ? "lianhu" : keeper;
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
                    Set.of(),
                    1,
                    false);
        }

        public Supervisee unmask(Caller caller, String id, String purpose) {
            assertThat(caller.roles()).containsExactly(Role.SYSTEM);
            assertThat(purpose).containsPattern("\\b61\\d+-D\\d\\d-20\\d\\d-\\d{4}\\b");
            Supervisee masked = find(caller, id, purpose);
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
                    Set.of(),
                    1,
                    true);
        }
    }

    /** The office that keeps everybody now. */
    String keeper = "office";

    /** Labels of persons. */
    public final class Labels extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "SN-" + id, "测**", keeper, false, false));
        }

        public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
            Map<String, SuperviseeLabel> labels = new HashMap<>();
            ids.forEach(id -> labels.put(id, label(id).orElseThrow()));
            return labels;
        }
    }

    /** Keeps what is put on record. */
    public final class AuditList {
        public void record(Caller caller, AuditRecord record) {
            audited.add(record);
        }
    }
}
