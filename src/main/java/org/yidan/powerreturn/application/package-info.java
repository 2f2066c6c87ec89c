/** From the application to its acceptance: who may ask for what, the record with its figures, merging, withdrawal. */
@NullMarked
package org.yidan.powerreturn.application;

import org.jspecify.annotations.NullMarked;
