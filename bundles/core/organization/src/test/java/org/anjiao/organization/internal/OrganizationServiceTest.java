package org.anjiao.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The units of Shaanxi on a real Derby. */
class OrganizationServiceTest {
    private static final Instant CAMPAIGN = Shanghai.startOf(LocalDate.of(2019, 3, 4));
    private static final Instant AFTER_XIXIAN = Shanghai.startOf(LocalDate.of(2021, 7, 1));

    private final List<AuditRecord> audited = new ArrayList<>();
    private TestStore store;
    private OrganizationService organization;

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/organization.xml");
        organization = start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private OrganizationService start() {
        AtomicInteger next = new AtomicInteger();
        return new OrganizationService(
                new UnitTable(store.dataSource()),
                store.transactions(),
                new KeptAudit(),
                () -> "unit-%05d".formatted(next.incrementAndGet()));
    }

    @Test
    void hasTheProvinceThirteenDirectUnitsAndAllOffices() {
        assertThat(organization.directUnits(CAMPAIGN)).hasSize(13);
        OrganizationTree tree = organization.tree(Axis.REPORTING, CAMPAIGN);
        assertThat(tree.officesBelow(tree.root().key())).hasSize(1_335);
        assertThat(tree.unitsBelow(tree.root().key())).hasSize(1 + 13 + 106 + 1_335);
        OrganizationTree administrative = organization.tree(Axis.ADMINISTRATIVE, CAMPAIGN);
        assertThat(administrative.officesBelow("61")).hasSize(1_335);
        long counties = administrative.root().children().stream()
                .mapToLong(city ->
                        administrative.node(city).orElseThrow().children().size())
                .sum();
        assertThat(counties).isEqualTo(107);
    }

    @Test
    void letsHanchengReportDirectlyThoughItLiesInWeinan() {
        Unit hancheng = organization.byCode("610581", CAMPAIGN).orElseThrow();
        Unit weinan = organization.byCode("6105", CAMPAIGN).orElseThrow();
        assertThat(hancheng.type()).isEqualTo(UnitType.DIRECT_UNIT);
        assertThat(organization.tree(Axis.REPORTING, CAMPAIGN).isWithin(hancheng.id(), weinan.id()))
                .isFalse();
        Unit office = organization.children(hancheng.id(), CAMPAIGN).get(0);
        OrganizationTree administrative = organization.tree(Axis.ADMINISTRATIVE, CAMPAIGN);
        assertThat(administrative.isWithin(office.id(), "6105")).isTrue();
        assertThat(administrative.unitsBelow("6105")).contains(office.id(), hancheng.id(), weinan.id());
    }

    @Test
    void putsYanglingsDistrictUnderYanglingAndNotUnderXianyang() {
        Unit district = organization.byCode("610403", CAMPAIGN).orElseThrow();
        Unit yangling = organization.byCode("YANGLING", CAMPAIGN).orElseThrow();
        assertThat(district.reportingParent()).isEqualTo(yangling.id());
        assertThat(organization
                        .tree(Axis.ADMINISTRATIVE, CAMPAIGN)
                        .node("610403")
                        .orElseThrow()
                        .parent())
                .isEqualTo("6104");
    }

    @Test
    void thoseWhoManageAUnitAreNotThePrefixesOfItsCode() {
        assertThat(authorities("610523", CAMPAIGN)).containsExactly("61", "6105", "610523");
        assertThat(authoritiesOfAnOfficeOf("610523", CAMPAIGN)).containsExactly("61", "6105", "610523");
        assertThat(authorities("610581", CAMPAIGN)).containsExactly("61", "610581");
        assertThat(authoritiesOfAnOfficeOf("610581", CAMPAIGN)).containsExactly("61", "610581");
        assertThat(authorities("YANGLING", CAMPAIGN)).containsExactly("61", "YANGLING");
        assertThat(authoritiesOfAnOfficeOf("610403", CAMPAIGN)).containsExactly("61", "YANGLING", "610403");
        assertThat(authorities("61", CAMPAIGN)).containsExactly("61");
    }

    /** 钓台街道 was 秦都区's, then 西咸新区's, and is 秦都区's again. */
    @Test
    void thoseWhoManageAUnitAreThoseOfTheDay() {
        String diaotai = "610402008";
        assertThat(authorities(diaotai, Shanghai.startOf(LocalDate.of(2016, 1, 1))))
                .containsExactly("61", "6104", "610402");
        assertThat(authorities(diaotai, CAMPAIGN)).containsExactly("61", "XIXIAN");
        assertThat(authorities(diaotai, AFTER_XIXIAN)).containsExactly("61", "6104", "610402");
    }

    private List<String> authorities(String code, Instant at) {
        return organization.authorities(
                organization.byCode(code, at).orElseThrow().id(), at);
    }

