/**
 * Registers (登记簿): the cases of one of the office's own kinds as a table of what was entered, to look through, search and take
 * along. A register is nothing of its own: its rows are cases, their history is the case's.
 */
@NullMarked
package org.yidan.casework.register;

import org.jspecify.annotations.NullMarked;
