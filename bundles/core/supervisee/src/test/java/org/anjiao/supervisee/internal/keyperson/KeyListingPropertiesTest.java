package org.anjiao.supervisee.internal.keyperson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.NewKeyListing;

/** Whatever steps are tried in whatever order: no listing holds without a decision, none ends without one. */
class KeyListingPropertiesTest {
    enum Step {
        PROPOSE_END,
        GRANT,
        REFUSE
    }

    private static final Caller HEAD = new Caller("head", "head", "u", Set.of(Role.COUNTY_AGENCY_HEAD));
    private static final NewKeyListing WHY = new NewKeyListing("p", KeyCategory.GANG, "事实", "证据", "依据");

    private static final class Person extends SuperviseeEntity {}

    @Property(tries = 500)
    void noIllegalStateAndNothingWithoutADecision(@ForAll @Size(max = 12) List<Step> steps) {
        KeyListingEntity entity = KeyListingEntity.proposed(
                "l", new Person(), KeyCategory.GANG, new KeyDecision(WHY, HEAD, Instant.EPOCH));
        for (Step step : steps) {
            KeyListing before = entity.view(true);
            try {
                take(entity, step);
            } catch (ProblemException refused) {
                assertThat(entity.view(true))
                        .as("a refused step changes nothing")
                        .isEqualTo(before);
            }
            KeyListing after = entity.view(true);
            if (after.state() != before.state()) {
                assertThat(before.state().next()).contains(after.state());
            }
            assertThat(after.state().holds()).isEqualTo(after.from() != null && after.to() == null);
            if (after.from() != null) {
                assertThat(after.listing().granted()).isTrue();
                assertThat(after.listing().basis()).isNotBlank();
            }
            if (after.state() == KeyListingState.DELISTED) {
                assertThat(after.delisting().granted()).isTrue();
                assertThat(after.delisting().basis()).isNotBlank();
            }
        }
    }

    private static void take(KeyListingEntity entity, Step step) {
        switch (step) {
            case PROPOSE_END -> entity.proposeEnd(new KeyDecision(WHY, HEAD, Instant.EPOCH));
            case GRANT -> entity.decided(HEAD, true, null, Instant.EPOCH, LocalDate.EPOCH);
            case REFUSE -> entity.decided(HEAD, false, "无依据", Instant.EPOCH, LocalDate.EPOCH);
        }
    }
}
