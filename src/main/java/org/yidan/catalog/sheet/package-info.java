/**
 * Reads list files: {@link org.yidan.catalog.sheet.MatterSheet} turns a workbook or a csv file into matters, or into every
 * fault at once. Memory stays within the limit of rows whatever is sent.
 */
@NullMarked
package org.yidan.catalog.sheet;

import org.jspecify.annotations.NullMarked;
