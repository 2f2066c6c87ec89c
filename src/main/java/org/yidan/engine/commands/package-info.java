/**
 * Which commands reach the engine from outside: {@code Senders} reads the list of who may send what, {@code OutsideCommands}
 * asks it before a command of a user begins. What our own code does inside such a command, or for the office, is not asked.
 */
@NullMarked
package org.yidan.engine.commands;

import org.jspecify.annotations.NullMarked;
