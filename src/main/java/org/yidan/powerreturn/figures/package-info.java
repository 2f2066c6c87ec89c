/** What the system counts for a return: figures of calls, cases and officers at one moment, kept unchanged with their query. */
@NullMarked
package org.yidan.powerreturn.figures;

import org.jspecify.annotations.NullMarked;
