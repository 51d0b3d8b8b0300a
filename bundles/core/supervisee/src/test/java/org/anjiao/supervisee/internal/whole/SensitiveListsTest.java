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
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.guarantor.GuarantorBook;
import org.anjiao.supervisee.internal.minor.GuardianBook;
import org.anjiao.supervisee.internal.minor.SchoolContactBook;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.track.TrackRequestBook;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.track.NewTrackRequest;
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

    /** Lists of units, which leave out too, as {@link ListsContract} and {@link PendingContract} show. */
    private static final Set<String> SHOWN_BY_OTHERS = Set.of(
            "EmOrders.list",
            "absence.Absences.counts",
            "absence.Absences.list",
            "correction.Announcements.list",
            "correction.CorrectionGroups.list",
            "correction.CorrectionPlans.list",
            "correction.ManagementClasses.list",
            "decision.PendingDecisions.counts",
            "decision.PendingDecisions.list",
            "detention.Detentions.list",
            "due.DueList.counts",
            "due.DueList.list",
            "education.Exemptions.list",
            "entry.Referrals.counts",
            "entry.Referrals.list",
            "exit.Releases.list",
            "exit.Terminations.list",
            "exitcontrol.ExitControls.list",
            "hold.LegalHolds.list",
            "keyperson.KeyPersons.listings",
            "leave.Leaves.list",
            "measure.Measures.list",
            "measure.Proceedings.list",
            "measure.RecommitCases.list",
            "medical.MedicalReviews.extensions",
            "medical.MedicalReviews.list",
            "prohibition.Permits.list",
            "prohibition.Prohibitions.list",
            "prohibition.Trips.list",
            "report.Reports.list",
            "rights.Complaints.list",
            "rights.DataCorrections.list",
            "rights.Disclosures.list",
            "rights.ProcuratorateOpinions.list",
            "risk.RiskAssessments.list",
            "transfer.Stays.moves",
            "transfer.Transfers.list",
            "visit.Verifications.list",
            "visit.Visits.list");

    /** Figures of units, from which nobody can be told: they count everybody. */
    private static final Set<String> FIGURES = Set.of("visit.Verifications.quotas");

    /** About nobody who has a file; a step; and what another test looks at: the moved of a merge. */
    private static final Set<String> OTHERS = Set.of(
            "assessment.Assessments.list",
            "education.Sessions.hoursOfListed",
            "due.DueRecounts.list",
            "merge.UnitMerges.list",
            "transfer.Stays.changeOffice",
            "merge.UnitMerges.moved");

    private static WholeCase whole;
    private static TrackRequestBook tracks;
    private static SensitiveBook cases;

    /** The other lists of units: each with what makes it show a person. */
    private static final Map<String, Consumer<String>> LEFT_OUT = Map.of(
            "education.Sessions.list", SensitiveListsTest::invite,
            "track.TrackRequests.list", SensitiveListsTest::ask,
            "track.TrackRequests.own", SensitiveListsTest::ask);

    @BeforeAll
    static void open() {
        whole = new WholeCase();
        whole.world.clock.set(TODAY + "T09:00");
        tracks = new TrackRequestBook(whole.desk);
        cases = new SensitiveBook(whole.desk);
    }

    @AfterAll
    static void close() {
        whole.close();
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
        String person = shownBy(list);
        String other = shownBy(list);
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

    private static String shownBy(String list) {
        String person = whole.person(Category.PROBATION);
        LEFT_OUT.get(list).accept(person);
        return person;
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
        return parameter.getType() == String.class && first ? person : most(parameter.getType());
    }

    private static Object most(Class<?> type) {
        if (type == int.class) {
            return Page.MAX_LIMIT;
        }
        if (type == boolean.class) {
            return false;
        }
        return type.isRecord() ? widest(type) : null;
    }

    private static Object widest(Class<?> query) {
        RecordComponent[] parts = query.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = query.getDeclaredConstructor(types);
            return constructor.newInstance(
                    Arrays.stream(parts).map(part -> most(part.getType())).toArray());
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

    private static void invite(String person) {
        whole.sessions.plan(
                whole.world.office,
                new NewSession(SessionKind.EDUCATION, "法律知识", "会议室", "某律师", whole.desk.now(), 60, Set.of(person)));
    }

    private static void ask(String person) {
        for (Caller caller : List.of(whole.world.city, whole.world.province)) {
            tracks.request(caller, new NewTrackRequest(person, TODAY, TODAY, "核查", "第二十九条"));
        }
    }
}
