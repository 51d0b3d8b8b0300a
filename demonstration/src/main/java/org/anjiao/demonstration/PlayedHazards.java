package org.anjiao.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assessment.Verdict;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.Referral;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;

/** The counties' work on their ledgers: assigned the evening they are found, most of them closed some days later. */
final class PlayedHazards {
    private static final double RECTIFIED = 0.62;

    private final Organization organization;
    private final Hazards hazards;
    private final Cast cast;
    private final Transactions transactions;
    private final Clock clock;

    PlayedHazards(Organization organization, Hazards hazards, Cast cast, Transactions transactions, Clock clock) {
        this.organization = organization;
        this.hazards = hazards;
        this.cast = cast;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One evening's work. */
    void work(Caller system) {
        transactions.run(() -> inState(system, HazardState.REGISTERED).forEach(this::assign));
        transactions.run(() -> inState(system, HazardState.ASSIGNED).forEach(this::rectify));
    }

    private List<HazardSummary> inState(Caller system, HazardState state) {
        List<HazardSummary> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<HazardSummary> page =
                    hazards.list(system, new HazardQuery(null, state, null, null, null, null, cursor, Page.MAX_LIMIT));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private void assign(HazardSummary hazard) {
        Chance chance = Chance.of("assign", hazard.number());
        Unit county = countyOf(hazard.unitId());
        Caller assigner = Cast.as(county, Role.COUNTY_AGENCY_HEAD);
        hazards.assess(assigner, hazard.id(), null, new Assessment(Verdict.REAL, level(chance), "谈话排查中发现", null));
        LocalDate today = Shanghai.dayOf(clock.instant());
        Referral referral = hazard.kind() == HazardKind.DISPUTE
                ? new Referral(Referral.Kind.MEDIATION, county.name() + "人民调解委员会", today)
                : null;
        hazards.assign(
                assigner,
                hazard.id(),
                null,
                new Assignment(
                        "谈话教育，落实走访，跟踪化解", Cast.owner(county), today.plusDays(chance.between(4, 16)), referral, null));
    }

    private static HazardLevel level(Chance chance) {
        return chance.happens(0.85) ? HazardLevel.GENERAL : HazardLevel.LARGER;
    }

    private void rectify(HazardSummary hazard) {
        Chance chance = Chance.of("rectify", hazard.number());
        LocalDate readyOn = hazard.dueOn().minusDays(chance.between(0, 3));
        if (!chance.happens(RECTIFIED) || Shanghai.dayOf(clock.instant()).isBefore(readyOn)) {
            return;
        }
        Unit county = countyOf(hazard.unitId());
        hazards.submit(cast.ownerOf(county), hazard.id(), null, "已谈话教育并回访，矛盾缓和");
        hazards.verify(Cast.as(county, Role.COUNTY_AGENCY_HEAD), hazard.id(), null, true, null);
    }

    private Unit countyOf(String officeId) {
        Unit office = organization.unit(officeId, clock.instant());
        return office.type() == UnitType.JUSTICE_OFFICE
                ? organization.unit(office.reportingParent(), clock.instant())
                : office;
    }
}
