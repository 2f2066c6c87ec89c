/** Tests of finding matters as people look for them. */
@NullMarked
package org.yidan.catalog.search;

import org.jspecify.annotations.NullMarked;
