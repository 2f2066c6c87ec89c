package org.yidan.engine.steps;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a form that was read by its form alone.
 *
 * @param label what the form calls it
 * @param decision what the process may keep of it: a code, a number, a day or a flag; null for texts and lists, and where it was left open
 * @param words the same for people
 */
record StepAnswer(String field, String label, @Nullable Object decision, String words) {}
