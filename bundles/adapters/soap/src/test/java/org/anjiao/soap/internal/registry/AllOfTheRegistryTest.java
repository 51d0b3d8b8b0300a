package org.anjiao.soap.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.measure.Proceedings;
import org.anjiao.supervisee.reply.CaseReplies;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.junit.jupiter.api.Test;

/** Nothing of the registry's API is forgotten, and nothing that is not for callers is let out. */
class AllOfTheRegistryTest {
    @Test
    void eachMethodThatAsksWhoCallsIsAnOperationOrSaysWhyNot() {
        Set<String> asked = new TreeSet<>();
        Set<String> offered = new TreeSet<>(Carried.EXCLUDED.keySet());
        for (Class<?> api : RegistryApi.provided()) {
            for (Method method : api.getMethods()) {
                if (Arrays.asList(method.getParameterTypes()).contains(Caller.class)) {
                    asked.add(method.getDeclaringClass().getName() + "." + method.getName());
                }
            }
            for (Port.Operation operation : new Port(api).operations().values()) {
                offered.add(api.getName() + "." + operation.name());
            }
        }
        asked.addAll(Carried.OPEN);
        assertThat(offered).isEqualTo(asked).hasSizeGreaterThan(180);
        assertThat(Carried.EXCLUDED).hasSize(9);
    }

    @Test
    void eachServiceHasAnAddressOfItsOwn() {
        List<Class<?>> published = RegistryApi.published();
        assertThat(published.stream().map(Port::address).collect(Collectors.toSet()))
                .hasSize(published.size())
                .hasSizeGreaterThan(38)
                .contains("leaves", "due-list", "case-files", "em-orders", "exports")
                .doesNotContain("cases", "campaigns", "exchange");
    }

    @Test
    void theNamesOfParametersAreInTheClassFiles() {
        for (Class<?> api : RegistryApi.published()) {
            for (Port.Operation operation : new Port(api).operations().values()) {
                assertThat(operation.request().parts())
                        .as(operation.method().toString())
                        .noneMatch(part -> part.name().matches("arg\\d"));
            }
        }
    }

    @Test
    void whatIsNotForCallersStaysInside() {
        for (Class<?> api : RegistryApi.interfaces()) {
            boolean provided = RegistryApi.published().contains(api);
            assertThat(Carried.interfaces(played(api), List.of(api.getName())))
                    .as(api.getName())
                    .isEqualTo(provided ? List.of(api) : List.of());
        }
        assertThat(RegistryApi.published())
                .contains(EmOrders.class)
                .doesNotContain(CaseDocuments.class, CaseReplies.class, LawfulPositioning.class);
    }

    @Test
    void aServiceIsOfferedUnderWhatItIsRegisteredAs() {
        Object both = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Proceedings.class, CaseReplies.class},
                (proxy, method, args) -> null);
        assertThat(Carried.interfaces(both, List.of(Proceedings.class.getName(), CaseReplies.class.getName())))
                .containsExactly(Proceedings.class);
    }

    private static Object played(Class<?> api) {
        return Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, args) -> null);
    }
}
