package org.anjiao.lint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What no class may do, wherever it stands. */
@AnalyzeClasses(packages = "org.anjiao", importOptions = DoNotIncludeTests.class)
class CodeTest {

    /** The clock itself, and programs that play a device rather than serve one. */
    private static final String[] MAY_READ_TIME = {
        "org.anjiao.platform.internal..", "org.anjiao.simulator..", "org.anjiao.benchmarks..", "org.anjiao.lint.."
    };

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final Set<String> SERVICE_TYPES = Set.of(
            "javax.sql.DataSource",
            "javax.persistence.EntityManager",
            "javax.persistence.EntityManagerFactory",
            "org.apache.aries.jpa.template.JpaTemplate",
            "org.osgi.framework.BundleContext",
            "org.osgi.util.tracker.ServiceTracker");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK_SERVICE = noClasses()
            .that(are(DescribedPredicate.not(resideInAnyPackage(MAY_READ_TIME))))
            .should()
            .callMethodWhere(new ReadsTheMachinesClock())
            .because("the demonstration and the tests run on a set clock: inject java.time.Clock");

    @ArchTest
    static final ArchRule STATICS_DO_NOT_CHANGE = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.anjiao.lint..")
            .should()
            .beFinal()
            .because("a bundle lives beside its next version; state belongs to components");

    @ArchTest
    static final ArchRule STATICS_HOLD_NO_SERVICE = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(new DescribedPredicate<>("a service") {
                @Override
                public boolean test(JavaClass type) {
                    return SERVICE_TYPES.contains(type.getName())
                            || type.isAnnotatedWith("org.osgi.service.component.annotations.Component");
                }
            });

    @ArchTest
    static final ArchRule NOBODY_WRITES_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackages("org.anjiao.simulator..", "org.anjiao.benchmarks..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule ENTITIES_KEEP_THEIR_FIELDS_TO_THEMSELVES = noClasses()
            .should()
            .accessFieldWhere(new ReachesIntoAnEntity())
            .because("EclipseLink weaves only the class itself: a change that another class makes is not seen and not"
                    + " saved, and what it reads may not be loaded yet");

    /** A field of a persistent class is read or written from elsewhere, be it from a nested or enclosing class. */
    private static final class ReachesIntoAnEntity extends DescribedPredicate<JavaFieldAccess> {

        private static final Set<String> PERSISTENT = Set.of(
                "javax.persistence.Entity", "javax.persistence.Embeddable", "javax.persistence.MappedSuperclass");

        ReachesIntoAnEntity() {
            super("another class's persistent field is reached into");
        }

        @Override
        public boolean test(JavaFieldAccess access) {
            JavaClass owner = access.getTargetOwner();
            return !owner.equals(access.getOriginOwner())
                    && PERSISTENT.stream().anyMatch(owner::isAnnotatedWith)
                    && access.getTarget()
                            .resolveMember()
                            .map(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .orElse(true);
        }
    }

    /** {@code Instant.now()} and the like; {@code Instant.now(clock)} is what they should be. */
    private static final class ReadsTheMachinesClock extends DescribedPredicate<JavaMethodCall> {

        ReadsTheMachinesClock() {
            super("the machine's clock is read");
        }

        @Override
        public boolean test(JavaMethodCall call) {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            if (owner.equals("java.lang.System")) {
                return method.equals("currentTimeMillis");
            }
            if (owner.equals("java.time.Clock")) {
                return method.startsWith("system");
            }
            return CLOCKS.contains(owner) && method.equals("now") && !takesAClock(call);
        }

        private static boolean takesAClock(JavaMethodCall call) {
            return call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("java.time.Clock"));
        }
    }
}
