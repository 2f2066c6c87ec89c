package org.yidan.engine.configuration;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Puts a part of ours in the place of one of the engine's.
 *
 * @param type the engine's class
 * @param part makes ours, once per command
 */
public record Replacement(Class<?> type, Supplier<? extends Session> part) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return part.get();
    }
}
