/** Keeps the steps that the platform completes by their form: their row of the journal, their deadline, their photos. */
@NullMarked
package org.yidan.casework.process.drawn;

import org.jspecify.annotations.NullMarked;
