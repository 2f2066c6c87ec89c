/**
 * Reads and writes list files: {@link org.yidan.catalog.sheet.MatterSheet} turns a workbook or a csv file into matters, or into
 * every fault at once; memory stays within the limit of rows whatever is sent. {@link org.yidan.catalog.sheet.SheetWriter}
 * writes what is read again cell by cell.
 */
@NamedInterface("sheet")
@NullMarked
package org.yidan.catalog.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
