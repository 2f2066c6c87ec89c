/** The rules of decision tables: one class each, see {@code docs/rules}; and how a cell is read. */
@NullMarked
package org.yidan.designer.rules.table;

import org.jspecify.annotations.NullMarked;
