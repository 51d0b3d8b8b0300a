package org.anjiao.infra.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.eclipse.persistence.descriptors.DescriptorQueryManager;
import org.eclipse.persistence.descriptors.RelationalDescriptor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Project;
import org.junit.jupiter.api.Test;

class EagerCachesTest {
    @Test
    void bothCachesAreThereBeforeTheFirstQuery() throws ReflectiveOperationException {
        RelationalDescriptor descriptor = new RelationalDescriptor();
        descriptor.setJavaClass(String.class);
        Project project = new Project(new DatabaseLogin());
        project.addDescriptor(descriptor);
        DatabaseSession session = project.createDatabaseSession();
        assertThat(cache(descriptor, "cachedExpressionQueries")).isNull();
        assertThat(cache(descriptor, "cachedUpdateCalls")).isNull();

        new EagerCaches().customize(session);

        assertThat(cache(descriptor, "cachedExpressionQueries")).isNotNull();
        assertThat(cache(descriptor, "cachedUpdateCalls")).isNotNull();
        assertThat(descriptor.getQueryManager().getExpressionQueryCacheMaxSize())
                .isEqualTo(EagerCaches.EXPRESSION_QUERIES);
    }

    private static Object cache(RelationalDescriptor descriptor, String name) throws ReflectiveOperationException {
        Field field = DescriptorQueryManager.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(descriptor.getQueryManager());
    }
}
