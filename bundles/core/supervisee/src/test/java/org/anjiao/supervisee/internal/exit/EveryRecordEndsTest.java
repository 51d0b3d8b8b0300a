package org.anjiao.supervisee.internal.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.persistence.Embeddable;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Version;
import javax.persistence.metamodel.EntityType;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.sensitive.SensitiveState;
import org.anjiao.supervisee.track.TrackRequestState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever hangs on a case ends with it. The kinds of records and their states are asked of the persistence unit: a record is
 * put there in each of its open states, and a new kind that nobody has thought of fails here.
 */
class EveryRecordEndsTest {
    /** What may stay as it is, and why. */
    private static final Set<Enum<?>> OUTLIVING = Set.of(
            // The device is still to be taken back.
            EmOrderState.RELEASED,
            EmOrderState.EXPIRED,
            // The police is still to be told.
            ExitControlState.WITHDRAWAL_DUE,
            // What was filed is answered and told beyond the end (T-42, T-43, PIPL art. 46).
            ComplaintState.FILED,
            ComplaintState.ANSWERED,
            ComplaintState.TOLD,
            CorrectionState.REQUESTED,
            OpinionState.RECEIVED,
            // Stands, and may turn out to be wrong.
            MeasureState.ISSUED,
            // A finding, no order.
            RiskState.EFFECTIVE,
            // The file stays closed to those who need not know it; opening it again is decided on at any time.
            SensitiveState.MARKED,
            SensitiveState.LIFT_PROPOSED,
            // Whoever examines what went before may look at a track when the case is over; each grant ends by its own
            // time.
            TrackRequestState.SUBMITTED,
            TrackRequestState.GRANTED,
            // Refused; another could only be filed in a case that goes on.
            TerminationState.REFUSED);

    /** Facts, which neither wait nor hold. */
    private static final Set<String> WITHOUT_STATE = Set.of(
            "AnnouncementEntity",
            "DisclosureEntity",
            "EarlierAnnouncementEntity",
            "EmDeviceEntity", // the device is still to be taken back
            "FileEntity",
            "FlagEntity",
            "GuardianFindingEntity",
            "LegalHoldEntity", // holds what is kept of the person; lifted by itself
            "MedicalReviewEntity",
            "MoveEntity",
            "SchoolContactEntity",
            "TimelineEntity",
            "VerificationEntity",
            "VisitEntity");

    /** Fields that say when a record without a state has ended. */
    private static final Pattern END = Pattern.compile("ended|until");

    private static CaseWorld cases;
    private static TestWorld world;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @TestFactory
    Stream<DynamicTest> noRecordStaysOpen() {
        return kinds().flatMap(type -> state(type).stream()
                .flatMap(state -> Arrays.stream(state.getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(EveryRecordEndsTest::open)
                .map(state -> DynamicTest.dynamicTest(
                        type.getSimpleName() + " " + state, () -> endsWithTheCase(type, state))));
    }

    @TestFactory
    Stream<DynamicTest> whatHoldsUntilItIsEndedIsEnded() {
        return kinds().filter(type -> state(type).isEmpty() && !WITHOUT_STATE.contains(type.getSimpleName()))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> endsWithTheCase(type, null)));
    }

    @Test
    void theListsNameNothingThatIsGone() {
        List<String> names = kinds().map(Class::getSimpleName).toList();
        assertThat(names).containsAll(WITHOUT_STATE).hasSizeGreaterThan(WITHOUT_STATE.size() + 15);
        assertThat(OUTLIVING).allMatch(EveryRecordEndsTest::openByItself);
    }

    private static void endsWithTheCase(Class<?> type, Enum<?> state) throws ReflectiveOperationException {
        String person = cases.person("2026-03-02T09:00", "2026-12-31");
        Object record = new Filled(person, state).record(type);
        if (record instanceof DueEntity) {
            // Complaints and the like are answered beyond the end.
            set(record, "kind", DueKind.REPORT);
        }
        inStore(manager -> manager.persist(record));
        Object id = world.store
                .jpa("anjiao-supervisee")
                .txExpr(manager -> manager.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(record));

        cases.end(person);

        inStore(manager -> {
            Object after = manager.find(type, id);
            if (state != null) {
                assertThat(open(stateOf(after).orElseThrow()))
                        .as("%s", stateOf(after))
                        .isFalse();
            }
            if (after instanceof EndsWithCase ended) {
                assertThat(ended.open()).isFalse();
                assertThat(lines(person)).contains("ENDED_WITH_CASE " + ended.recordType() + " " + ended.id());
            } else {
                assertThat(state).as("says itself how it ends").isNotNull();
            }
        });
    }

