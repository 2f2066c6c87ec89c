/** Tests of the search over all calls and cases. */
@NullMarked
package org.yidan.casework.search;

import org.jspecify.annotations.NullMarked;
