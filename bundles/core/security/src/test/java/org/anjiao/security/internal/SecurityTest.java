package org.anjiao.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights, accounts and sessions on a real Derby. */
class SecurityTest {
    private static final Caller SECURITY = new Caller("anquan", "安全", "province", Set.of(Role.SECURITY_ADMINISTRATOR));
    private static final Caller SYSTEM = new Caller("root", "系统", "province", Set.of(Role.SYSTEM));
    private static final Caller PROVINCE = new Caller("shengting", "省厅", "province", Set.of(Role.PROVINCE_OFFICER));
    private static final Caller OFFICER = new Caller("changanlu", "干部", "changanlu", Set.of(Role.OFFICE_OFFICER));
    private static final Caller COUNTY = new Caller("beilin", "区局", "beilin", Set.of(Role.COUNTY_OFFICER));
    private static final SignInService.Limits LIMITS =
            new SignInService.Limits(Duration.ofMinutes(60), Duration.ofHours(12), 3, Duration.ofMinutes(15));
    private static final String PASSWORD = "Anjiao-2019";

    private static TestStore store;

    private final MovableClock clock = new MovableClock();
    private final RecordedAudit audit = new RecordedAudit();
    private AccountTable table;
    private AccessControlService access;
    private AccountService accounts;
    private SignInService signIn;
    private PasswordService passwordsOfHolders;

    @BeforeAll
    static void openStore() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/security.xml");
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void wire() {
        SecureRandom random = new SecureRandom();
        PasswordHash passwords = new PasswordHash(random, 1_000);
        table = new AccountTable(store.dataSource());
        access = new AccessControlService(new SmallProvince(), clock, audit, store.transactions());
        signIn = new SignInService(table, passwords, random, clock, audit, store.transactions(), LIMITS);
        passwordsOfHolders = new PasswordService(table, passwords, signIn, audit, store.transactions());
        accounts = new AccountService(
                table, passwords, access, audit, store.transactions(), new SmallProvince(), clock, signIn::closeAll);
    }

    @Test
    void letsRightsFlowDownTheTreeAndNeverSideways() {
        access.require(COUNTY, Permission.SUPERVISEE_READ, "changanlu");
        access.require(OFFICER, Permission.SUPERVISEE_READ, "changanlu");
        assertCode("OUTSIDE_OWN_UNIT", () -> access.require(COUNTY, Permission.SUPERVISEE_READ, "beiguan"));
        assertCode("OUTSIDE_OWN_UNIT", () -> access.require(OFFICER, Permission.SUPERVISEE_READ, "beilin"));
        assertCode("NOT_PERMITTED", () -> access.require(OFFICER, Permission.CAMPAIGN_ISSUE, "changanlu"));
        assertThat(access.permits(COUNTY, Permission.SUPERVISEE_READ, "xian")).isFalse();
    }

    @Test
    void keepsARefusalOnRecordThoughTheRefusedStepIsRolledBack() {
        assertCode(
                "OUTSIDE_OWN_UNIT",
                () -> store.transactions().run(() -> access.require(OFFICER, Permission.SUPERVISEE_READ, "beiguan")));
        assertThat(audit.actions()).containsExactly("REFUSED");
    }

    @Test
    void looksUnderTheOwnUnitUnlessAnotherOfTheSubtreeIsWished() {
        assertThat(access.scope(COUNTY, Permission.SUPERVISEE_READ, null)).isEqualTo("beilin");
        assertThat(access.scope(COUNTY, Permission.SUPERVISEE_READ, "changanlu"))
                .isEqualTo("changanlu");
        assertCode("OUTSIDE_OWN_UNIT", () -> access.scope(COUNTY, Permission.SUPERVISEE_READ, "lianhu"));
    }

    @Test
    void signsInAndOut() {
        putByProgram("county.one", "beilin", Role.COUNTY_OFFICER);
        String token = signIn.open("county.one", PASSWORD.toCharArray());
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(signIn.session(token)).hasValueSatisfying(caller -> {
            assertThat(caller.unitId()).isEqualTo("beilin");
            assertThat(caller.roles()).containsExactly(Role.COUNTY_OFFICER);
        });
        signIn.close(token);
        assertThat(signIn.session(token)).isEmpty();
        assertThat(audit.actions()).containsExactly("ACCOUNT_PUT", "SIGN_IN", "SIGN_OUT");
    }

