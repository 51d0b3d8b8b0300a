package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.anjiao.platform.ProblemException;
import org.anjiao.rest.internal.health.HealthResource;
import org.anjiao.rest.internal.supervisee.SuperviseeResource;
import org.anjiao.rest.internal.supervisee.VisitResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which lists can be asked for, and with which filters. */
class ListCatalogueTest {
    private static final String ORDERS = "supervisees/{id}/positioning-orders";

    private final ListCatalogue catalogue = new ListCatalogue();

    @BeforeEach
    void install() {
        catalogue.addResource(named(VisitResource.class));
        catalogue.addResource(named(SuperviseeResource.class));
        catalogue.addResource(named(HealthResource.class));
    }

    @Test
    void aListIsKnownWhileItsResourceIsThere() {
        assertThat(catalogue.knows("visits", Map.of())).isTrue();
        assertThat(catalogue.knows("visits/{id}", Map.of())).isFalse();
        assertThat(catalogue.knows("health", Map.of())).isFalse();
        assertThat(catalogue.knows("session", Map.of())).isFalse();

        catalogue.removeResource(named(VisitResource.class));

        assertThat(catalogue.knows("visits", Map.of())).isFalse();
    }

    @Test
    void aListIsNarrowedByItsOwnParameters() {
        Map<String, String> filter =
                Map.of("unit", "u", "superviseeId", "s", "from", "2026-01-01", "order", "asc", "kind", "family");
        assertThat(catalogue.knows("visits", filter)).isTrue();
        // It would be passed over, and more would leave than was approved.
        assertRefused("visits", Map.of("state", "OPEN"), "FIELD_INVALID", "filter.state");
        assertRefused("visits", Map.of("cursor", "x"), "FIELD_INVALID", "filter.cursor");
        assertRefused("visits", Map.of("media", "csv"), "FIELD_INVALID", "filter.media");
    }

    @Test
    void aListOfOneRecordNamesIt() {
        assertThat(catalogue.knows(ORDERS, Map.of("id", "s-1"))).isTrue();
        assertRefused(ORDERS, Map.of(), "FIELD_REQUIRED", "filter.id");
        assertRefused(ORDERS, Map.of("id", " "), "FIELD_REQUIRED", "filter.id");
        assertRefused(ORDERS, Map.of("id", "s-1", "unit", "u"), "FIELD_INVALID", "filter.unit");
    }

    private void assertRefused(String list, Map<String, String> filter, String code, String field) {
        assertThatThrownBy(() -> catalogue.knows(list, filter))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code().name()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }

    private static Map<String, Object> named(Class<?> resource) {
        return Map.of("component.name", resource.getName());
    }
}
