package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Boundaries.Boundary;
import org.anjiao.organization.Divisions;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.ProblemException;

/**
 * The default zone: the county in which the unit lies, by the division code of its territory and not by the unit to which
 * it reports (brief 1.3). Its legal basis is that nobody leaves the city or county without approval (Law art. 27); where the
 * rules say that a city's districts are one area, moving between them is not leaving (T-17).
 */
final class CountyZones implements ZoneBook {
    static final int COUNTY_DIGITS = 6;

    private final Organization organization;
    private final Boundaries boundaries;
    private final Clock clock;
    private final HomeRule home;
    private final Map<String, Optional<String>> byUnit = new ConcurrentHashMap<>();
    private final Map<String, Optional<Zone>> byCounty = new ConcurrentHashMap<>();
    private final Map<String, Optional<Zone>> byDistrict = new ConcurrentHashMap<>();

    CountyZones(Organization organization, Boundaries boundaries, Clock clock, HomeRule home) {
        this.home = home;
        this.organization = organization;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    @Override
    public Zone of(String unitId, long at) {
        String code = byUnit.computeIfAbsent(unitId, id -> Optional.ofNullable(codeOf(id)))
                .orElse(null);
        if (code == null) {
            return null;
        }
        return place(unitId, code, at);
    }

    @Override
    public Zone place(String unitId, String adminCode, long at) {
        boolean oneArea = Divisions.isDistrict(adminCode) && home.cityDistrictsAreOne(unitId, at);
        return (oneArea ? byDistrict.computeIfAbsent(adminCode, this::city) : byCode(adminCode)).orElse(null);
    }

    private Optional<Zone> city(String district) {
        Boundary[] districts = Divisions.districtsOfCity(district).stream()
                .map(boundaries::of)
                .flatMap(Optional::stream)
                .toArray(Boundary[]::new);
        return districts.length == 0 ? Optional.empty() : Optional.of(Zone.of(districts));
    }

    /** Six digits of the county in which a unit lies; null if none is known. */
    String codeOf(String unitId) {
        Instant now = clock.instant();
        try {
            for (String id = unitId; id != null; ) {
                Unit unit = organization.unit(id, now);
                if (unit.adminCode() != null && unit.adminCode().length() >= COUNTY_DIGITS) {
                    return unit.adminCode().substring(0, COUNTY_DIGITS);
                }
                id = unit.reportingParent();
            }
        } catch (ProblemException unknownUnit) {
            return null;
        }
        return null;
    }

    /** The zone of the county with that code; null if there is none. */
    Zone ofCounty(String adminCode) {
        return byCode(adminCode).orElse(null);
    }

    private Optional<Zone> byCode(String adminCode) {
        return byCounty.computeIfAbsent(adminCode, code -> boundaries.of(code).map(Zone::of));
    }
}
