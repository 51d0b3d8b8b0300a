package org.anjiao.rest.internal.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.export.Column.Kind;

/**
 * The columns of a list from the components of its rows. Records within are laid flat; identifiers of persons and units become
 * their names; the row's own identifier comes last; what export.properties leaves out is left out.
 */
final class Columns {
    private static final String PERSON = "superviseeId";
    private static final String OWN_ID = "id";
    private static final Pattern UNIT = Pattern.compile("unitId|.*(Unit|Office|County)Id");

    private final Words words;
    private final List<Column> columns = new ArrayList<>();
    private final List<Column> last = new ArrayList<>();

    private Columns(Words words) {
        this.words = words;
    }

    /** @param row a record */
    static List<Column> of(Class<?> row, Words words) {
        Columns all = new Columns(words);
        all.lay(row);
        all.columns.addAll(all.last);
        return List.copyOf(all.columns);
    }

    private void lay(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Text heading = words.heading(type, component.getName());
            if (!heading.leftOut()) {
                lay(component, heading);
            }
        }
    }

    private void lay(RecordComponent component, Text heading) {
        UnaryOperator<Object> value = row -> read(component, row);
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == PersonRef.class) {
            person(row -> idOf(value.apply(row)));
        } else if (name.equals(PERSON)) {
            person(value);
        } else if (type == UnitRef.class) {
            columns.add(new Column(heading, Kind.PLAIN, row -> unitOf(value.apply(row))));
        } else if (type == String.class && UNIT.matcher(name).matches()) {
            columns.add(new Column(heading, Kind.UNIT, value));
        } else if (type.isRecord()) {
            of(type, words).forEach(column -> add(column.within(heading, value)));
        } else if (name.equals(OWN_ID)) {
            last.add(new Column(heading, Kind.PLAIN, value));
        } else {
            columns.add(new Column(heading, name.equals("action") ? Kind.ACTION : Kind.PLAIN, value));
        }
    }

    private void add(Column column) {
        boolean shown = columns.stream().anyMatch(other -> other.heading().equals(column.heading()));
        if (isPerson(column.kind()) && shown) {
            return;
        }
        boolean id = column.heading().equals(words.heading(Record.class, OWN_ID));
        (id ? last : columns).add(column);
    }

    /** Once in a table, whatever refers to the person beside the first. */
    private void person(UnaryOperator<Object> id) {
        if (columns.stream().noneMatch(column -> isPerson(column.kind()))) {
            columns.add(new Column(words.heading(PersonRef.class, "number"), Kind.PERSON_NUMBER, id));
            columns.add(new Column(words.heading(PersonRef.class, "name"), Kind.PERSON_NAME, id));
        }
    }

    private static boolean isPerson(Kind kind) {
        return kind == Kind.PERSON_NUMBER || kind == Kind.PERSON_NAME;
    }

    private static Object idOf(Object person) {
        return person instanceof PersonRef ref ? ref.id() : null;
    }

    private static Object unitOf(Object unit) {
        return unit instanceof UnitRef ref ? ref.name() : null;
    }

    private static Object read(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
