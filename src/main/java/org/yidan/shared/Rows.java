package org.yidan.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows as records: each component from the column of its name ({@code endsAt} from {@code ends_at}), codes as their constants, arrays
 * as lists or sets of texts or codes. A column of another name is given the right one in the query.
 */
public final class Rows<T extends Record> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final List<RecordComponent> components;

    private Rows(Class<T> type) {
        this.components = List.of(type.getRecordComponents());
        try {
            this.constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        constructor.setAccessible(true);
    }

    /** Rows of this kind. */
    public static <T extends Record> Rows<T> of(Class<T> type) {
        return new Rows<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, components.get(i));
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException broken) {
            throw new IllegalStateException(constructor + " of " + Arrays.toString(values), broken);
        }
    }

    private static @Nullable Object value(ResultSet row, RecordComponent component) throws SQLException {
        String column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        Class<?> type = component.getType();
        if (Set.class.isAssignableFrom(type) || List.class.isAssignableFrom(type)) {
            Stream<?> all = all(row.getArray(column), component);
            return type == Set.class ? Set.copyOf(all.toList()) : all.toList();
        }
        Object value;
        if (type == boolean.class) {
            return row.getBoolean(column);
        } else if (type == int.class || type == Integer.class) {
            value = row.getInt(column);
        } else if (type == long.class || type == Long.class) {
            value = row.getLong(column);
        } else if (type == Instant.class) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        } else if (type == BigDecimal.class) {
            return row.getBigDecimal(column);
        } else if (type == String.class || type.isEnum()) {
            String text = row.getString(column);
            return text == null ? null : constant(type, text);
        } else {
            return row.getObject(column, type);
        }
        return row.wasNull() && !type.isPrimitive() ? null : value;
    }

    private static Stream<?> all(Array array, RecordComponent component) throws SQLException {
        Class<?> type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return Arrays.stream((String[]) array.getArray()).map(text -> constant(type, text));
    }

    private static Object constant(Class<?> type, String text) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants())
                        .filter(one -> ((Enum<?>) one).name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(type + " has no " + text))
                : text;
    }
}