    @Test
    void endsTheSessionsOfAnAccountThatChanges() {
        putByProgram("county.four", "beilin", Role.COUNTY_OFFICER);
        String token = signIn.open("county.four", PASSWORD.toCharArray());
        put("county.four", "beilin", Role.OFFICE_OFFICER);
        assertThat(signIn.session(token)).isEmpty();
    }

    @Test
    void keepsNoNameThatIsNoAccount() {
        assertCode("SIGN_IN_REFUSED", () -> signIn.open("my-secret-password", "x".toCharArray()));
        assertThat(audit.records).extracting(AuditRecord::recordId).containsOnlyNulls();
    }

    @Test
    void endsASessionThatIsIdleOrTooOld() {
        putByProgram("county.two", "beilin", Role.COUNTY_OFFICER);
        String idle = signIn.open("county.two", PASSWORD.toCharArray());
        clock.pass(Duration.ofMinutes(61));
        assertThat(signIn.session(idle)).isEmpty();

        String busy = signIn.open("county.two", PASSWORD.toCharArray());
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofMinutes(59));
            assertThat(signIn.session(busy)).isPresent();
        }
        clock.pass(Duration.ofMinutes(59));
        assertThat(signIn.session(busy)).isEmpty();
    }

    @Test
    void locksAnAccountAfterWrongPasswordsAndOpensItAgain() {
        put("county.three", "beilin", Role.COUNTY_OFFICER);
        for (int i = 0; i < LIMITS.failures(); i++) {
            assertCode("SIGN_IN_REFUSED", () -> signIn.open("county.three", "wrong-password".toCharArray()));
        }
        assertCode("SIGN_IN_LOCKED", () -> signIn.open("county.three", PASSWORD.toCharArray()));
        clock.pass(LIMITS.lock());
        assertThat(signIn.open("county.three", PASSWORD.toCharArray())).isNotBlank();
    }

    @Test
    void theHolderPutsAnotherPasswordInThePlaceOfTheGivenOne() {
        Caller holder = holder("county.five");
        assertThat(passwordsOfHolders.given(holder)).isTrue();
        String token = signIn.open("county.five", PASSWORD.toCharArray());

        passwordsOfHolders.change(holder, PASSWORD.toCharArray(), "0123456789".toCharArray());

        assertThat(signIn.session(token)).isEmpty();
        assertThat(passwordsOfHolders.given(holder)).isFalse();
        assertThat(signIn.check("county.five", "0123456789".toCharArray())).isEqualTo(holder);
        assertCode("SIGN_IN_REFUSED", () -> signIn.open("county.five", PASSWORD.toCharArray()));
        assertThat(signIn.open("county.five", "0123456789".toCharArray())).isNotBlank();
        assertThat(audit.actions())
                .containsExactly("ACCOUNT_PUT", "SIGN_IN", "PASSWORD_CHANGED", "SIGN_IN_REFUSED", "SIGN_IN");
        put("county.five", "beilin", Role.COUNTY_OFFICER);
        assertThat(passwordsOfHolders.given(holder)).isTrue();
    }

    @Test
    void untilThenTheHolderReachesTheOwnAccountAndNothingElse() {
        Caller holder = holder("county.eight");
        String token = signIn.open("county.eight", PASSWORD.toCharArray());

        assertCode("PASSWORD_CHANGE_REQUIRED", () -> signIn.session(token));
        assertCode("PASSWORD_CHANGE_REQUIRED", () -> signIn.check("county.eight", PASSWORD.toCharArray()));
        assertCode("SIGN_IN_REFUSED", () -> signIn.check("county.eight", "wrong-password".toCharArray()));
        assertThat(signIn.holder(token)).hasValue(holder);
        signIn.close(token);
        assertThat(signIn.holder(token)).isEmpty();

        passwordsOfHolders.change(holder, PASSWORD.toCharArray(), "0123456789".toCharArray());
        String own = signIn.open("county.eight", "0123456789".toCharArray());
        assertThat(signIn.session(own)).hasValue(holder);
        put("county.eight", "beilin", Role.COUNTY_OFFICER);
        String reset = signIn.open("county.eight", PASSWORD.toCharArray());
        assertCode("PASSWORD_CHANGE_REQUIRED", () -> signIn.session(reset));
    }

    /** Only a program of this server is a system account; the demonstration makes its accounts as one. */
    @Test
    void whatAProgramOfTheServerGivesNeedNotBeChanged() {
        putByProgram("county.nine", "beilin", Role.COUNTY_OFFICER);
        Caller holder = signIn.check("county.nine", PASSWORD.toCharArray());
        assertThat(passwordsOfHolders.given(holder)).isFalse();
        assertThat(signIn.session(signIn.open("county.nine", PASSWORD.toCharArray())))
                .hasValue(holder);
        put("county.nine", "beilin", Role.COUNTY_OFFICER);
        assertThat(passwordsOfHolders.given(holder)).isTrue();
    }

    @Test
    void anotherPasswordKeepsTheRulesOfTheFirst() {
        Caller holder = holder("county.six");
        char[] old = PASSWORD.toCharArray();
        assertCode("PASSWORD_TOO_SHORT", () -> passwordsOfHolders.change(holder, old, "012345678".toCharArray()));
        assertCode("PASSWORD_UNCHANGED", () -> passwordsOfHolders.change(holder, old, PASSWORD.toCharArray()));
        assertThat(signIn.open("county.six", old)).isNotBlank();
        assertThat(audit.actions()).doesNotContain("PASSWORD_CHANGED");
    }

    @Test
    void aWrongOldPasswordIsAFailedAttemptAndLocksTheAccount() {
        Caller holder = holder("county.seven");
        char[] fresh = "0123456789".toCharArray();
        for (int i = 0; i < LIMITS.failures(); i++) {
            assertCode(
                    "OLD_PASSWORD_WRONG",
                    () -> passwordsOfHolders.change(holder, "wrong-password".toCharArray(), fresh));
        }
        assertCode("SIGN_IN_LOCKED", () -> passwordsOfHolders.change(holder, PASSWORD.toCharArray(), fresh));
        assertCode("SIGN_IN_LOCKED", () -> signIn.open("county.seven", PASSWORD.toCharArray()));
        assertThat(audit.actions()).filteredOn("SIGN_IN_REFUSED"::equals).hasSize(LIMITS.failures());
        clock.pass(LIMITS.lock());
        passwordsOfHolders.change(holder, PASSWORD.toCharArray(), fresh);
        assertThat(signIn.open("county.seven", fresh)).isNotBlank();
    }

    @Test
    void nobodyAsksAProgramForAnotherPassword() {
        put("court.one", "beilin", Role.AGENCY);
        assertThat(passwordsOfHolders.given(accounts.find("court.one").orElseThrow()))
                .isFalse();
        assertThat(signIn.check("court.one", PASSWORD.toCharArray()).roles()).containsExactly(Role.AGENCY);
        assertThat(signIn.session(signIn.open("court.one", PASSWORD.toCharArray())))
                .isPresent();
    }

    private Caller holder(String account) {
        put(account, "beilin", Role.COUNTY_OFFICER);
        return accounts.find(account).orElseThrow();
    }

    @Test
    void doesNotTellAnUnknownAccountFromAWrongPassword() {
        assertCode("SIGN_IN_REFUSED", () -> signIn.open("nobody.here", PASSWORD.toCharArray()));
    }

    @Test
    void refusesAccountsOutsideTheOwnUnitAndBadNames() {
        NewAccount elsewhere =
                new NewAccount("other", "他县", "lianhu", Set.of(Role.OFFICE_HEAD), PASSWORD.toCharArray());
        assertCode("NOT_PERMITTED", () -> accounts.put(COUNTY, elsewhere));
        assertCode("NOT_PERMITTED", () -> accounts.put(PROVINCE, elsewhere));
        assertCode("ACCOUNT_NAME_INVALID", () -> put("No Such", "beilin", Role.COUNTY_OFFICER));
        NewAccount weak = new NewAccount("weak", "弱", "beilin", Set.of(Role.OFFICE_HEAD), "short".toCharArray());
        assertCode("PASSWORD_TOO_SHORT", () -> accounts.put(SECURITY, weak));
        Set<Role> both = Set.of(Role.AUDITOR, Role.COUNTY_OFFICER);
        NewAccount two = new NewAccount("two", "兼任", "beilin", both, PASSWORD.toCharArray());
        assertCode("AUDITOR_HAS_NO_OTHER_ROLE", () -> accounts.put(SECURITY, two));
        Set<Role> managing = Set.of(Role.SECURITY_ADMINISTRATOR, Role.PROVINCE_OFFICER);
        NewAccount manager = new NewAccount("three", "兼任", "province", managing, PASSWORD.toCharArray());
        assertCode("SECURITY_ADMINISTRATOR_HAS_NO_OTHER_ROLE", () -> accounts.put(SECURITY, manager));
        assertCode("ROLE_ABOVE_OWN", () -> put("system.one", "province", Role.SYSTEM));
        assertThat(accounts.find("system.one")).isEmpty();
    }

    @Test
    void givesAnEmptyInstallationOneAdministratorWithAPasswordForTheOwnerOnly(@TempDir Path folder) throws Exception {
        try (TestStore empty = TestStore.withChangelogs("OSGI-INF/anjiao/security.xml")) {
            AccountTable fresh = new AccountTable(empty.dataSource());
            SecureRandom random = new SecureRandom();
            PasswordHash passwords = new PasswordHash(random, 1_000);
            Path file = folder.resolve("password");
            new FirstAdministrator(fresh, passwords, random).createIfNobodyIsThere("province", file);
            new FirstAdministrator(fresh, passwords, random)
                    .createIfNobodyIsThere("province", folder.resolve("second"));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("second")).doesNotExist();
            char[] password = Files.readString(file).strip().toCharArray();
            assertThat(fresh.find(FirstAdministrator.ACCOUNT).orElseThrow().mustChangePassword())
                    .isTrue();
            String hash = fresh.find(FirstAdministrator.ACCOUNT).orElseThrow().passwordHash();
            assertThat(PasswordHash.matches(password, hash)).isTrue();
            assertThat(fresh.find(FirstAdministrator.ACCOUNT)
                            .orElseThrow()
                            .caller()
                            .roles())
                    .containsExactly(Role.SECURITY_ADMINISTRATOR);
        }
    }

    @Test
    void namesThoseWhoHoldAPermissionOverAUnit() {
        put("holder.b", "changanlu", Role.OFFICE_OFFICER);
        put("holder.a", "beilin", Role.COUNTY_OFFICER);
        put("holder.c", "beiguan", Role.OFFICE_OFFICER);
        put("holder.d", "xian", Role.CITY_OFFICER);
        accounts.put(SYSTEM, new NewAccount("holder.e", "程序", "beilin", Set.of(Role.SYSTEM), PASSWORD.toCharArray()));
        // Neither the neighbour, nor the city without the right, nor a program.
        assertThat(holders(Permission.HAZARD_RECTIFY, "changanlu")).containsExactly("holder.a", "holder.b");
        assertThat(holders(Permission.HAZARD_RECTIFY, "beilin")).containsExactly("holder.a");
        assertThat(holders(Permission.HAZARD_ASSIGN, "changanlu")).containsExactly("holder.a", "holder.d");
    }

    private List<String> holders(Permission permission, String unit) {
        return accounts.holders(permission, unit).stream()
                .map(Caller::account)
                .filter(account -> account.startsWith("holder."))
                .toList();
    }

    @Test
    void whoManagesAccountsListsThoseOfAUnitPageByPage() {
        put("listed.a", "changanlu", Role.OFFICE_OFFICER);
        put("listed.b", "beilin", Role.COUNTY_OFFICER);
        put("listed.c", "xian", Role.CITY_OFFICER);
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<Caller> page = accounts.list(SECURITY, "beilin", cursor, 1);
            page.items().forEach(account -> names.add(account.account()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(names)
                .contains("listed.a", "listed.b")
                .doesNotContain("listed.c")
                .isSorted();
        assertCode("NOT_PERMITTED", () -> accounts.list(PROVINCE, null, null, 50));
    }

    private void put(String account, String unit, Role role) {
        accounts.put(SECURITY, new NewAccount(account, "测试干部", unit, Set.of(role), PASSWORD.toCharArray()));
    }

    /** As the demonstration does. */
    private void putByProgram(String account, String unit, Role role) {
        accounts.put(SYSTEM, new NewAccount(account, "测试干部", unit, Set.of(role), PASSWORD.toCharArray()));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
