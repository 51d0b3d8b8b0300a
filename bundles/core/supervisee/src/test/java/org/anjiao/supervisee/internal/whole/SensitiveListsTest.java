package org.anjiao.supervisee.internal.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.guarantor.GuarantorBook;
import org.anjiao.supervisee.internal.minor.GuardianBook;
import org.anjiao.supervisee.internal.minor.SchoolContactBook;
import org.anjiao.supervisee.internal.rights.DisclosureBook;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.track.TrackRequestBook;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.VisitKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of the registry and what it does with sensitive cases that its reader does not know. */
class SensitiveListsTest {
    private static final String API = "org.anjiao.supervisee.";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /** Of one person: refused as the file is. */
    private static final Set<String> OF_PERSON = Set.of(
            "EmOrders.ofSupervisee",
            "Timeline.of",
            "correction.Announcements.ofPerson",
            "correction.CorrectionGroups.ofPerson",
            "correction.CorrectionPlans.ofPerson",
            "detention.Detentions.ofPerson",
            "education.Sessions.hours",
            "guarantor.Guarantors.ofPerson",
            "hold.LegalHolds.ofSupervisee",
            "minor.Guardians.ofPerson",
            "minor.SchoolContacts.ofPerson",
            "prohibition.Trips.ofPerson",
            "psychology.Supports.of",
            "risk.RiskAssessments.history",
            "sensitive.SensitiveCases.of",
            "transfer.Stays.ofPerson");

    /** Lists within one answer on a person, refused in the same way. */
    private static final Set<String> WITHIN =
            Set.of("correction.ManagementClasses.ofPerson", "keyperson.KeyPersons.of");

    /** Left out of too, which {@link ListsContract} and {@link PendingContract} show. */
    private static final Set<String> SHOWN_BY_OTHERS = Set.of(
            "EmOrders.list",
            "absence.Absences.counts",
            "correction.Announcements.list",
            "correction.CorrectionGroups.list",
            "correction.CorrectionPlans.list",
            "correction.ManagementClasses.list",
            "decision.PendingDecisions.counts",
            "decision.PendingDecisions.list",
            "detention.Detentions.list",
            "entry.Referrals.counts",
            "exit.Terminations.list",
            "exitcontrol.ExitControls.list",
            "hold.LegalHolds.list",
            "keyperson.KeyPersons.listings",
            "prohibition.Trips.list",
            "risk.RiskAssessments.list",
            "transfer.Stays.moves");

    /** Figures of units, from which nobody can be told: they count everybody. */
    private static final Set<String> FIGURES = Set.of("visit.Verifications.quotas");

    /** About nobody who has a file; a step; and what another test looks at: the count beside the list, the moved of a merge. */
    private static final Set<String> OTHERS = Set.of(
            "assessment.Assessments.list",
            "education.Sessions.hoursOfListed",
            "due.DueRecounts.list",
            "merge.UnitMerges.list",
            "transfer.Stays.changeOffice",
            "due.DueList.counts",
            "merge.UnitMerges.moved");

    private static WholeCase whole;
    private static LimitSteps steps;
    private static TrackRequestBook tracks;
    private static DisclosureBook disclosures;
    private static SensitiveBook cases;
    private static DueListReader dues;

    /** Lists of units: each with what makes a person whom it shows. */
    private static final Map<String, Supplier<String>> LEFT_OUT = new TreeMap<>();

