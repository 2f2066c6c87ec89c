package org.yidan.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its type: one constant per variable in a module's model class, used for reading and writing.
 *
 * <p>Variables hold ids, codes, dates and decisions, never an object tree. An {@link Instant} is kept as the engine's date,
 * so that timers and queries can use it; a whole number may be read as {@code Integer} or {@code Long}.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** A variable of this name and type. */
    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value, which the model guarantees to be there: its absence is a fault of the model and names the variable. */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("process variable missing: " + name));
    }

    /** The value, if the variable is set and not empty. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(this::typed);
    }

    /** Sets the variable where it is defined, else on the process instance; {@code null} empties it. */
    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value instanceof Instant instant ? Date.from(instant) : value);
    }

    /** Sets the variable in this very scope only, for example in one of several parallel steps. */
    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value instanceof Instant instant ? Date.from(instant) : value);
    }

    private T typed(Object stored) {
        Object value = stored;
        if (type == Instant.class && stored instanceof Date date) {
            value = date.toInstant();
        } else if (type == Long.class && stored instanceof Integer number) {
            value = number.longValue();
        } else if (type == Integer.class && stored instanceof Long number) {
            value = Math.toIntExact(number);
        }
        if (!type.isInstance(value)) {
            throw new IllegalStateException("process variable %s is a %s, not a %s"
                    .formatted(name, stored.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(value);
    }
}
