package org.anjiao.organization.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Shanghai;

/**
 * The units that an empty server begins with: one bureau for each division and one office for each township, with the
 * three direct units that break the rule "prefix of the code = parent" (R-01, brief 1.3).
 */
final class ShaanxiUnits {
    private static final String PROVINCE = "61";
    private static final String HANCHENG = "610581";
    private static final String YANGLING = "YANGLING";
    private static final String YANGLING_DISTRICT = "610403";
    private static final String XIXIAN = "XIXIAN";
    private static final Instant BEGINNING = Shanghai.startOf(LocalDate.of(2010, 1, 1));
    /** 西咸新区 takes over townships, and gives them back when 西安 takes over its administration (brief 1.3). */
    private static final Instant XIXIAN_FROM = Shanghai.startOf(LocalDate.of(2017, 4, 1));

    private static final Instant XIXIAN_TO = Shanghai.startOf(LocalDate.of(2021, 7, 1));
    /** The townships handed over in 2017; 沣东街道 is no longer in the list of divisions of 2023. */
    private static final Set<String> XIXIAN_TOWNSHIPS = Set.of(
            "610402008",
            "610402011",
            "610404005",
            "610404006",
            "610404007",
            "610404008",
            "610404009",
            "610404010",
            "610423001",
            "610423101",
            "610423108",
            "610423111",
            "610423112",
            "610481106");

    private final IdGenerator ids;
    private final Map<String, String> idByCode = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private ShaanxiUnits(IdGenerator ids) {
        this.ids = ids;
    }

    static List<Unit> create(List<Division> divisions, IdGenerator ids) {
        ShaanxiUnits seed = new ShaanxiUnits(ids);
        seed.add(PROVINCE, "陕西省司法厅", UnitType.PROVINCE_JUSTICE, null, PROVINCE);
        seed.add(YANGLING, "杨凌示范区司法局", UnitType.DIRECT_UNIT, PROVINCE, null);
        seed.addXixian();
        divisions.forEach(seed::add);
        return seed.units;
    }

    private void add(Division division) {
        switch (division.level()) {
            case PROVINCE -> {}
            case PREFECTURE ->
                add(division.code(), division.name() + "司法局", UnitType.CITY_JUSTICE, PROVINCE, division.code());
            case COUNTY -> addCounty(division);
            case TOWNSHIP -> addOffice(division);
        }
    }

    private void addCounty(Division division) {
        String code = division.code();
        String name = division.name() + "司法局";
        if (code.equals(HANCHENG)) {
            add(code, name, UnitType.DIRECT_UNIT, PROVINCE, code);
        } else {
            String parent = code.equals(YANGLING_DISTRICT) ? YANGLING : division.parent();
            add(code, name, UnitType.COUNTY_JUSTICE, parent, code);
        }
    }

    private void addOffice(Division division) {
        String code = division.code();
        String name = division.name() + "司法所";
        if (XIXIAN_TOWNSHIPS.contains(code)) {
            add(code, name, UnitType.JUSTICE_OFFICE, division.parent(), code, BEGINNING, XIXIAN_FROM);
            add(code, name, UnitType.JUSTICE_OFFICE, XIXIAN, code, XIXIAN_FROM, XIXIAN_TO);
            add(code, name, UnitType.JUSTICE_OFFICE, division.parent(), code, XIXIAN_TO, null);
        } else {
            add(code, name, UnitType.JUSTICE_OFFICE, division.parent(), code);
        }
    }

    private void addXixian() {
        add(XIXIAN, "西咸新区综治局", UnitType.GOVERNANCE_BUREAU, PROVINCE, null, XIXIAN_FROM, XIXIAN_TO);
    }

    private void add(String code, String name, UnitType type, String parentCode, String adminCode) {
        add(code, name, type, parentCode, adminCode, BEGINNING, null);
    }

    private void add(
            String code, String name, UnitType type, String parentCode, String adminCode, Instant from, Instant to) {
        String parent = parentCode == null ? null : idByCode.get(parentCode);
        String id = idByCode.computeIfAbsent(code, key -> ids.next());
        units.add(new Unit(id, code, name, type, parent, adminCode, from, to));
    }
}
