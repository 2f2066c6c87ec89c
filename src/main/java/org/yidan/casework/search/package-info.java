/**
 * The search over all calls and cases one may see, one statement a page: each module that keeps cases gives its rows and its sight as
 * SQL ({@link org.yidan.casework.search.CaseSource}), {@link org.yidan.casework.search.CaseSearch} asks and puts them in order.
 */
@NamedInterface("search")
@NullMarked
package org.yidan.casework.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
