package org.yidan.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows as records: each component from the column of its name ({@code endsAt} from {@code ends_at}), codes as their constants, arrays
 * as lists or sets of texts or codes, a record within it from the same row, none where its first column is empty. A column of another name
 * is given the right one in the query.
 */
public final class Rows<T extends Record> implements RowMapper<T> {

    private static final ClassValue<Rows<?>> KNOWN = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked")
        protected Rows<?> computeValue(Class<?> type) {
            return new Rows<>((Class<? extends Record>) type);
        }
    };

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private Rows(Class<T> type) {
        this.columns =
                Stream.of(type.getRecordComponents()).map(Column::of).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    columns.stream().map(Column::type).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        constructor.setAccessible(true);
    }

    /** Rows of this kind. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Rows<T> of(Class<T> type) {
        return (Rows<T>) KNOWN.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).in(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException broken) {
            throw new IllegalStateException("no " + constructor.getDeclaringClass() + " in row " + number, broken);
        }
    }

    /** Where a component stands; the type of its elements where there are several. */
    private record Column(String name, Class<?> type, Class<?> one) {

        static Column of(RecordComponent component) {
            Class<?> one = component.getGenericType() instanceof ParameterizedType several
                            && several.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : component.getType();
            String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            return new Column(name, component.getType(), one);
        }

        @Nullable Object in(ResultSet row) throws SQLException {
            if (type == List.class || type == Set.class) {
                Stream<?> all = Stream.of((String[]) row.getArray(name).getArray()).map(this::constant);
                return type == List.class ? all.toList() : all.collect(Collectors.toUnmodifiableSet());
            }
            if (type == Instant.class) {
                OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
                return at == null ? null : at.toInstant();
            }
            if (type == String.class || type.isEnum()) {
                String text = row.getString(name);
                return text == null ? null : constant(text);
            }
            if (type.isRecord()) {
                Rows<?> part = KNOWN.get(type);
                return part.columns.get(0).in(row) == null ? null : part.mapRow(row, 0);
            }
            return type.isPrimitive() ? primitive(row) : row.getObject(name, type);
        }

        private Object primitive(ResultSet row) throws SQLException {
            if (type == boolean.class) {
                return row.getBoolean(name);
            }
            return type == int.class ? (Object) row.getInt(name) : (Object) row.getLong(name);
        }

        private Object constant(String text) {
            return one.isEnum()
                    ? Stream.of(one.getEnumConstants())
                            .filter(constant -> ((Enum<?>) constant).name().equals(text))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(one + " has no " + text))
                    : text;
        }
    }
}