    @BeforeAll
    static void open() {
        whole = new WholeCase();
        whole.world.clock.set(TODAY + "T09:00");
        steps = new LimitSteps(whole);
        tracks = new TrackRequestBook(whole.desk);
        cases = new SensitiveBook(whole.desk);
        dues = new DueListReader(whole.desk);
        disclosures = new DisclosureBook(
                whole.desk, whole.world.registry, (record, cursor, limit, mayRead) -> new Page<>(List.of(), null));
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    static {
        begun("absence.Absences.list", DueKind.SEARCH_POLICE, null);
        begun("due.DueList.list", DueKind.COMPLAINT_ANSWER, null);
        begun("entry.Referrals.list", DueKind.REPORT_IN, "PROBATION");
        begun("exit.Releases.list", DueKind.RELEASE, null);
        begun("leave.Leaves.list", DueKind.LEAVE_START, null);
        begun("measure.Measures.list", DueKind.OBJECTION, null);
        begun("measure.Proceedings.list", DueKind.REVOCATION_RULING, "PROBATION");
        begun("prohibition.Permits.list", DueKind.PERMIT_END, null);
        begun("prohibition.Prohibitions.list", DueKind.PROHIBITION_END, null);
        begun("rights.Complaints.list", DueKind.COMPLAINT_ANSWER, null);
        begun("rights.DataCorrections.list", DueKind.CORRECTION_ANSWER, null);
        begun("rights.ProcuratorateOpinions.list", DueKind.PROCURATORATE_ANSWER, null);
        begun("transfer.Transfers.list", DueKind.TRANSFER_ASK, null);
        LEFT_OUT.put("education.Exemptions.list", SensitiveListsTest::exempt);
        with("education.Sessions.list", Category.PROBATION, SensitiveListsTest::invite);
        with("measure.RecommitCases.list", Category.TEMPORARY_SERVICE, SensitiveListsTest::recommit);
        with("medical.MedicalReviews.list", Category.TEMPORARY_SERVICE, SensitiveListsTest::review);
        with("medical.MedicalReviews.extensions", Category.TEMPORARY_SERVICE, SensitiveListsTest::extend);
        with("report.Reports.list", Category.PROBATION, SensitiveListsTest::report);
        with("rights.Disclosures.list", Category.PROBATION, SensitiveListsTest::disclose);
        with("track.TrackRequests.list", Category.PROBATION, SensitiveListsTest::ask);
        with("track.TrackRequests.own", Category.PROBATION, SensitiveListsTest::ask);
        with("visit.Verifications.list", Category.PROBATION, SensitiveListsTest::verify);
        with("visit.Visits.list", Category.PROBATION, SensitiveListsTest::visit);
    }

    private static void begun(String list, DueKind kind, String how) {
        LEFT_OUT.put(list, () -> steps.begin(kind, how, TODAY.plusDays(20)).person());
    }

    private interface Record {
        void of(String person);
    }

    private static void with(String list, Category category, Record record) {
        LEFT_OUT.put(list, () -> {
            String person = whole.person(category);
            record.of(person);
            return person;
        });
    }

    static Collection<String> lists() {
        return LEFT_OUT.keySet();
    }

    static Collection<String> ofPerson() {
        Set<String> lists = new TreeSet<>(OF_PERSON);
        lists.addAll(WITHIN);
        return lists;
    }

    @Test
    void theTableNamesEveryListOfTheRegistry() throws Exception {
        Set<String> named = new TreeSet<>(LEFT_OUT.keySet());
        named.addAll(OF_PERSON);
        named.addAll(SHOWN_BY_OTHERS);
        named.addAll(FIGURES);
        named.addAll(OTHERS);
        named.add("Supervisees.list");
        assertThat(apiLists()).isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListLeavesOutWhatItsReaderDoesNotNeedToKnow(String list) throws Exception {
        String person = LEFT_OUT.get(list).get();
        String other = LEFT_OUT.get(list).get();
        assertThat(shown(list, whole.world.province)).contains(person).contains(other);
        mark(person);
        assertThat(shown(list, whole.world.province))
                .as("does not know it")
                .doesNotContain(person)
                .contains(other);
        assertThat(shown(list, whole.world.city))
                .as("is told of it")
                .contains(person)
                .contains(other);
    }

    @ParameterizedTest
    @MethodSource("ofPerson")
    void recordsOfAPersonAreRefusedAsTheFileIs(String list) throws Exception {
        String person = whole.person(Category.PROBATION);
        assertThat(shown(list, whole.world.province, person)).isNotNull();
        mark(person);
        assertThatThrownBy(() -> shown(list, whole.world.province, person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_PERMITTED));
        assertThat(shown(list, whole.world.city, person)).isNotNull();
    }

    @Test
    void theListOfPersonsShowsTheNumberAlone() {
        String person = whole.person(Category.PROBATION);
        mark(person);
        assertThat(name(whole.world.province, person)).isEqualTo("***");
        assertThat(name(whole.world.city, person)).isEqualTo("测试对象01");
    }

    private static String name(Caller caller, String person) {
        return whole
                .world
                .registry
                .list(caller, new SuperviseeQuery(null, number(person), null, null, null, 10))
                .items()
                .stream()
                .filter(found -> found.id().equals(person))
                .map(SuperviseeSummary::name)
                .findFirst()
                .orElseThrow();
    }

    private static String number(String person) {
        return whole.world.registry.label(person).orElseThrow().number();
    }

    @Test
    void whatIsDueIsCountedAsItIsListed() {
        long before = due(whole.world.province);
        String person =
                steps.begin(DueKind.CORRECTION_ANSWER, null, TODAY.plusDays(20)).person();
        assertThat(due(whole.world.province)).isEqualTo(before + 1);
        long ofTheCity = due(whole.world.city);
        mark(person);
        assertThat(due(whole.world.province)).isEqualTo(before);
        assertThat(due(whole.world.city)).isEqualTo(ofTheCity);
    }

    private static long due(Caller caller) {
        return dues.counts(caller, null).stream()
                .filter(count -> count.kind() == DueKind.CORRECTION_ANSWER)
                .mapToLong(DueCount::open)
                .sum();
    }

    private static void mark(String person) {
        SensitiveCase marker = cases.propose(whole.world.beilin, new NewSensitiveCase(person, "媒体关注的案件", List.of()));
        cases.decide(whole.world.agencyHead, marker.id(), marker.version(), true, null);
    }

    /** What the list shows, as text. */
    private static String shown(String list, Caller caller) throws Exception {
        return shown(list, caller, null);
    }

    private static String shown(String list, Caller caller, String person) throws Exception {
        Method method = method(list);
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, caller, person))
                .toArray();
        try {
            return String.valueOf(method.invoke(service(method.getDeclaringClass()), arguments));
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    /** The first text is the person; of everything else there is as much as can be. */
    private static Object argument(Parameter parameter, Caller caller, String person) {
        if (parameter.getType() == Caller.class) {
            return caller;
        }
        boolean first = parameter.getDeclaringExecutable().getParameters()[1].equals(parameter);
        return parameter.getType() == String.class && first ? person : most(parameter.getType(), parameter.getName());
    }

    private static Object most(Class<?> type, String name) {
        if (type == int.class) {
            return Page.MAX_LIMIT;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == LocalDate.class && name.equals("endingBy")) {
            return TODAY.plusYears(1);
        }
        return type.isRecord() ? widest(type) : null;
    }

    private static Object widest(Class<?> query) {
        RecordComponent[] parts = query.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = query.getDeclaredConstructor(types);
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> most(part.getType(), part.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Method method(String list) throws ClassNotFoundException {
        int dot = list.lastIndexOf('.');
        return Arrays.stream(Class.forName(API + list.substring(0, dot)).getMethods())
                .filter(method -> method.getName().equals(list.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Object service(Class<?> api) throws IllegalAccessException {
        List<Object> services = new ArrayList<>(List.of(
                tracks,
                cases,
                dues,
                disclosures,
                whole.world.registry,
                new TimelineReader(whole.desk),
                new GuarantorBook(whole.desk, null),
                new GuardianBook(whole.desk, null),
                new SchoolContactBook(whole.desk)));
        for (Field field : WholeCase.class.getDeclaredFields()) {
            field.setAccessible(true);
            services.add(field.get(whole));
        }
        return services.stream().filter(api::isInstance).findFirst().orElseThrow();
    }

    /** Methods of the registry's services that ask who calls and answer with several records. */
    private static Set<String> apiLists() throws Exception {
        Set<String> lists = new TreeSet<>();
        for (Class<?> type : api()) {
            for (Method method : type.getMethods()) {
                boolean asks = method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
                boolean several = method.getReturnType() == Page.class || method.getReturnType() == List.class;
                if (type.isInterface() && asks && several) {
                    lists.add(type.getName().substring(API.length()) + "." + method.getName());
                }
            }
        }
        return lists;
    }

    private static List<Class<?>> api() throws IOException, ClassNotFoundException {
        URI place = URI.create(Supervisees.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        if (Files.isDirectory(Path.of(place))) {
            return classes(Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place), new HashMap<>())) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException, ClassNotFoundException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.startsWith(API) && name.endsWith(".class") && !name.contains(".spi."))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".class".length())));
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(Class.forName(name));
        }
        return classes;
    }

    /** The rules of 2012 fix hours of voluntary work. */
    private static String exempt() {
        LocalDate day = LocalDate.of(2019, 3, 5);
        whole.world.clock.set(day + "T09:00");
        String person = whole.person(Category.PROBATION);
        whole.exemptions.propose(
                whole.world.office,
                new ExemptionRequest(person, SessionKind.SERVICE, "丧失劳动能力", "证明", day, day.plusDays(60)));
        whole.world.clock.set(TODAY + "T09:00");
        return person;
    }

    private static void invite(String person) {
        whole.sessions.plan(
                whole.world.office,
                new NewSession(SessionKind.EDUCATION, "法律知识", "会议室", "某律师", whole.desk.now(), 60, Set.of(person)));
    }

    private static void recommit(String person) {
        whole.cases.open(whole.world.office, new Conduct(person, "GUARANTOR_LOST", TODAY, null, null));
    }

    private static void review(String person) {
        whole.look();
        steps.fulfil(DueKind.MEDICAL_REVIEW, new LimitSteps.Begun(person, person));
    }

    private static void extend(String person) {
        whole.look();
        whole.medical.proposeExtension(whole.world.beilin, person, 2, "正在住院", "住院证明");
    }

    private static void report(String person) {
        whole.reports.file(
                whole.world.office,
                new NewReport(
                        person, ReportSubject.REGULAR, ReportChannel.PHONE, whole.desk.now(), "一切正常", null, null));
    }

    private static void disclose(String person) {
        disclosures.disclose(whole.world.office, person, "本人申请");
    }

    private static void ask(String person) {
        for (Caller caller : List.of(whole.world.city, whole.world.province)) {
            tracks.request(caller, new NewTrackRequest(person, TODAY, TODAY, "核查", "第二十九条"));
        }
    }

    private static void verify(String person) {
        whole.verifications.file(
                whole.world.office,
                new NewVerification(
                        person, VerificationKind.TELECOM, null, null, null, VerificationResult.IN_ORDER, null));
    }

    private static void visit(String person) {
        whole.visits.file(
                whole.world.office,
                new NewVisit(person, VisitKind.FAMILY, null, Set.of(MetPerson.SUPERVISEE), null, "稳定"));
    }
}
