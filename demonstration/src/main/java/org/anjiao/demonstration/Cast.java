package org.anjiao.demonstration;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.security.Role;

/** Who acts in the demonstration: accounts to sign in with, and callers for the played history. */
final class Cast {
    static final String PASSWORD = "Anjiao-2019";

    /** Accounts by the code of their unit. */
    private static final Map<String, String> DIRECT_UNITS = directUnits();

    /** An account to sign in with beside those of the direct units. */
    private record Part(String account, String name, String unitCode, Role role) {}

    private static final List<Part> PARTS = List.of(
            new Part("shengting", "省厅演示账号", "61", Role.PROVINCE_OFFICER),
            new Part("shengting.fuhe", "省厅复核演示账号", "61", Role.PROVINCE_OFFICER),
            new Part("shengting.anquan", "省厅安全管理演示账号", "61", Role.SECURITY_ADMINISTRATOR),
            new Part("shenji", "审计演示账号", "61", Role.AUDITOR),
            new Part("keji", "省厅系统管理演示账号", "61", Role.PROVINCE_IT),
            new Part("xian.fuhe", "西安市局复核演示账号", "6101", Role.CITY_OFFICER),
            new Part("beilin", "碑林区局演示账号", "610103", Role.COUNTY_OFFICER),
            new Part("beilin.head", "碑林区局负责人演示账号", "610103", Role.COUNTY_JUSTICE_HEAD),
            new Part("beilin.jigou", "碑林区社区矫正机构负责人演示账号", "610103", Role.COUNTY_AGENCY_HEAD),
            new Part("beilin.admin", "碑林区局系统管理演示账号", "610103", Role.UNIT_ADMINISTRATOR),
            new Part("beilin.xinli", "碑林区心理矫正演示账号", "610103", Role.PSYCHOLOGIST),
            new Part("beilin.jiancha", "碑林区检察院演示账号", "610103", Role.PROCURATORATE),
            new Part("lianhu", "莲湖区局演示账号", "610104", Role.COUNTY_OFFICER),
            new Part("lianhu.jigou", "莲湖区社区矫正机构负责人演示账号", "610104", Role.COUNTY_AGENCY_HEAD),
            new Part("dongguannanjie.gz", "东关南街司法所工作人员演示账号", "610103004", Role.OFFICE_OFFICER),
            new Part("dongguannanjie", "东关南街司法所演示账号", "610103004", Role.OFFICE_HEAD));

    private final Organization organization;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    Cast(Organization organization, Accounts accounts, Passwords passwords, Clock clock) {
        this.organization = organization;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    private static Map<String, String> directUnits() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("6101", "xian");
        names.put("6102", "tongchuan");
        names.put("6103", "baoji");
        names.put("6104", "xianyang");
        names.put("6105", "weinan");
        names.put("6106", "yanan");
        names.put("6107", "hanzhong");
        names.put("6108", "yulin");
        names.put("6109", "ankang");
        names.put("6110", "shangluo");
        names.put("YANGLING", "yangling");
        names.put("610581", "hancheng");
        names.put("XIXIAN", "xixian");
        return names;
    }

    /** The accounts that are shown to whoever tries the server; the password of all is {@link #PASSWORD}. */
    void signUp() {
        PARTS.forEach(part -> put(part.account(), part.name(), unit(part.unitCode()), part.role()));
        DIRECT_UNITS.forEach((code, name) -> put(name, "市级演示账号", unit(code), directRole(unit(code))));
    }

    /** Gives those their password again of whom another one would be asked: who tries the server knows only this one. */
    void openAgain() {
        Stream.concat(PARTS.stream().map(Part::account), DIRECT_UNITS.values().stream())
                .flatMap(account -> accounts.find(account).stream())
                .filter(passwords::given)
                .forEach(found -> put(found.account(), found.name(), found.unitId(), found.roles()));
    }

    /** One more account for each county, named after its code, so that hazards have owners. */
    void signUpCounties() {
        for (Unit county : counties()) {
            if (accounts.find(owner(county)).isEmpty()) {
                put(owner(county), county.name() + "工作人员", county, Role.COUNTY_OFFICER);
            }
        }
    }

    /** Units that take the county's part: counties, and direct units that have offices right below them. */
    List<Unit> counties() {
        return organization.directUnits(clock.instant()).stream()
                .flatMap(unit ->
                        hasOffices(unit) ? Stream.of(unit) : organization.children(unit.id(), clock.instant()).stream())
                .toList();
    }

    private boolean hasOffices(Unit unit) {
        return organization.children(unit.id(), clock.instant()).stream()
                .anyMatch(child -> child.type() == UnitType.JUSTICE_OFFICE);
    }

    static String owner(Unit county) {
        return "c-" + county.code().toLowerCase(Locale.ROOT);
    }

    Caller system() {
        return as(unit("61"), Role.SYSTEM);
    }

    /** A caller of that unit who exists in the played history only. */
    static Caller as(Unit unit, Role role) {
        String account = "demo-" + unit.code().toLowerCase(Locale.ROOT) + "-"
                + role.name().charAt(role.name().length() - 1);
        return new Caller(account, unit.name() + "（演示）", unit.id(), Set.of(role));
    }

    Caller ownerOf(Unit county) {
        return accounts.find(owner(county)).orElseThrow();
    }

    Map<String, String> directUnitAccounts() {
        return DIRECT_UNITS;
    }

    Unit unit(String code) {
        return organization
                .byCode(code, clock.instant())
                .orElseThrow(() -> new IllegalStateException("no unit with code " + code));
    }

    /** A direct unit with offices of its own does the county's work too. */
    private Role directRole(Unit unit) {
        return hasOffices(unit) ? Role.COUNTY_OFFICER : Role.CITY_OFFICER;
    }

    private void put(String account, String name, Unit unit, Role role) {
        put(account, name, unit.id(), Set.of(role));
    }

    private void put(String account, String name, String unitId, Set<Role> roles) {
        accounts.put(
                new Caller("demonstration", "演示", unit("61").id(), Set.of(Role.SYSTEM)),
                new NewAccount(account, name, unitId, roles, PASSWORD.toCharArray()));
    }
}
