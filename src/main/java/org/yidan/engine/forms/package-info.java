/**
 * How answers of forms enter the engine: as transient values that listeners read and turn into records and decisions, and
 * that leave no text of people in the engine's tables. {@code engine.commands} closes the doors beside the forms.
 */
@NullMarked
package org.yidan.engine.forms;

import org.jspecify.annotations.NullMarked;
