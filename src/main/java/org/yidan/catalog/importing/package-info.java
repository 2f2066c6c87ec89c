/**
 * The import of a region's first list: {@link org.yidan.catalog.importing.ImportDesk} checks a file whole, shows what it
 * would change and publishes it. Afterwards the list changes only through the list adjustment process.
 */
@NullMarked
package org.yidan.catalog.importing;

import org.jspecify.annotations.NullMarked;
