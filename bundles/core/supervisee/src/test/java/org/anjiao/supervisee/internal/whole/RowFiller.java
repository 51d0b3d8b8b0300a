package org.anjiao.supervisee.internal.whole;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.metamodel.Attribute;
import javax.persistence.metamodel.ManagedType;
import javax.persistence.metamodel.SingularAttribute;

/**
 * Fills rows of any entity with values of a few days and words, so that many are alike. Fields that are named have what the
 * name stands for; a field that may be empty is so in one row of three.
 */
final class RowFiller {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final WholeCase whole;
    private final Random random;
    private final Map<String, Supplier<Object>> named;

    /** @param named values by the name of the field */
    RowFiller(WholeCase whole, Random random, Map<String, Supplier<Object>> named) {
        this.whole = whole;
        this.random = random;
        this.named = named;
    }

    /**
     * Keeps a new row.
     *
     * @param ofPerson values of the fields that say whom and which unit the row concerns
     * @param optional fields that may be empty
     */
    void add(String entity, Map<String, Object> ofPerson, Set<String> optional) {
        whole.desk.around().jpa().tx(manager -> {
            ManagedType<?> type = manager.getMetamodel().getEntities().stream()
                    .filter(found -> found.getName().equals(entity))
                    .findFirst()
                    .orElseThrow();
            manager.persist(filled(manager, type, ofPerson, optional));
        });
    }

    private Object filled(
            EntityManager manager, ManagedType<?> type, Map<String, Object> ofPerson, Set<String> optional) {
        Object row = created(type.getJavaType());
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            String name = attribute.getName();
            Object value = null;
            if (ofPerson.containsKey(name)) {
                value = ofPerson.get(name);
            } else if (named.containsKey(name)) {
                value = named.get(name).get();
            } else if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
                value = filled(manager, (ManagedType<?>) attribute.getType(), ofPerson, optional);
            } else if (!optional.contains(name) || random.nextInt(3) > 0) {
                value = value(attribute.getJavaType());
            }
            if (value != null) {
                set(row, (Field) attribute.getJavaMember(), value);
            }
        }
        return row;
    }

    private Object value(Class<?> type) {
        int few = random.nextInt(5);
        if (type == String.class) {
            return "T" + few;
        } else if (type == LocalDate.class) {
            return FIRST.plusDays(few);
        } else if (type == long.class || type == Long.class) {
            return 1_767_200_000_000L + few * 43_200_000L;
        } else if (type == int.class || type == Integer.class) {
            return few;
        } else if (type == boolean.class || type == Boolean.class) {
            return few % 2 == 0;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        throw new IllegalArgumentException(type.getName());
    }

    private static Object created(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static void set(Object row, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
