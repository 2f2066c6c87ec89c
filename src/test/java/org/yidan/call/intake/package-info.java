/** Tests of registration, intake and dispatching against the real models, list and database. */
@NullMarked
package org.yidan.call.intake;

import org.jspecify.annotations.NullMarked;
