/** Who decides on a request to change a call: never the applicant, never the same person twice (RULES 1.6). */
@NullMarked
package org.yidan.call.change.deciders;

import org.jspecify.annotations.NullMarked;
