/** A decision table tried alone ({@link org.yidan.designer.rehearsal.table.TableTrial}): inputs, the rows that hit, and what comes out. */
@NullMarked
package org.yidan.designer.rehearsal.table;

import org.jspecify.annotations.NullMarked;
