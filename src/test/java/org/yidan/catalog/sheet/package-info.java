/** Tests of reading list files, with real workbooks and hostile ones. */
@NullMarked
package org.yidan.catalog.sheet;

import org.jspecify.annotations.NullMarked;