    private List<String> authoritiesOfAnOfficeOf(String code, Instant at) {
        String county = organization.byCode(code, at).orElseThrow().id();
        return organization.authorities(organization.children(county, at).get(0).id(), at);
    }

    @Test
    void movesDiaotaiToXixianAndBack() {
        Unit during = organization.byCode("610402008", CAMPAIGN).orElseThrow();
        Unit xixian = organization.byCode("XIXIAN", CAMPAIGN).orElseThrow();
        assertThat(during.reportingParent()).isEqualTo(xixian.id());
        assertThat(xixian.adminCode()).isNull();

        Unit after = organization.unit(during.id(), AFTER_XIXIAN);
        Unit county = organization.byCode("610402", AFTER_XIXIAN).orElseThrow();
        assertThat(after.reportingParent()).isEqualTo(county.id());
        assertThat(organization.byCode("XIXIAN", AFTER_XIXIAN)).isEmpty();
        assertThat(organization.unit(during.id(), AFTER_XIXIAN.minusMillis(1)).reportingParent())
                .isEqualTo(xixian.id());
    }

    @Test
    void seedsOnceAndComesBackTheSame() {
        String before = organization.root(CAMPAIGN).id();
        assertThat(start().root(CAMPAIGN).id()).isEqualTo(before);
        assertThat(start().directUnits(CAMPAIGN)).isEqualTo(organization.directUnits(CAMPAIGN));
    }

    @Test
    void changesAUnitFromADateOnAndKeepsThePast() {
        Unit before = organization
                .byCode("610322", CAMPAIGN)
                .or(() -> organization.byCode("610305", CAMPAIGN))
                .orElseThrow();
        LocalDate from = LocalDate.of(2021, 6, 1);
        organization.change(province(), new UnitChange(before.id(), "凤翔区司法局（改名）", null, from));

        assertThat(organization.unit(before.id(), Shanghai.startOf(from)).name())
                .contains("改名");
        assertThat(organization.unit(before.id(), CAMPAIGN).name()).isEqualTo(before.name());
        assertThat(start().unit(before.id(), Shanghai.startOf(from)).name()).contains("改名");
        assertThat(audited).extracting(AuditRecord::action).containsExactly("UNIT_CHANGE");
    }

    @Test
    void refusesACycleAnEarlierChangeAndForeignUnits() {
        Unit xian = organization.byCode("6101", CAMPAIGN).orElseThrow();
        Unit beilin = organization.byCode("610103", CAMPAIGN).orElseThrow();
        Unit lianhu = organization.byCode("610104", CAMPAIGN).orElseThrow();
        LocalDate from = LocalDate.of(2022, 1, 1);
        assertCode("UNIT_PARENT_CYCLE", new UnitChange(xian.id(), null, beilin.id(), from), province());
        assertCode("UNIT_CHANGE_TOO_EARLY", new UnitChange(xian.id(), "x", null, LocalDate.of(2010, 1, 1)), province());
        Caller beilinOfficer = new Caller("beilin", "区局", beilin.id(), Set.of(Role.SYSTEM));
        assertCode("OUTSIDE_OWN_UNIT", new UnitChange(lianhu.id(), "x", null, from), beilinOfficer);
        Caller officer = new Caller("officer", "干部", xian.id(), Set.of(Role.OFFICE_OFFICER));
        assertCode("NOT_PERMITTED", new UnitChange(beilin.id(), "x", null, from), officer);
        assertThat(audited).extracting(AuditRecord::action).containsExactly("REFUSED", "REFUSED");
    }

    @Test
    void knowsTheBoundaryOfEveryCounty() {
        CountyBoundaries boundaries = new CountyBoundaries();
        Set<String> missing = new HashSet<>();
        Division.ofShaanxi().stream()
                .filter(division -> division.level() == Division.Level.COUNTY)
                .filter(division -> boundaries.of(division.code()).isEmpty())
                .forEach(division -> missing.add(division.code()));
        assertThat(missing).isEmpty();
        double[][] ring =
                boundaries.of("610103").orElseThrow().polygons().get(0).get(0);
        assertThat(ring[0]).isEqualTo(ring[ring.length - 1]);
        assertThat(ring[0][0]).isBetween(108.0, 110.0);
    }

    private Caller province() {
        return new Caller("shengting", "省厅", organization.root(CAMPAIGN).id(), Set.of(Role.PROVINCE_OFFICER));
    }

    private void assertCode(String code, UnitChange change, Caller caller) {
        assertThatThrownBy(() -> organization.change(caller, change))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }

    private final class KeptAudit implements AuditLog {
        @Override
        public void record(Caller actor, AuditRecord record) {
            audited.add(record);
        }

        @Override
        public Verification verify() {
            return new Verification(audited.size(), null);
        }
    }
}
