/** Tests of the printed papers; the papers themselves are tested beside the processes they come from. */
@NullMarked
package org.yidan.printing;

import org.jspecify.annotations.NullMarked;