    private static List<String> lines(String person) {
        return new TimelineReader(world.desk)
                .of(world.province, person, null, 200).items().stream()
                        .map(line -> line.action() + " " + line.recordType() + " " + line.recordId())
                        .toList();
    }

    /** All that hang on a person. */
    private static Stream<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        inStore(manager -> manager.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> fields(type).anyMatch(field -> field.getName().equals("superviseeId")))
                .forEach(kinds::add));
        return kinds.stream();
    }

    /** The enum in which a record of that type keeps its state, if it has one. */
    private static Optional<Class<?>> state(Class<?> type) {
        return fields(type)
                .<Class<?>>map(field -> isState(field)
                        ? field.getType()
                        : embedded(field) ? state(field.getType()).orElse(null) : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Enum<?>> stateOf(Object record) {
        return fields(record.getClass())
                .filter(field -> isState(field)
                        || embedded(field) && state(field.getType()).isPresent())
                .map(field -> isState(field)
                        ? (Enum<?>) get(record, field)
                        : stateOf(get(record, field)).orElseThrow())
                .<Enum<?>>map(found -> found)
                .findFirst();
    }

    private static boolean isState(Field field) {
        return field.getType().isEnum() && field.getName().equals("state");
    }

    private static boolean embedded(Field field) {
        return field.getType().isAnnotationPresent(Embeddable.class);
    }

    private static boolean open(Enum<?> state) {
        return openByItself(state) && !OUTLIVING.contains(state);
    }

    /** As its table says: by {@code open}, else if something may follow. */
    private static boolean openByItself(Enum<?> state) {
        try {
            if (state.getDeclaringClass().getSimpleName().equals("DueState")) {
                return state.name().equals("OPEN");
            }
            Class<?> type = state.getDeclaringClass();
            boolean says = Arrays.stream(type.getMethods())
                    .anyMatch(method -> method.getName().equals("open"));
            return says
                    ? (boolean) type.getMethod("open").invoke(state)
                    : !((Set<?>) type.getMethod("next").invoke(state)).isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(state + " does not say whether something follows", e);
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getName().startsWith("_"));
    }

    private static Object get(Object record, Field field) {
        try {
            field.setAccessible(true);
            return field.get(record);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object record, String name, Object value) throws ReflectiveOperationException {
        Field field = record.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(record, value);
    }

    private interface Work {
        void on(EntityManager manager);
    }

    private static void inStore(Work work) {
        world.store.jpa("anjiao-supervisee").tx(work::on);
    }

    /** A record with something in each field that must not be empty. */
    private record Filled(String person, Enum<?> state) {
        Object record(Class<?> type) throws ReflectiveOperationException {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object record = constructor.newInstance();
            for (Field field : fields(type).toList()) {
                if (!field.isAnnotationPresent(Version.class)) {
                    Object value = value(field);
                    field.setAccessible(true);
                    if (value != null) {
                        field.set(record, value);
                    }
                }
            }
            return record;
        }

        private Object value(Field field) throws ReflectiveOperationException {
            Class<?> type = field.getType();
            if (field.getName().equals("superviseeId")) {
                return person;
            }
            if (field.isAnnotationPresent(Id.class)) {
                return world.nextId();
            }
            if (isState(field)) {
                return state;
            }
            if (type == String.class) {
                return field.getName().equals("unitId") ? "u-610103001" : "1";
            }
            if (state == null && END.matcher(field.getName()).lookingAt()) {
                return null;
            }
            if (type == long.class || type == Long.class) {
                return world.clock.instant().plusSeconds(3600).toEpochMilli();
            }
            if (type == LocalDate.class) {
                return LocalDate.parse("2026-03-02");
            }
            if (embedded(field)) {
                return record(type);
            }
            return type.isEnum() ? type.getEnumConstants()[0] : null;
        }
    }
}
