package org.anjiao.supervisee.internal.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.correction.Ruling;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.Rhythms;

/** Whatever is tried by whomever in whatever order. */
class CorrectionPropertiesTest {
    private static final List<String> CODES = List.of("STRICT", "ORDINARY", "LENIENT", "GOLD");

    private static TestWorld world;
    private static ClassBook classes;

    @BeforeContainer
    static void open() {
        world = new TestWorld();
        classes = new ClassBook(world.desk, world.caseDocuments(), new Rhythms(world.desk, new ClassInForce()));
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    @Property(tries = 25)
    void atMostOneClassIsInForceAndEachWasDecidedByAnotherOnABasis(
            @ForAll @Size(min = 4, max = 14) List<@IntRange(min = 0, max = 31) Integer> steps) {
        String man = CorrectionWorld.man(world, LocalDate.of(2026, 3, 5));

        for (int step : steps) {
            attempt(man, step);
        }

        List<ManagementClass> all = classes.ofPerson(world.office, man).classes();
        assertThat(all).extracting(ManagementClass::number).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(one -> one.ruling().state() == ProposalState.IN_FORCE)
                .hasSizeLessThan(2);
        assertThat(all)
                .filteredOn(one -> one.ruling().state() == ProposalState.PROPOSED)
                .hasSizeLessThan(2);
        assertThat(all).allSatisfy(one -> {
            Ruling ruling = one.ruling();
            boolean held = ruling.state() == ProposalState.IN_FORCE || ruling.state() == ProposalState.SUPERSEDED;
            assertThat(one.documentId() != null).isEqualTo(held);
            if (ruling.state() != ProposalState.PROPOSED) {
                assertThat(ruling.basis()).startsWith("CN-2020");
                assertThat(ruling.decidedBy()).isNotNull().isNotEqualTo(ruling.proposedBy());
            }
            assertThat(one.code()).isNotEqualTo("GOLD");
        });
    }

    private static void attempt(String person, int step) {
        List<Caller> callers = List.of(world.office, world.officeHead, world.agencyHead, world.city);
        Caller caller = callers.get(step % 4);
        try {
            if (step < 16) {
                classes.propose(caller, person, CODES.get(step / 4), "理由");
            } else {
                List<ManagementClass> all =
                        classes.ofPerson(world.office, person).classes();
                int which = (step / 4) % 2;
                if (which < all.size()) {
                    classes.decide(caller, all.get(which).id(), null, step < 28, "意见");
                }
            }
        } catch (ProblemException refused) {
            assertThat(refused.code())
                    .isIn(
                            CommonProblem.NOT_PERMITTED,
                            SuperviseeProblem.DECISION_LEVEL,
                            SuperviseeProblem.DECIDER_IS_PROPOSER,
                            CorrectionProblem.CLASS_UNKNOWN,
                            CorrectionProblem.CLASS_UNCHANGED,
                            CorrectionProblem.PROPOSAL_PENDING,
                            CorrectionProblem.PROPOSAL_STATE);
        }
    }
}
