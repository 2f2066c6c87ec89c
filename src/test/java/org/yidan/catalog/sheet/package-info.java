/** Tests of reading and writing list files, with real workbooks and hostile ones. */
@NamedInterface("sheet")
@NullMarked
package org.yidan.catalog.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
