package org.yidan.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    private final List<RowColumn> columns;

    private Rows(Class<T> type) {
        this.columns = Stream.of(type.getRecordComponents()).map(RowColumn::of).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    columns.stream().map(RowColumn::type).toArray(Class<?>[]::new));
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

    /** The record that is a part of another one; none where its first column is empty. */
    static @Nullable Record part(Class<?> type, ResultSet row) throws SQLException {
        Rows<?> part = KNOWN.get(type);
        return part.columns.get(0).in(row) == null ? null : part.mapRow(row, 0);
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
}
