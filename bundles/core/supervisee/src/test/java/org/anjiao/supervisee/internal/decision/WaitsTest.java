package org.anjiao.supervisee.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.metamodel.Attribute;
import javax.persistence.metamodel.EmbeddableType;
import javax.persistence.metamodel.EntityType;
import javax.persistence.metamodel.ManagedType;
import javax.persistence.metamodel.SingularAttribute;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No kind of record may be forgotten in the one list of what waits. */
class WaitsTest {
    /**
     * The states in which no say of a second person is waited for; what an officer has to do himself is on the list of what is
     * due. Whoever adds a state says here that nobody decides in it, or in {@link Waits} who does.
     */
    private static final Map<String, String> NOBODY_DECIDES = new TreeMap<>(Map.ofEntries(
            Map.entry("AbsenceEntity", "FOUND OUT_OF_SUPERVISION SEARCHING"),
            Map.entry("AssessmentEntity", "ADOPTED INVESTIGATING NOT_ADOPTED RECEIVED SENT WITHDRAWN"),
            Map.entry("AttendanceEntity", "ABSENT ATTENDED EXCUSED INVITED MOOT"),
            Map.entry("ClassEntity", "ENDED IN_FORCE MOOT REFUSED SUPERSEDED"),
            Map.entry("ComplaintEntity", "ANSWERED FORWARDED TOLD WITHDRAWN"),
            Map.entry("CorrectionEntity", "CORRECTED REFUSED"),
            Map.entry("DueEntity", "CANCELLED DONE OPEN"),
            Map.entry("EmExtensionEntity", "GRANTED LAPSED REFUSED"),
            Map.entry("EmOrderEntity", "APPROVED CLOSED EXPIRED REJECTED RELEASED"),
            Map.entry("ExemptionEntity", "ENDED GRANTED MOOT REFUSED"),
            Map.entry("ExitControlEntity", "CONFIRMED REPORTED WITHDRAWAL_DUE WITHDRAWN"),
            Map.entry("KeyListingEntity", "DELISTED LISTED MOOT REFUSED"),
            Map.entry("LeaveEntity", "MOOT REFUSED RETURNED WITHDRAWN"),
            Map.entry("MeasureEntity", "ISSUED MOOT REFUSED WITHDRAWN"),
            Map.entry("MedicalExtensionEntity", "GRANTED MOOT REFUSED"),
            Map.entry("MergeEntity", "DONE MOVING PLANNED"),
            Map.entry("OpinionEntity", "ANSWERED"),
            Map.entry("PermitEntity", "ENDED GRANTED MOOT REFUSED REVOKED WITHDRAWN"),
            Map.entry("PlanEntity", "ENDED IN_FORCE MOOT REFUSED SUPERSEDED"),
            Map.entry("ProceedingEntity", "GRANTED MOOT REFUSED WITHDRAWN"),
            Map.entry("ProhibitionEntity", "ACTIVE ENDED LIFTED"),
            Map.entry("RecommitEntity", "DEFERRED MOOT NOT_PROPOSED OPEN PROPOSED"),
            Map.entry("ReferralEntity", "ENDED EXPECTED MISSED REGISTERED REPORTED"),
            Map.entry("ReleaseEntity", "MOOT RELEASED"),
            Map.entry("ReportEntity", "ACCEPTED MOOT REJECTED SUBMITTED"),
            Map.entry("RiskEntity", "EFFECTIVE MOOT SUPERSEDED"),
            Map.entry("SensitiveEntity", "LIFTED MARKED MOOT REFUSED"),
            Map.entry("SessionEntity", "CANCELLED HELD PLANNED"),
            Map.entry("SuperviseeEntity", "ACTIVE REFERRED RELEASED TERMINATED TRANSFERRED_OUT"),
            Map.entry("SupportEntity", "CLOSED OPEN REFERRED"),
            Map.entry("TerminationEntity", "ENDED MOOT REFUSED"),
            Map.entry("TrackRequestEntity", "GRANTED REFUSED REVOKED WITHDRAWN"),
            Map.entry("TransferEntity", "APPROVED DONE MOOT OVERDUE REFUSED REVOKED WITHDRAWN"),
            Map.entry("TripEntity", "AWAY BACK CANCELLED FILED MOOT OVERDUE OVERSTAYED")));

    /** Fields by which a second person puts a name to a proposal. */
    private static final Set<String> SECOND_PERSONS = Set.of("decidedBy", "answeredBy", "releasedBy", "signedBy");

    private static TestWorld world;
    private static Collection<EntityType<?>> entities;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        entities = world.desk
                .around()
                .jpa()
                .txExpr(manager -> Set.copyOf(manager.getMetamodel().getEntities()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everyStateIsOneInWhichSomebodyDecidesOrIsKnownToBeNone() {
        Map<String, String> nobody = new TreeMap<>();
        for (EntityType<?> entity : entities) {
            String states = fields(entity)
                    .map(Attribute::getJavaType)
                    .filter(type -> type.isEnum() && type.getSimpleName().matches(".*(State|Status)"))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(state -> (Enum<?>) state)
                    .filter(state -> Waits.ALL.stream().noneMatch(wait -> wait.covers(entity.getJavaType(), state)))
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (!states.isEmpty()) {
                nobody.put(entity.getName(), states);
            }
        }
        assertThat(nobody).isEqualTo(NOBODY_DECIDES);
    }

    @Test
    void everyRecordThatASecondPersonDecidesOnWaitsSomewhere() {
        List<String> decided = entities.stream()
                .filter(entity -> fields(entity).map(Attribute::getName).anyMatch(SECOND_PERSONS::contains))
                .map(EntityType::getName)
                .toList();
        assertThat(decided).isNotEmpty();
        assertThat(Waits.ALL).extracting(wait -> wait.entity().getSimpleName()).containsAll(decided);
    }

    /** With those of its parts. */
    private static Stream<? extends Attribute<?, ?>> fields(ManagedType<?> type) {
        return type.getAttributes().stream()
                .flatMap(field ->
                        field instanceof SingularAttribute<?, ?> one && one.getType() instanceof EmbeddableType<?> part
                                ? fields(part)
                                : Stream.of(field));
    }

    @Test
    void eachKindWaitsInOneWay() {
        assertThat(Waits.ALL).extracting(Wait::kind).containsExactlyInAnyOrder(DecisionKind.values());
    }
}
