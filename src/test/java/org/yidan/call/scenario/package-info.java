/** Calls walked from the start form to the archive through the real services, one scenario per way a call can go. */
@NullMarked
package org.yidan.call.scenario;

import org.jspecify.annotations.NullMarked;
