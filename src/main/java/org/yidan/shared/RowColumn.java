package org.yidan.shared;

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

/** Where a component stands; the type of its elements where there are several. */
record RowColumn(String name, Class<?> type, Class<?> one) {

    static RowColumn of(RecordComponent component) {
        Class<?> one = component.getGenericType() instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new RowColumn(name, component.getType(), one);
    }

    @Nullable
    Object in(ResultSet row) throws SQLException {
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
            return Rows.part(type, row);
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
