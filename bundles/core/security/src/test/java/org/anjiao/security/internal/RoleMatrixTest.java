package org.anjiao.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of the brief, part 6.3, cell by cell. */
class RoleMatrixTest {
    private static final List<Role> COLUMNS = List.of(
            Role.OFFICE_OFFICER,
            Role.OFFICE_HEAD,
            Role.COUNTY_OFFICER,
            Role.COUNTY_AGENCY_HEAD,
            Role.COUNTY_JUSTICE_HEAD,
            Role.CITY_OFFICER,
            Role.PROVINCE_OFFICER,
            Role.AUDITOR);

    /**
     * In the order of the columns: {@code y} the role has it and {@code -} has it not, both as the brief says; {@code Y:why}
     * has it and {@code N:why} lacks it otherwise than the brief says, for a reason of {@link #REASONS}.
     */
    private static final String MATRIX = """
            SUPERVISEE_READ      y  y         y         y       y       y        y        -
            SUPERVISEE_UNMASK    y  y         y         y       y       y        y        -
            CASE_RECORD          y  y         y         Y:heads Y:heads -        -        -
            CASE_RECEIVE         -  -         y         Y:heads Y:heads -        -        -
            SUPERVISEE_IMPORT    -  -         y         Y:heads Y:heads Y:import Y:import -
            INTERVIEW_FILE       y  Y:standin Y:standin -       -       -        -        -
            INTERVIEW_EXEMPT     -  y         Y:standin Y:heads Y:heads -        -        -
            CASE_PROPOSE         y  y         y         Y:heads Y:heads -        -        -
            CASE_DECIDE          -  y         -         y       -       y        y        -
            CASE_SIGN            -  -         -         -       y       Y:signs  Y:signs  -
            EM_ORDER_PROPOSE     y  Y:standin y         y       Y:heads -        -        -
            EM_ORDER_APPROVE     -  -         -         -       y       -        -        -
            HAZARD_READ          y  y         y         y       Y:sees  y        y        -
            HAZARD_REGISTER      y  Y:standin y         Y:heads -       Y:found  Y:found  -
            HAZARD_ASSIGN        -  y         y         y       -       y        y        -
            HAZARD_VERIFY        -  y         y         y       -       y        y        -
            TRACK_READ           y  y         y         y       y       N:track  N:track  -
            TRACK_REQUEST        -  -         -         -       -       y        y        -
            TRACK_GRANT          -  -         -         -       Y:level Y:level  Y:level  -
            DEVICE_READ          y  y         y         y       Y:heads y        y        -
            DEVICE_ISSUE         -  y         y         Y:heads Y:heads -        -        -
            DEVICE_MANAGE        -  -         y         Y:heads Y:heads -        Y:stock  -
            CAMPAIGN_READ        y  y         y         y       Y:sees  y        y        -
            CAMPAIGN_PARTICIPATE -  N:submit  y         y       Y:heads y        y        -
            CAMPAIGN_ISSUE       -  -         -         -       -       -        y        -
            POLICY_READ          Y:basis Y:basis Y:basis Y:basis Y:basis Y:basis y        y
            POLICY_EDIT          -  -         -         -       -       y         y       -
            POLICY_PUBLISH       -  -         -         -       -       -        y        -
            AUDIT_READ           -  -         -         -       -       -        -        y
            """;

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("heads", "a head signs on what it drafted itself in a small county; never on what it proposed"),
            Map.entry("sees", "the head of the bureau answers for the county and sees how it stands"),
            Map.entry("found", "a unit above registers what its inspections find"),
            Map.entry("import", "a unit above imports for offices that are not connected yet"),
            Map.entry("standin", "an office of one person has no officer beside its head, and the county steps in"),
            Map.entry("signs", "an approval for an intermediate or a high court needs a second person of that level"),
            Map.entry("track", "above the county tracks are read case by case, by a granted request"),
            Map.entry(
                    "level",
                    "the pack says which level decides on a track's request: as a rule the county's justice head"),
            Map.entry("stock", "the province buys wristbands and gives them to the counties"),
            Map.entry("submit", "the county takes part with all its offices"),
            Map.entry("basis", "every decision names its rule, and whoever decides may read it"));

    /** What the matrix does not speak of; the requirements do. */
    private static final Set<Permission> OUTSIDE = EnumSet.of(
            Permission.MINOR_READ,
            Permission.SEALED_READ,
            Permission.SENSITIVE_READ,
            Permission.LIST_EXPORT,
            Permission.EXPORT_APPROVE,
            Permission.RISK_ASSESS,
            Permission.KEY_PERSON_DECIDE,
            Permission.PSYCHOLOGY_READ,
            Permission.COMPLAINT_FILE,
            Permission.COMPLAINT_ANSWER,
            Permission.DISCLOSE,
            Permission.HAZARD_RECTIFY,
            Permission.ALERT_HANDLE,
            Permission.ZONE_PROPOSE,
            Permission.ZONE_APPROVE,
            Permission.PROTECTED_ZONE,
            Permission.POSITION_CHECK,
            Permission.DEVICE_COMMAND,
            Permission.ROLLUP_READ,
            Permission.REPORT_WRITE,
            Permission.REPORT_READ,
            Permission.REPORT_REVIEW,
            Permission.DOCUMENT_ISSUE,
            Permission.DOCUMENT_READ,
            Permission.SERVED_COPY_READ,
            Permission.RECEIPT_POST,
            Permission.ORGANIZATION_CHANGE,
            Permission.ACCOUNT_MANAGE,
            Permission.PLUGIN_MANAGE,
            Permission.MODULE_SWITCH,
            Permission.RETENTION_READ);

    private record Line(Permission permission, List<String> cells) {
        static Line of(String text) {
            String[] words = text.strip().split("\\s+");
            return new Line(Permission.valueOf(words[0]), List.of(words).subList(1, words.length));
        }
    }

    static List<Line> lines() {
        return MATRIX.lines().map(Line::of).toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachRoleHasWhatItsColumnSays(Line line) {
        assertThat(line.cells()).hasSameSizeAs(COLUMNS);
        for (int i = 0; i < COLUMNS.size(); i++) {
            String cell = line.cells().get(i);
            boolean has = COLUMNS.get(i).permissions().contains(line.permission());
            assertThat(has)
                    .as("%s of %s, which the table gives as %s", line.permission(), COLUMNS.get(i), cell)
                    .isEqualTo(cell.startsWith("y") || cell.startsWith("Y"));
            if (cell.length() > 1) {
                assertThat(REASONS).containsKey(cell.substring(2));
            } else {
                assertThat(cell).isIn("y", "-");
            }
        }
    }

    @Test
    void everyPermissionIsInTheTableOrOutsideTheMatrix() {
        Set<Permission> told = lines().stream().map(Line::permission).collect(Collectors.toSet());
        assertThat(told).hasSameSizeAs(lines()).doesNotContainAnyElementsOf(OUTSIDE);
        told.addAll(OUTSIDE);
        assertThat(told).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void everyReasonIsGivenForACell() {
        assertThat(lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(cell -> cell.length() > 1)
                        .map(cell -> cell.substring(2))
                        .collect(Collectors.toSet()))
                .isEqualTo(REASONS.keySet());
    }

    /** Who heads an office or a county's agency, and the officers above; not those who work beside them. */
    @Test
    void whoAnswersForTheUnitApprovesExports() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(Permission.EXPORT_APPROVE)))
                .containsExactly(
                        Role.OFFICE_HEAD,
                        Role.COUNTY_AGENCY_HEAD,
                        Role.CITY_OFFICER,
                        Role.PROVINCE_OFFICER,
                        Role.SYSTEM);
    }

    /** The column of the procuratorate: copies served, tracks by a lawful request, and nothing else. */
    @Test
    void theProcuratorateReadsWhatWasServedAndAsksForTracks() {
        assertThat(Role.PROCURATORATE.permissions())
                .containsExactlyInAnyOrder(Permission.SERVED_COPY_READ, Permission.TRACK_REQUEST);
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(Permission.SERVED_COPY_READ)))
                .containsExactly(Role.PROCURATORATE, Role.SYSTEM);
    }

    /** System, security and audit administrators (三员) are three, and none reads case content. */
    @ParameterizedTest
    @EnumSource(names = {"PROVINCE_IT", "UNIT_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"})
    void noAdministratorReadsACase(Role role) {
        assertThat(EnumSet.of(
                        Permission.PLUGIN_MANAGE,
                        Permission.MODULE_SWITCH,
                        Permission.RETENTION_READ,
                        Permission.ACCOUNT_MANAGE,
                        Permission.AUDIT_READ,
                        Permission.POLICY_READ))
                .containsAll(role.permissions());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void eachAdministratorsWorkIsItsOwn(Role role) {
        Set<Permission> shared = EnumSet.of(Permission.ACCOUNT_MANAGE, Permission.PLUGIN_MANAGE, Permission.AUDIT_READ);
        shared.retainAll(role.permissions());
        assertThat(shared).hasSizeLessThanOrEqualTo(1);
        assertThat(Arrays.stream(Role.values())
                        .filter(other -> other.permissions().contains(Permission.ACCOUNT_MANAGE)))
                .containsExactly(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM);
    }
}
