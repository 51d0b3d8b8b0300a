package org.anjiao.rest.internal.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anjiao.platform.export.spi.ExportedLists;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The lists of the resources that are installed. It looks at their classes only and starts none of them: the requests for
 * exports, which ask it, are themselves what a resource needs.
 */
@Component(service = ExportedLists.class)
public final class ListCatalogue implements ExportedLists {
    private static final String CLASS = "component.name";

    private final Map<String, List<ListMethod>> lists = new ConcurrentHashMap<>();

    @Reference(
            service = RestResource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addResource(Map<String, Object> properties) {
        String name = (String) properties.get(CLASS);
        lists.put(name, listsOf(name));
    }

    void removeResource(Map<String, Object> properties) {
        lists.remove((String) properties.get(CLASS));
    }

    private static List<ListMethod> listsOf(String name) {
        try {
            Class<?> resource = Class.forName(name);
            return Arrays.stream(resource.getMethods())
                    .flatMap(method -> ListMethod.of(resource, method).stream())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A resource has the name of its class", e);
        }
    }

    @Override
    public boolean knows(String list, Map<String, String> filter) {
        List<ListMethod> found = all().filter(known -> known.key().equals(list)).toList();
        found.forEach(known -> known.check(filter));
        return !found.isEmpty();
    }

    private Stream<ListMethod> all() {
        return lists.values().stream().flatMap(List::stream);
    }
}
